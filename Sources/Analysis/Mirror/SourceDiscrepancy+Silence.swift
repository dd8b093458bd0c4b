import TradeModel

extension SourceDiscrepancy {
    /// Says which of the sources that were to be compared state nothing of the flow, so that no gap
    /// to them is there, and which have a value of another direction alone.
    static func silences(
        _ pairs: [(SourceAnswers.Answer, SourceAnswers.Answer)]
    ) -> [Diagnostic] {
        pairs.flatMap { [$0.0, $0.1] }
            .uniqued(on: \.name)
            .filter { $0.trade.trade != nil }
            .flatMap { source -> [Diagnostic] in
                guard source.statedPeriods.isEmpty else { return source.trade.silentFinding }
                let (trade, consequence) = (source.trade, "so that there is no gap to it")
                return [
                    Diagnostic(
                        .warning, .notComparable,
                        message: trade.question.partner == nil
                            ? "\(source.name) gives no total of all partners for"
                                + " \(trade.flowText), \(consequence); ask about one partner with"
                                + " --partner"
                            : "\(source.name) states no \(trade.flowText) \(trade.partnerText),"
                                + " \(consequence)")
                ]
            }
    }

    /// Says that sources which state the flow in units of one kind do so for different times; nothing
    /// where no two do.
    ///
    /// - Parameter pairs: those that have no period in common.
    static func noCommonPeriod(
        _ pairs: [(SourceAnswers.Answer, SourceAnswers.Answer)]
    ) -> [Diagnostic] {
        let apart = pairs.filter { a, b in a.canMeet(b) }
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

extension SourceDiscrepancy {
    /// Names the periods that a source states and none of those that it is held against does: they have
    /// no row. A period is the same where it is as long: months say nothing of a figure of two.
    static func statedAlone(
        _ pairs: [(SourceAnswers.Answer, SourceAnswers.Answer)]
    ) -> [Diagnostic] {
        var stated: [String: Set<TimeSpan>] = [:]
        var shared: [String: Set<TimeSpan>] = [:]
        for (a, b) in pairs where a.canMeet(b) {
            stated[a.name] = Set(a.statedPeriods)
            stated[b.name] = Set(b.statedPeriods)
            let both = stated[a.name, default: []].intersection(b.statedPeriods)
            for name in [a.name, b.name] { shared[name, default: []].formUnion(both) }
        }
        guard let frequency = pairs.first?.0.trade.frequency else { return [] }
        let line = PeriodLine(frequency: frequency)
        let alone = stated.sorted { $0.key < $1.key }.map {
            name, periods -> (name: String, numbers: [Int]) in
            let rows = line.numbers(in: shared[name, default: []])
            let told = line.numbers(in: periods)
            return (name: name, numbers: told.subtracting(rows).sorted())
        }.filter { !$0.numbers.isEmpty }
        guard !alone.isEmpty else { return [] }
        let names = alone.map { "\($0.name) \(line.text($0.numbers))" }
        return [
            Diagnostic(
                .warning, .notComparable,
                message: "of the sources held against each other one alone states these periods, so"
                    + " that there is no gap and no row: \(names.listed(first: 6, by: "; "))"
            ).told(
                as: alone.flatMap { name, numbers in
                    numbers.map { number in
                        Diagnostic(
                            .warning, .notComparable, period: line.span(number...number),
                            message: "\(line.label(number)): of the sources held against each other"
                                + " \(name) alone states it, so that there is no gap")
                    }
                })
        ]
    }
}

extension SourceAnswers.Answer {
    /// Whether this and another source state the flow in units of one kind, at whatever times.
    fileprivate func canMeet(_ other: SourceAnswers.Answer) -> Bool {
        guard let own = trade.trade?.unit, let others = other.trade.trade?.unit else {
            return false
        }
        return own.isCommensurable(with: others) && !statedPeriods.isEmpty
            && !other.statedPeriods.isEmpty
    }

    /// The periods for which the source states the flow asked about.
    fileprivate var statedPeriods: [TimeSpan] {
        trade.periods.filter { trade.level($0) != nil }
    }
}
