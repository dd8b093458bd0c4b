import TradeModel

/// What a source has no share of.
extension SourceShares {
    /// The periods that have a row of a direction, in order.
    func periods(_ direction: TradeDirection) -> [TimeSpan] {
        Set(rows.filter { $0.direction == direction }.map(\.period)).sorted()
    }

    /// What is to be said of each direction, with the source; once where that is the same of all.
    func alike(
        _ directions: [TradeDirection], _ told: (TradeDirection) -> [Diagnostic]
    ) -> [Diagnostic] {
        let all = directions.map { (direction: $0, findings: told($0)) }
        guard let first = all.first else { return [] }
        let isOne = all.allSatisfy { $0.findings == first.findings }
        return (isOne ? [first] : all).flatMap { direction, findings in
            let flow = isOne ? "" : "\(direction.rawValue): "
            return findings.map { $0.saying("\(answer.name): \(flow)") }
        }
    }

    /// Names the periods of which nothing tells of the trade that is left out of others: there is no share
    /// without it.
    func openPeriods(_ directions: [TradeDirection], _ without: Country) -> [Diagnostic] {
        let line = PeriodLine(frequency: answer.trade.frequency)
        let names = directions.compactMap { direction -> String? in
            let own = rows.filter { $0.direction == direction }
            let held = Set(own.filter { $0.excluding == without.code }.map(\.period))
            let open = Set(own.map(\.period)).subtracting(held)
            let numbers = line.numbers(in: open).sorted()
            return numbers.isEmpty ? nil : "\(direction.rawValue) \(line.text(numbers))"
        }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .notComparable,
                message: "\(answer.name): no record tells of trade with \(without) in these"
                    + " periods, so that they have no share without it:"
                    + " \(names.joined(separator: "; "))")
        ]
    }

    /// Names the directions that a published series tells of the partner and gives no total of: they have
    /// no row, while others have.
    private func untotalled(
        _ directions: [TradeDirection], _ totalled: [TradeDirection]
    ) -> [Diagnostic] {
        guard let trade = answer.trade.trade, trade.basis == .published else { return [] }
        return directions.filter { direction in
            !totalled.contains(direction)
                && answer.trade.periods.contains { period in
                    trade.entry(answer.trade.partner, direction, period)?.value != nil
                }
        }.map {
            answer.trade.lackOfTotal(of: answer.name, [$0], what: " of \($0.noun)")
        }
    }

    /// Why there is no share at all, of a direction, or none without a country.
    ///
    /// - Parameter totalled: the directions of which there is a total.
    func gaps(
        _ directions: [TradeDirection], totalled: [TradeDirection], without: Country?
    ) -> [Diagnostic] {
        guard !rows.isEmpty || !answer.trade.periods.isEmpty else { return [] }
        guard !totalled.isEmpty else {
            return [answer.trade.lackOfTotal(of: answer.name, directions)]
        }
        let open = untotalled(directions, totalled)
        guard let without else { return open }
        let isSum = [.mirror, .reconciled].contains(answer.trade.trade?.basis)
        return open + [
            Diagnostic(
                .warning, .notComparable,
                message: isSum
                    ? "the sum over \(answer.name) holds no trade with \(without): there is nothing"
                        + " to leave out"
                    : "\(answer.name) gives no trade with \(without), so that it cannot be left out"
                        + " of its total; whether it is in it is for the source to say")
        ]
    }
}
