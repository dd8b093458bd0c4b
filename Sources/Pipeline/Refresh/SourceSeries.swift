import TradeModel

/// The facts of one source as series of values, as the store keeps them.
///
/// A launch table gives the number of launches by day, missile and outcome, and an event list the
/// number of events by day and kind; a ledger of wins the number of wins by day, giver and receiver.
/// The table of countries has no values and gives none.
struct SourceSeries {
    private let source: String
    private var series: [SeriesName: [VintageValue]] = [:]

    /// All series of a source, in order.
    static func of(_ facts: Dataset, named source: String) -> [VintageSeries] {
        var collected = SourceSeries(source: source)
        collected.add(trade: facts)
        collected.add(launches: facts.launches)
        collected.add(events: facts.events)
        collected.add(wins: facts.wins)
        collected.add(observations: facts)
        return collected.series.sorted { $0.key < $1.key }.map { VintageSeries($0.key, $0.value) }
    }

    private init(source: String) { self.source = source }

    /// Adds a value to the series of some parts.
    mutating func add(_ value: VintageValue, to parts: [String], unit: String) {
        let end = parts.lastIndex { !$0.isEmpty } ?? 0
        let id = parts[...end].map(Self.escaped).joined(separator: ".")
        series[SeriesName(source: source, id: id, unit: unit), default: []].append(value)
    }

    /// A part may hold the point that joins parts; two different names must stay different.
    private static func escaped(_ part: String) -> String {
        part.replacing("%", with: "%25").replacing(".", with: "%2E")
    }

    private mutating func add(trade facts: Dataset) {
        for (cell, records) in Dictionary(grouping: facts.trade, by: \.cell) {
            guard let first = records.min(by: { $0.origin.line < $1.origin.line }) else { continue }
            let goods = cell.revision.map { "\($0.rawValue)-\(cell.commodity)" }
            add(
                VintageValue(
                    period: cell.period, value: first.value?.doubleValue, line: first.origin.line),
                to: [
                    "trade-value", cell.reporter.key, cell.partner.key, cell.flow.rawValue,
                    goods ?? cell.commodity.description, cell.part,
                ], unit: cell.collection.unit.code)
        }
    }

    /// The value to compute with, and earlier editions of it that were published before it.
    private mutating func add(observations facts: Dataset) {
        for (cell, rows) in Dictionary(grouping: facts.observations, by: \.cell) {
            let main = rows.filter { $0.status == .main }
            guard let first = main.first else { continue }
            let isAgreed = Set(main.map(\.value)).count == 1
            let parts = [
                cell.series, cell.measure, cell.subject, cell.partner,
                cell.direction?.rawValue ?? "",
            ]
            let published = facts.publication(of: first)
            add(
                VintageValue(
                    period: cell.period, value: isAgreed ? first.value : nil,
                    line: first.origin.line, published: published),
                to: parts, unit: cell.unit.code)
            guard let published else { continue }
            let editions = Dictionary(
                grouping: rows.filter { $0.status == .alternative }
            ) { facts.publication(of: $0) }
            for (day, rows) in editions {
                guard let day, day < published, Set(rows.map(\.value)).count == 1,
                    let row = rows.first
                else { continue }
                add(
                    VintageValue(
                        period: cell.period, value: row.value, line: row.origin.line,
                        published: day), to: parts, unit: cell.unit.code)
            }
        }
    }
}
