import TradeModel

extension SubjectTrade {
    /// Names partners that had at least a tenth of a sum over reporters and of which no record tells in
    /// the period after it, so that the fall may be theirs. Nothing is counted as missing for it: whether
    /// they traded nothing or have not reported yet nobody knows.
    ///
    /// - Parameter recorded: the same trade in periods of any length; what touches a period tells of it.
    func silentFinding(
        _ direction: TradeDirection, _ frequency: Frequency, in recorded: SubjectTrade
    ) -> [Diagnostic] {
        guard basis == .mirror else { return [] }
        let line = PeriodLine(frequency: frequency)
        var touched: [Side: Set<Int>] = [:]
        for cell in recorded.entries.keys where cell.partner.isSummed {
            touched[Side(cell), default: []].formUnion(line.numbers(in: cell.period))
        }
        var open: [String: [Int]] = [:]
        for direction in direction.parts {
            for (before, number) in neighbours(direction, line) {
                for partner in large(direction, before) {
                    let side = Side(
                        Cell(partner: partner, direction: direction, period: before))
                    guard touched[side]?.contains(number) != true else { continue }
                    open["\(partner) \(direction.rawValue)", default: []].append(number)
                }
            }
        }
        guard !open.isEmpty else { return [] }
        let names = open.map { side, numbers in "\(side) \(line.text(numbers))" }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) totals may be too small: no record tells of these"
                    + " partners, which had a tenth or more of the total just before, and whether"
                    + " they traded nothing or have not reported yet is not known:"
                    + " \(names.sorted().listed(first: 6, by: "; "))"
            ).told(as: Self.silentParts(open, line))
        ]
    }

    /// The same of each period and side.
    private static func silentParts(_ open: [String: [Int]], _ line: PeriodLine) -> [Diagnostic] {
        open.sorted { $0.key < $1.key }.flatMap { side, numbers in
            numbers.map { number in
                Diagnostic(
                    .warning, .incompleteTotal, period: line.span(number...number),
                    message: "\(line.label(number)): the total may be too small: no record tells of"
                        + " \(side), which had a tenth or more of the total just before")
            }
        }
    }

    /// The periods with a total that are followed by another, and the number of that.
    private func neighbours(
        _ direction: TradeDirection, _ line: PeriodLine
    ) -> [(before: TimeSpan, number: Int)] {
        let told = periods(line.frequency).filter { world(direction, $0)?.entry.value != nil }
        return zip(told, told.dropFirst()).compactMap { before, period in
            let number = line.numbers(in: period).lowerBound
            guard line.numbers(in: before).upperBound + 1 == number else { return nil }
            return (before: before, number: number)
        }
    }

    /// The partners with at least a tenth of a period's total.
    private func large(_ direction: TradeDirection, _ period: TimeSpan) -> [Partner] {
        guard let total = world(direction, period)?.entry.value, total > .zero else { return [] }
        return partners(in: period).filter { partner in
            let cell = Cell(partner: partner, direction: direction, period: period)
            guard let value = entries[cell]?.value else { return false }
            return 10 * value.doubleValue >= total.doubleValue
        }
    }
}
