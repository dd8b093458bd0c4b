/// A file that figures come from.
public struct Source: Hashable, Sendable {
    /// The path as given.
    public let path: String
    /// SHA-256 of the file's bytes as they lie on the disk, in lower-case hexadecimal.
    public let sha256: String
    /// The layout that the file was read as.
    public let layout: String
    /// For event and launch lists, the day to which the list is complete, where it says so.
    public let completeTo: Day?

    /// A file that was read.
    public init(path: String, sha256: String, layout: String, completeTo: Day? = nil) {
        self.path = path
        self.sha256 = sha256
        self.layout = layout
        self.completeTo = completeTo
    }
}

/// A file and the number of its records that went into a result.
public struct SourceUse: Hashable, Sendable {
    /// The file.
    public let source: Source
    /// How many of its records the result used.
    public let used: Int

    /// A file's share in a result.
    public init(source: Source, used: Int) {
        self.source = source
        self.used = used
    }
}
