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

    private mutating func add(_ value: VintageValue, to parts: [String], unit: String) {
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

    private mutating func add(launches: [Launch]) {
        struct Key: Hashable {
            let date: TimeSpan
            let parts: [String]
        }
        let groups = Dictionary(grouping: launches) { launch in
            Key(
                date: launch.moment.span,
                parts: [
                    "launches", launch.source, launch.weaponClass.rawValue, launch.missile,
                    launch.outcome.rawValue,
                ])
        }
        for (key, launches) in groups {
            add(
                VintageValue(
                    period: key.date, value: Double(launches.count),
                    line: launches.map(\.origin.line).min()),
                to: key.parts, unit: Unit.launches.code)
        }
    }

    private mutating func add(events: [Event]) {
        struct Key: Hashable {
            let span: TimeSpan
            let kind: String
        }
        for (key, events) in Dictionary(grouping: events, by: { Key(span: $0.span, kind: $0.kind) })
        {
            add(
                VintageValue(
                    period: key.span, value: Double(events.count),
                    line: events.map(\.origin.line).min()),
                to: ["events", key.kind], unit: "events")
        }
    }

    private mutating func add(wins: [Win]) {
        struct Key: Hashable {
            let day: Day
            let sides: [String]
        }
        let groups = Dictionary(grouping: wins) {
            Key(day: $0.date, sides: [$0.giver, $0.receiver])
        }
        for (key, wins) in groups {
            add(
                VintageValue(
                    period: .day(key.day), value: Double(wins.count),
                    line: wins.map(\.origin.line).min()),
                to: ["wins"] + key.sides, unit: "wins")
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

extension LaunchMoment {
    /// The time that the table gives: a day, or the month or year that it knows no closer.
    fileprivate var span: TimeSpan {
        switch precision {
        case .day: .day(date)
        case .month: .month(Month(containing: date))
        case .year, .yearPart: .year(date.year)
        }
    }
}
