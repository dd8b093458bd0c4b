import TradeModel

extension SourceSeries {
    /// The number of launches by day, missile and outcome.
    mutating func add(launches: [Launch]) {
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

    /// The number of events by day and kind.
    mutating func add(events: [Event]) {
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

    /// The number of wins by day, giver and receiver.
    mutating func add(wins: [Win]) {
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
