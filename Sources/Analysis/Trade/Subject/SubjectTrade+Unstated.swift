import TradeModel

extension SubjectTrade {
    /// Names the periods whose totals are sums over the partners in the files, while the World record
    /// tells of others, of a part of them, of the other direction or of coarser goods: the partners need not
    /// be all, so that the totals of one answer are not of one kind, and what looks like a fall may be none.
    /// Nothing is counted as missing for it, since the partners may be all.
    ///
    /// - Parameter recorded: the same trade in periods of any length, by which the World record is known.
    func unstatedFinding(
        _ direction: TradeDirection, _ frequency: Frequency, in recorded: SubjectTrade
    ) -> [Diagnostic] {
        let directions = direction.parts
        guard basis == .direct,
            directions.contains(where: { recorded.holdsWorld($0, by: frequency) })
        else { return [] }
        let line = PeriodLine(frequency: frequency)
        let open = directions.compactMap {
            direction -> (direction: TradeDirection, numbers: [Int])? in
            let sums = periods(frequency).filter { period in
                world(direction, period).map { !$0.isStated && $0.entry.value != nil } ?? false
            }
            let numbers = line.numbers(in: sums).sorted()
            return numbers.isEmpty ? nil : (direction: direction, numbers: numbers)
        }
        guard !open.isEmpty else { return [] }
        let names = open.map { "\($0.direction.noun) \(line.text($0.numbers))" }
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) totals may be too small: of these the World record,"
                    + " which the files have, does not tell, so that they are sums over the partners"
                    + " in the files, who need not be all: \(names.joined(separator: "; "))"
            ).told(
                as: open.flatMap { direction, numbers in
                    numbers.map { number in
                        Diagnostic(
                            .warning, .incompleteTotal, period: line.span(number...number),
                            message: "\(line.label(number)): the total may be too small: the World"
                                + " record does not tell of \(direction.noun), so that they are a sum"
                                + " over the partners in the files")
                    }
                })
        ]
    }

    /// Whether there is a World record of a direction, with a value or without one, at some time of this
    /// length or a shorter one. A longer one tells nothing of single periods.
    private func holdsWorld(_ direction: TradeDirection, by frequency: Frequency) -> Bool {
        entries.keys.contains { cell in
            cell.partner == .world && cell.direction == direction
                && cell.period.frequency <= frequency
        }
    }
}
