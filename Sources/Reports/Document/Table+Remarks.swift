import TradeModel

extension Sequence<Diagnostic> {
    /// The findings as remarks below a table: `warning: ...`.
    var remarks: [String] { map { "\($0.severity.rawValue): \($0.message)" } }
}

extension Source {
    /// Files by their paths, with the beginning of their digests.
    static func text(_ sources: [Source]) -> String {
        sources.map { "\($0.path) (sha256 \($0.sha256.prefix(12)))" }.joined(separator: "; ")
    }
}
