public import TradeModel

/// A folder of one's own with a configuration and the bundled data, to change and to refresh.
public enum WorkingCopy {
    /// What of the data folder belongs to a working copy.
    private static let parts = [
        DataFolder.configurationName, "README.md", "Reference", "Series", "Claims", "Scorecard",
        "Templates",
    ]

    /// Makes a working copy, whole or not at all. Refuses a folder with anything in it.
    public static func make(at path: String, from folder: DataFolder) throws(Refusal) {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard FileSystem.names(in: path).isEmpty,
            !FileSystem.exists(path) || FileSystem.isFolder(path)
        else {
            throw Refusal(
                Diagnostic(
                    .error, .outputNotWritable, path: path,
                    message: "something is here already; name a new or an empty folder"),
                cause: .outputNotWritable)
        }
        let draft = "\(path).partial"
        try FileSystem.remove(draft)
        do throws(Refusal) {
            try FileSystem.makeFolder(draft)
            for part in parts { try copy(folder.file(part), to: "\(draft)/\(part)") }
            try FileSystem.move(draft, to: path)
        } catch {
            try? FileSystem.remove(draft)
            throw error
        }
    }

    private static func copy(_ path: String, to target: String) throws(Refusal) {
        guard FileSystem.isFolder(path) else {
            if FileSystem.exists(path) { try FileSystem.copy(path, to: target) }
            return
        }
        try FileSystem.makeFolder(target)
        for name in FileSystem.names(in: path) where !name.hasSuffix(".py") {
            try copy("\(path)/\(name)", to: "\(target)/\(name)")
        }
    }
}
