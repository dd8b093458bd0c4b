import TradeModel

extension SeriesSummary {
    /// The series that the used records of one file hold.
    static func of(_ facts: Dataset, file: Int) -> [SeriesSummary] {
        var spans: [Key: [TimeSpan]] = [:]
        for record in facts.trade
        where record.origin.file == file && record.role == .counted && record.value != nil {
            let level = record.cell.commodity.level
            let goods = level == 0 ? "total" : "hs\(level)"
            spans[
                Key(
                    id: "trade-value.\(record.cell.flow.rawValue).\(goods)",
                    frequency: record.cell.period.frequency, unit: Unit.usDollars.code),
                default: []
            ].append(record.cell.period)
        }
        for row in facts.observations where row.origin.file == file && row.status == .main {
            let cell = row.cell
            let parts = [
                cell.series, cell.measure, cell.partner, cell.direction?.rawValue ?? "",
            ]
            spans[
                Key(
                    id: parts.filter { !$0.isEmpty }.joined(separator: "."),
                    frequency: cell.period.frequency, unit: cell.unit.code), default: []
            ].append(cell.period)
        }
        let launches = facts.launches.filter { $0.origin.file == file }
        spans[Key(id: "launches", frequency: nil, unit: Unit.launches.code)] = launches.map {
            .day($0.moment.date)
        }
        for event in facts.events where event.origin.file == file {
            spans[Key(id: event.kind, frequency: nil, unit: "events"), default: []]
                .append(event.span)
        }
        return spans.compactMap { key, spans in
            guard let first = spans.min(), let last = spans.max() else { return nil }
            return SeriesSummary(
                id: key.id, frequency: key.frequency, unit: key.unit, start: first, end: last,
                points: key.frequency == nil ? spans.count : Set(spans).count)
        }
        .sorted { a, b in
            (a.id, a.frequency ?? .daily, a.unit) < (b.id, b.frequency ?? .daily, b.unit)
        }
    }

    private struct Key: Hashable {
        let id: String
        let frequency: Frequency?
        let unit: String
    }
}
