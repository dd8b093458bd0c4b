public import TradeModel

/// What a refresh must know of a source to see that there is nothing to do.
public struct SourceState: Hashable, Sendable {
    /// What a file looked like when it was last read: while none of it differs, its bytes are taken
    /// to be the same.
    public struct File: Hashable, Sendable {
        /// The path.
        public let path: String
        /// The number of bytes.
        public let size: Int
        /// When it was last written to, in nanoseconds since 1970.
        public let modified: Int
        /// Its number in the file system.
        public let inode: Int

        /// What a file looks like.
        public init(path: String, size: Int, modified: Int, inode: Int) {
            self.path = path
            self.size = size
            self.modified = modified
            self.inode = inode
        }
    }

    /// Why a check failed.
    public struct Failure: Hashable, Sendable {
        /// The code of the finding.
        public let code: DiagnosticCode
        /// Its message.
        public let message: String

        /// A reason.
        public init(code: DiagnosticCode, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// The configured name of the source.
    public let source: String
    /// The files that it consists of on this machine, in order of their paths; several for a pattern.
    public var files: [File] = []
    /// The validator that the server gave with them.
    public var etag: String?
    /// The `Last-Modified` that the server gave with them, as it wrote it.
    public var lastModified: String?
    /// When the source was last looked at.
    public var lastCheck: Timestamp?
    /// When that last succeeded.
    public var lastSuccess: Timestamp?
    /// Why it last failed; kept after a success.
    public var lastFailure: Failure?
    /// How often it has failed since it last succeeded.
    public var failuresInARow = 0

    /// The state of a source that was never looked at.
    public init(source: String) { self.source = source }
}
