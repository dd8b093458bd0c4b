/// What came of a fetch.
public enum FetchOutcome: Sendable, Hashable {
    /// The server has nothing newer than what the request's validators tell of.
    case notModified
    /// A whole file, on disk.
    case file(FetchedFile)
}

/// A file that was fetched whole and lies in the folder of partial files, for the caller to move away.
public struct FetchedFile: Sendable, Hashable {
    /// Where it lies. The next fetch under the same name writes over it.
    public let path: String
    /// Its size.
    public let bytes: Int
    /// What the server calls this version, to be told when asking again.
    public let validators: FetchRequest.Validators
    /// Where it came from, after redirects, without secrets.
    public let url: String
    /// How many attempts it took; for an interface that is asked several times, of all of them.
    public let attempts: Int

    /// The server's `ETag`.
    public var etag: String? { validators.etag }
    /// The server's `Last-Modified`.
    public var lastModified: String? { validators.lastModified }
}
