import TradeModel

extension Sequence<Diagnostic> {
    /// The findings as remarks below a table: `warning: ...`, behind the line of a file where it is one
    /// that they speak of.
    var remarks: [String] {
        map { finding in
            let place = finding.line.flatMap { line in finding.path.map { "\($0):\(line): " } }
            return "\(place ?? "")\(finding.severity.rawValue): \(finding.message)"
        }
    }
}

extension Source {
    /// Files by their paths, with the beginning of their digests.
    static func text(_ sources: [Source]) -> String {
        sources.map { "\($0.path) (sha256 \($0.sha256.prefix(12)))" }.joined(separator: "; ")
    }
}
