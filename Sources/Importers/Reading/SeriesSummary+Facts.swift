import TradeModel

extension SeriesSummary {
    /// The series that the used records of each file hold.
    static func of(_ facts: Dataset) -> [[SeriesSummary]] {
        var spans = Array(repeating: [Key: [Time]](), count: facts.sources.count)
        for record in facts.trade where record.role == .counted && record.value != nil {
            let level = record.cell.commodity.level
            let goods = level == 0 ? "total" : "hs\(level)"
            spans[record.origin.file][
                Key(
                    id: "trade-value.\(record.cell.flow.rawValue).\(goods)",
                    frequency: record.cell.period.frequency,
                    unit: record.cell.collection.unit.code),
                default: []
            ].append(Time(span: record.cell.period))
        }
        for row in facts.observations where row.status == .main {
            let cell = row.cell
            let parts = [
                cell.series, cell.measure, cell.partner, cell.direction?.rawValue ?? "",
            ]
            spans[row.origin.file][
                Key(
                    id: parts.filter { !$0.isEmpty }.joined(separator: "."),
                    frequency: cell.period.frequency, unit: cell.unit.code), default: []
            ].append(Time(span: cell.period, isKnown: row.value != nil))
        }
        let launches = Key(id: "launches", frequency: nil, unit: Unit.launches.code)
        for launch in facts.launches {
            spans[launch.origin.file][launches, default: []].append(
                Time(span: .day(launch.moment.date)))
        }
        for event in facts.events {
            spans[event.origin.file][
                Key(id: event.kind, frequency: nil, unit: "events"), default: []
            ].append(Time(span: event.span))
        }
        for win in facts.wins {
            spans[win.origin.file][
                Key(id: "wins", frequency: nil, unit: "wins"), default: []
            ].append(Time(span: .day(win.date)))
        }
        for episode in facts.episodes {
            spans[episode.origin.file][
                Key(id: "sanction-episodes", frequency: nil, unit: "cases"), default: []
            ].append(Time(span: .years(episode.begin...episode.end)))
        }
        return zip(spans.map(summaries), lists(facts)).map { $0 + $1 }
    }

    /// What the used records of each file hold of lists: entries by kind, and rows that add to them.
    private static func lists(_ facts: Dataset) -> [[SeriesSummary]] {
        var listed = Array(repeating: [String: [Day?]](), count: facts.sources.count)
        for entry in facts.designations {
            listed[entry.origin.file]["designations.\(entry.kind.rawValue)", default: []]
                .append(entry.listed)
        }
        let additions = facts.designations.flatMap(\.additions) + facts.supplements.map(\.origin)
        for origin in Set(additions) {
            listed[origin.file]["designations.additions", default: []].append(nil)
        }
        return listed.map { kinds in
            kinds.sorted { $0.key < $1.key }.map { id, days in
                let known = days.compactMap { $0 }
                return SeriesSummary(
                    id: id, frequency: nil, unit: "entries", start: known.min().map(TimeSpan.day),
                    end: known.max().map(TimeSpan.day), points: days.count)
            }
        }
    }

    private static func summaries(_ times: [Key: [Time]]) -> [SeriesSummary] {
        times.compactMap { key, times in
            let spans = times.map(\.span)
            guard let first = spans.min(), let last = spans.max() else { return nil }
            return SeriesSummary(
                id: key.id, frequency: key.frequency, unit: key.unit, start: first, end: last,
                points: key.frequency == nil
                    ? spans.count : Set(times.filter(\.isKnown).map(\.span)).count)
        }
        .sorted { a, b in
            (a.id, a.frequency ?? .daily, a.unit) < (b.id, b.frequency ?? .daily, b.unit)
        }
    }

    /// A time of a series, for which it has a value or a gap.
    private struct Time {
        let span: TimeSpan
        var isKnown = true
    }

    private struct Key: Hashable {
        let id: String
        let frequency: Frequency?
        let unit: String
    }
}
