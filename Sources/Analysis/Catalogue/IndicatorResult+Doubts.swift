import TradeModel

extension IndicatorResult {
    /// Says into which periods values went that no document confirms; nothing where the findings say so
    /// already, as with those of a series that the points are made of.
    static func doubts(about points: [Point], besides findings: [Diagnostic]) -> [Diagnostic] {
        let periods = points.filter { $0.confidence == .unconfirmed }.map(\.period).uniqued()
        guard !periods.isEmpty, !findings.contains(where: { $0.code == .unconfirmedValues }) else {
            return []
        }
        return [
            Diagnostic(
                .warning, .unconfirmedValues,
                message: "values that no document confirms went into"
                    + " \(periods.joined(separator: ", "))")
        ]
    }
}
