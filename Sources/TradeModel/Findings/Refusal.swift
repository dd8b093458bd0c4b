/// Input that cannot be worked with; thrown to callers that can do something about it.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why, which decides the exit status.
    public enum Cause: Sendable, Hashable {
        /// The data are not what they should be.
        case data
        /// A file is not there or cannot be opened.
        case inputMissing
        /// The request does not fit the data or the tool.
        case usage
        /// An output cannot be written.
        case outputNotWritable
        /// A program or a service that the request needs is not there.
        case unreachable
        /// Another run is at work, or the time is not right; trying again later may do.
        case busy
    }

    /// Why.
    public let cause: Cause
    /// What to tell the user, one finding each.
    public let diagnostics: [Diagnostic]
    /// Whether it is of a table, though of none that can be read as it is: one with a title above its
    /// columns is no readme, which is passed over among the files of an archive.
    package private(set) var isOfTable = false

    /// Refuses with findings.
    public init(_ diagnostics: [Diagnostic], cause: Cause = .data) {
        self.cause = cause
        self.diagnostics = diagnostics
    }

    /// Refuses with one finding.
    public init(_ diagnostic: Diagnostic, cause: Cause = .data) {
        self.init([diagnostic], cause: cause)
    }

    /// The same, of a table.
    package var ofTable: Refusal {
        var refusal = self
        refusal.isOfTable = true
        return refusal
    }

    /// The findings, a line each.
    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
