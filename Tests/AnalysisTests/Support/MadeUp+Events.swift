import TradeModel

@testable import Analysis

extension MadeUp {
    /// A list of events: date and kind, with who took part behind a blank.
    static func events(
        _ rows: [(String, String)], completeFrom: String? = nil, completeTo: String? = nil,
        path: String = "events.csv"
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: path, sha256: "", layout: "events",
                completeFrom: completeFrom.flatMap(Day.init),
                completeTo: completeTo.flatMap(Day.init))
        ]
        for (index, row) in rows.enumerated() {
            guard let span = TimeSpan(row.0) else { continue }
            let words = row.1.split(separator: " ").map(String.init)
            facts.events.append(
                Event(
                    origin: Origin(file: 0, line: index + 2), span: span, kind: words[0],
                    actors: words.dropFirst().first?.split(separator: "+").map(String.init) ?? [],
                    title: "row \(index)", source: "press",
                    confidence: index == 0 ? .unconfirmed : .confirmed))
        }
        return facts
    }

    /// Launches and events read together.
    static func launches(_ launches: Dataset, and events: Dataset) -> Dataset {
        var both = launches
        let shift = launches.sources.count
        both.sources += events.sources
        both.events = events.events.map {
            Event(
                origin: Origin(file: $0.origin.file + shift, line: $0.origin.line), span: $0.span,
                kind: $0.kind, actors: $0.actors, title: $0.title, source: $0.source,
                confidence: $0.confidence)
        }
        return both
    }

    /// Rows of a tidy series: measure, period, value, unit.
    static func disclosures(
        _ rows: [(String, String, Double?, String)], series: String = "made-up"
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "tidy.csv", sha256: "", layout: "tidy")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.1), let unit = Unit(row.3) else { continue }
            facts.observations.append(
                Observation(
                    origin: Origin(file: 0, line: index + 2),
                    cell: Observation.Cell(
                        series: series, measure: row.0, subject: "", partner: "", direction: nil,
                        period: period, unit: unit),
                    value: row.2, valuation: nil, status: .main,
                    confidence: index == 0 ? .compiled : .confirmed, source: "Bank", published: "",
                    citation: "", note: ""))
        }
        return facts
    }

    /// One launch on a day, with what a test needs to tell about it.
    struct Flight {
        let day: String
        var time: Int?
        var missile = ""
        var weaponClass = WeaponClass.srbm
        var site = ""
        var apogee: LengthRange?
        var distance: LengthRange?
        var confidence: Confidence?
    }

    /// Launches with names, sites and lengths.
    static func flights(
        _ flights: [Flight], completeFrom: String? = nil, completeTo: String? = nil
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "a.csv", sha256: "", layout: "launches",
                completeFrom: completeFrom.flatMap(Day.init),
                completeTo: completeTo.flatMap(Day.init))
        ]
        facts.launches = flights.enumerated().map { index, flight in
            Launch(
                origin: Origin(file: 0, line: index + 2),
                moment: LaunchMoment(
                    date: .text(flight.day), precision: .day, minuteUTC: flight.time),
                missile: flight.missile, weaponClass: flight.weaponClass, site: flight.site,
                outcome: .success, apogee: flight.apogee, distance: flight.distance,
                source: "Count", confidence: flight.confidence)
        }
        return facts
    }

    /// What is asked of an indicator, with the bundled configuration's defaults.
    static func inquiry(
        _ answers: [Indicator.Parameter: String] = [:], asOf: String = "2025-01-01",
        rules: [ConfusionRule]? = nil
    ) throws -> Inquiry {
        Inquiry(
            answers,
            defaults: Inquiry.Defaults(
                subject: "PRK", partner: "CHN", confusions: try rules ?? Bundled.confusions.get()),
            countries: try Bundled.countries.get(), asOf: .text(asOf))
    }
}
