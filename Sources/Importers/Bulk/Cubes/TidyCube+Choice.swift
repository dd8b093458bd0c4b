import TradeModel

extension TidyCube {
    /// The rows of a trade's year that count, each time once; each direction by itself where it is
    /// asked for.
    mutating func settled(_ rows: [Observation], in year: Year) -> [Row] {
        guard needsDirection else { return settledTimes(rows, in: year) }
        var kept: [Row] = []
        for (direction, members) in Dictionary(grouping: rows, by: \.cell.direction) {
            if direction == .total {
                for row in members { exclude(row, .otherFlow) }
            } else {
                kept += settledTimes(members, in: year)
            }
        }
        return kept
    }

    private mutating func settledTimes(_ rows: [Observation], in year: Year) -> [Row] {
        let times = Dictionary(grouping: rows, by: \.cell.period)
        let chosen =
            selection.keys.contains(.month)
            ? Set(times.keys.filter { $0.frequency == .monthly }) : cover(times, of: year)
        noteHalves(times.filter { chosen.contains($0.key) }, of: year)
        var kept: [Row] = []
        for (time, members) in times {
            guard chosen.contains(time) else {
                for row in members { exclude(row, .otherFrequency) }
                if selection.keys.contains(.month), time.frequency > .monthly {
                    longerTimes += members.count { !isRejected($0) }
                }
                continue
            }
            kept += settledDirections(members)
        }
        return kept
    }

    /// The times that make up the year, of those that are told whole where these cover it.
    private mutating func cover(
        _ times: [TimeSpan: [Observation]], of year: Year
    ) -> Set<TimeSpan> {
        var cover = YearCover(times.filter { isWhole($0.value) }.keys, of: year)
        if cover.part != nil { cover = YearCover(times.keys, of: year) }
        if let part = cover.part, let cell = times.values.first?.first?.cell {
            let flow = needsDirection ? " \((cell.direction ?? .total).rawValue)" : ""
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(year)\(flow) with \(cell.partner) is the sum of \(part)"))
        }
        return cover.chosen
    }

    /// Says why the sum of a trade's year is missing where both directions are asked for together and
    /// some times tell of one alone.
    private mutating func noteHalves(_ times: [TimeSpan: [Observation]], of year: Year) {
        let halves = times.filter { !isWhole($0.value) }
        guard let cell = halves.values.first?.first?.cell else { return }
        findings.append(
            Diagnostic(
                .warning, .flowNotReported,
                message: "\(year) with \(cell.partner): of \(halves.count) of its \(times.count)"
                    + " times one direction alone is told, so that both together are missing; ask"
                    + " for each with the key flow"))
    }

    /// Whether rows of one time tell of all that is asked for.
    private func isWhole(_ rows: [Observation]) -> Bool {
        needsDirection || rows.contains { $0.cell.direction == .total }
            || Set(rows.map(\.cell.direction)).count == 2
    }

    private mutating func settledDirections(_ rows: [Observation]) -> [Row] {
        let totals = rows.filter { $0.cell.direction == .total }
        let parts = rows.filter { $0.cell.direction != .total }
        guard !needsDirection else { return parts.map(\.asRow) }
        guard let total = totals.first else {
            guard let first = parts.first else { return [] }
            let values = parts.compactMap { $0.asRow.value }
            let isKnown = isWhole(parts) && values.count == parts.count
            return [
                Row(
                    origin: first.origin, cell: first.cell, direction: .total,
                    value: isKnown ? values.reduce(.zero, +) : nil,
                    records: isKnown ? parts.count : 0)
            ]
        }
        for row in parts { exclude(row, .otherFlow) }
        return [total.asRow]
    }
}

extension Observation {
    /// The value in US dollars, exact; nil where it is not known, or too large to hold.
    var dollars: Amount? {
        value.flatMap(Amount.init).flatMap { $0.multiplied(by: Int(cell.unit.scale)) }
    }

    /// The value in US dollars of one direction, or of both.
    var asRow: TidyCube.Row {
        let dollars = dollars
        return TidyCube.Row(
            origin: origin, cell: cell, direction: cell.direction ?? .total, value: dollars,
            records: dollars == nil ? 0 : 1)
    }
}
