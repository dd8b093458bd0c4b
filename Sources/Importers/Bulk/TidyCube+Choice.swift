import TradeModel

extension TidyCube {
    /// The rows of a trade's year that count, each period once.
    mutating func settled(_ rows: [Observation]) -> [Row] {
        let present = Set(rows.map(\.cell.period.frequency))
        let wanted: Frequency? =
            selection.keys.contains(.month)
            ? .monthly : [.annual, .monthly, .quarterly].first(where: present.contains)
        let spans = Set(rows.map(\.cell.period).filter { $0.frequency == wanted })
        let chosen = selection.keys.contains(.month) ? spans : Self.disjoint(spans)
        var kept: [Row] = []
        for (span, members) in Dictionary(grouping: rows, by: \.cell.period) {
            guard chosen.contains(span) else {
                for row in members { exclude(row, .otherFrequency) }
                continue
            }
            kept += settledDirections(members)
        }
        if wanted == .monthly, !selection.keys.contains(.month) { noteIncomplete(kept) }
        return kept
    }

    /// Of months published together and alone the longest runs that do not overlap, so that no month
    /// is added twice.
    private static func disjoint(_ spans: Set<TimeSpan>) -> Set<TimeSpan> {
        var chosen: [TimeSpan] = []
        let ordered = spans.sorted { a, b in
            (b.days.count, a.days.lowerBound) < (a.days.count, b.days.lowerBound)
        }
        for span in ordered where !chosen.contains(where: { $0.days.overlaps(span.days) }) {
            chosen.append(span)
        }
        return Set(chosen)
    }

    private mutating func settledDirections(_ rows: [Observation]) -> [Row] {
        let totals = rows.filter { $0.cell.direction == .total }
        let parts = rows.filter { $0.cell.direction != .total }
        if needsDirection {
            for row in totals { exclude(row, .otherFlow) }
            return parts.map(\.asRow)
        }
        guard let total = totals.first else {
            guard let first = parts.first else { return [] }
            let isWhole = Set(parts.map(\.cell.direction)).count == 2
            let values = parts.compactMap { $0.asRow.value }
            let isKnown = isWhole && values.count == parts.count
            return [
                Row(
                    cell: first.cell, direction: .total,
                    value: isKnown ? values.reduce(.zero, +) : nil,
                    records: isKnown ? parts.count : 0)
            ]
        }
        for row in parts { exclude(row, .otherFlow) }
        return [total.asRow]
    }

    private mutating func noteIncomplete(_ rows: [Row]) {
        let months = rows.reduce(0) { $0 + $1.cell.period.length }
        let directions = needsDirection ? max(1, Set(rows.map(\.direction)).count) : 1
        guard let first = rows.first, months < 12 * directions else { return }
        findings.append(
            Diagnostic(
                .warning, .incompleteTotal,
                message: "\(Year(containing: first.cell.period.days.lowerBound)) with"
                    + " \(first.cell.partner) is the sum of \(months / directions) of its 12 months"
            ))
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
            cell: cell, direction: cell.direction ?? .total, value: dollars,
            records: dollars == nil ? 0 : 1)
    }
}
