public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension OutputFile {
    /// Writes a text in place of what is there, which lends it its permissions, and where that is
    /// allowed its owner and group. A link is followed; into a device or a pipe the text is written as
    /// it is. Refuses with the cause `outputNotWritable`.
    public static func save(_ text: String, to path: String) throws(Refusal) {
        try save(Array(text.utf8), to: path)
    }

    /// Writes bytes in place of what is there, as a text is written; not in place of a file that is
    /// spared.
    public static func save(
        _ bytes: [UInt8], to path: String, sparing inputs: ConfiguredFiles? = nil
    ) throws(Refusal) {
        try save([(path, bytes)], sparing: inputs)
    }

    /// Writes files that belong together, each as one is written, in a folder that is made where it
    /// is not there.
    ///
    /// All are on the disk under other names before the first takes its place, and one that cannot
    /// be written, or cannot take its place, leaves all as they were. They take their places in order:
    /// what describes others comes behind them. Refuses two paths that lead to one file, one that leads
    /// to a file that is spared, and with the cause `outputNotWritable` what cannot be written.
    public static func save(
        _ files: [(path: String, bytes: [UInt8])], inFolder folder: String? = nil,
        sparing inputs: ConfiguredFiles? = nil
    ) throws(Refusal) {
        for file in files { try inputs?.check(file.path) }
        let made = folder.map(FileSystem.missingFolders) ?? []
        do throws(Refusal) {
            if let folder { try FileSystem.makeFolder(folder) }
            var drafts = try FileDrafts(files)
            try drafts.takePlaces()
        } catch {
            for folder in made { rmdir(folder) }
            throw error
        }
    }
}
