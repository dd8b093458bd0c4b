import TradeModel

extension Diagnostic {
    /// How many things are dated too coarsely, and for readers of some periods alone how many of each
    /// time: what happened in some year says nothing about the months of another. None without any.
    ///
    /// - Parameter spans: the times in which they were somewhere.
    static func counting(
        _ spans: [TimeSpan], _ code: DiagnosticCode, _ things: String, _ matter: String
    ) -> [Diagnostic] {
        guard !spans.isEmpty else { return [] }
        let parts = Dictionary(grouping: spans, by: \.self).sorted { $0.key < $1.key }
            .map { span, all in
                Diagnostic(
                    .warning, code, period: span,
                    message: "\(things) of \(span) \(matter): \(all.count)")
            }
        return [
            Diagnostic(.warning, code, message: "\(things) \(matter): \(spans.count)")
                .told(as: parts)
        ]
    }
}
