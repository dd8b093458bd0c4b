import TradeModel

extension SubjectTrade {
    /// The trade in longer periods: what the source gives at that length, and years or quarters
    /// summed from shorter cells where it gives none.
    ///
    /// A sum has a value only where cells cover its period without gap or overlap. Where the source
    /// gives nothing at the length at all, the others are there as missing, with the number of
    /// months that no cell covers. Where it gives something, they are noted as ``parts``, and a
    /// partner that lacks months is there as missing in the periods that others have. A total over
    /// partners in a period and direction of which the source gives no value at the length is missing
    /// when one of them is; another counts what it lacks.
    func coarsened(to frequency: Frequency) -> SubjectTrade {
        let native = entries.filter { $0.key.period.frequency == frequency }
        let given = Set(native.filter { $0.value.value != nil }.keys.map(\.time))
        var coarse = self.emptied(isSummed: native.isEmpty, given: given)
        for (cell, entry) in native { coarse.add(entry, to: cell) }
        let line = PeriodLine(frequency: frequency)
        var sides: [Side: [Part]] = [:]
        // Of months that lie in two periods both are told in part; days are not added up to months.
        var touched: [Side: Set<Int>] = [:]
        for (cell, entry) in entries where cell.period.frequency < frequency {
            sides[Side(cell), default: []].append(
                Part(
                    days: cell.period.days, frequency: cell.period.frequency, entry: entry))
            guard frequency >= .quarterly else { continue }
            touched[Side(cell), default: []].formUnion(line.numbers(in: cell.period))
        }
        var sums: [Cell: TradeEntry] = [:]
        for (side, parts) in sides {
            for number in touched[side, default: []] {
                let period = line.span(number...number)
                let cell = Cell(partner: side.partner, direction: side.direction, period: period)
                if native[cell] == nil { sums[cell] = Self.sum(parts, over: period) }
            }
        }
        let open = openCells(native, sums)
        var parts: Set<Cell> = []
        for (cell, sum) in sums {
            if sum.value != nil || native.isEmpty || open.contains(cell) {
                coarse.add(sum, to: cell)
            } else {
                parts.insert(cell)
            }
        }
        coarse.leaveOut(parts)
        coarse.findings += Self.openFinding(open, frequency)
        return coarse
    }

    /// The incomplete sums that totals over partners lack, beside periods that the source gives. A
    /// published total is no sum over partners and lacks none.
    private func openCells(
        _ native: [Cell: TradeEntry], _ sums: [Cell: TradeEntry]
    ) -> Set<Cell> {
        guard !native.isEmpty, basis != .published else { return [] }
        let whole = sums.filter { $0.value.value != nil }
        let told = Set(native.keys.map(\.time)).union(whole.keys.map(\.time))
        return Set(
            sums.keys.filter {
                whole[$0] == nil && $0.partner != .world && told.contains($0.time)
            })
    }

    private static func openFinding(
        _ open: Set<Cell>, _ frequency: Frequency
    ) -> [Diagnostic] {
        guard !open.isEmpty else { return [] }
        let names = open.map { "\($0.partner) \($0.period) \($0.direction.rawValue)" }.sorted()
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(frequency.rawValue) totals lack partners of which a month has no usable"
                    + " record: \(names.listed(first: 12))")
        ]
    }

    /// All trade in one direction over one period.
    struct Time: Hashable {
        let direction: TradeDirection
        let period: TimeSpan
    }

    /// One partner's trade in one direction.
    struct Side: Hashable {
        let partner: Partner
        let direction: TradeDirection

        init(_ cell: Cell) {
            partner = cell.partner
            direction = cell.direction
        }
    }

    private struct Part {
        let days: ClosedRange<Day>
        let frequency: Frequency
        let entry: TradeEntry

        /// The first row, by which parts of the same time keep one order.
        var line: Int { entry.origins.map(\.line).min() ?? 0 }
    }

    private static func sum(_ parts: [Part], over period: TimeSpan) -> TradeEntry {
        let usable = parts.filter { $0.entry.value != nil }
            .sorted { ($0.frequency, $0.line) < ($1.frequency, $1.line) }
        let days = period.days
        guard let cover = Cover.of(days, by: usable.map(\.days)) else {
            let open = Cover.openMonths(of: days, beside: usable.map(\.days))
            return TradeEntry(value: nil, missing: open)
        }
        return cover.reduce(into: TradeEntry(value: .zero)) { $0.add(usable[$1].entry) }
    }
}

extension SubjectTrade.Cell {
    /// The time, whoever the partner is.
    fileprivate var time: SubjectTrade.Time {
        SubjectTrade.Time(direction: direction, period: period)
    }
}
