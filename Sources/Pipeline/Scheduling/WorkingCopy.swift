public import TradeModel

/// A folder of one's own with a configuration and data, to change and to refresh.
public enum WorkingCopy {
    /// What a working copy begins with.
    public enum Start: Sendable {
        /// The bundled configuration and data.
        case bundled
        /// The shortest configuration that works, with a made-up table.
        case empty
    }

    /// What of the data folder belongs to a working copy, and where it lies there.
    private static func parts(_ start: Start) -> [(part: String, place: String)] {
        switch start {
        case .bundled:
            [
                DataFolder.configurationName, "README.md", "Reference", "Series", "Claims",
                "Scorecard", "Templates",
            ].map { (part: $0, place: $0) }
        case .empty:
            [
                ("Empty/\(DataFolder.configurationName)", DataFolder.configurationName),
                ("Empty/customs.csv", "customs.csv"),
                (DataFolder.countriesName, DataFolder.countriesName), ("Templates", "Templates"),
            ]
        }
    }

    /// Makes a working copy, whole or not at all. Refuses a folder with anything in it, and a data folder
    /// that has no configuration to begin with.
    public static func make(
        at path: String, from folder: DataFolder, _ start: Start = .bundled
    ) throws(Refusal) {
        var path = path
        let parts = Self.parts(start)
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
        guard FileSystem.exists(folder.file(parts[0].part)) else {
            throw Refusal(
                Diagnostic(
                    .error, .inputMissing, path: folder.file(parts[0].part),
                    message: "this is not among the data, and a working copy begins with it"),
                cause: .inputMissing)
        }
        let draft = "\(path).partial"
        try FileSystem.remove(draft)
        do throws(Refusal) {
            try FileSystem.makeFolder(draft)
            for (part, place) in parts {
                if let slash = place.lastIndex(of: "/") {
                    try FileSystem.makeFolder("\(draft)/\(place[..<slash])")
                }
                try copy(folder.file(part), to: "\(draft)/\(place)")
            }
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
