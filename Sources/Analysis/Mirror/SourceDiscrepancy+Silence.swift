import TradeModel

extension SourceDiscrepancy {
    /// Says which of the sources that were to be compared state nothing of the flow, so that no gap
    /// to them is there.
    static func silences(
        _ pairs: [(SourceAnswers.Answer, SourceAnswers.Answer)]
    ) -> [Diagnostic] {
        pairs.flatMap { [$0.0, $0.1] }
            .uniqued(on: \.name)
            .filter { $0.trade.trade != nil && $0.statedPeriods.isEmpty }
            .map { source in
                let (trade, consequence) = (source.trade, "so that there is no gap to it")
                return Diagnostic(
                    .warning, .notComparable,
                    message: trade.question.partner == nil
                        ? "\(source.name) gives no total of all partners for \(trade.flowText),"
                            + " \(consequence); ask about one partner with --partner"
                        : "\(source.name) states no \(trade.flowText) \(trade.partnerText),"
                            + " \(consequence)")
            }
    }

    /// Says that sources which state the flow in units of one kind do so for different times; nothing
    /// where no two do.
    ///
    /// - Parameter pairs: those that have no period in common.
    static func noCommonPeriod(
        _ pairs: [(SourceAnswers.Answer, SourceAnswers.Answer)]
    ) -> [Diagnostic] {
        let apart = pairs.filter { a, b in
            guard let left = a.trade.trade?.unit, let right = b.trade.trade?.unit else {
                return false
            }
            return left.isCommensurable(with: right) && !a.statedPeriods.isEmpty
                && !b.statedPeriods.isEmpty
        }
        guard !apart.isEmpty else { return [] }
        let times = apart.flatMap { [$0.0, $0.1] }
            .uniqued(on: \.name)
            .compactMap { source -> String? in
                let periods = source.statedPeriods
                guard let first = periods.first, let last = periods.last else { return nil }
                return "\(source.name) \(first) to \(last)"
            }
        return [
            Diagnostic(
                .warning, .notComparable,
                message: "no two of the sources state the flow for the same period:"
                    + " \(times.joined(separator: ", "))")
        ]
    }
}

extension SourceAnswers.Answer {
    /// The periods for which the source states the flow asked about.
    fileprivate var statedPeriods: [TimeSpan] {
        trade.periods.filter { trade.level($0) != nil }
    }
}
