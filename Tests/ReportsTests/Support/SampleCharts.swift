import TestSupport
import TradeModel

@testable import Reports

/// Charts to test with.
enum SampleCharts {
    static let notes = Table.Notes(source: "made-up.csv", asOf: "2026-01-31")

    /// A whole number of a year.
    static func point(_ year: Int, _ value: Int, doubts: [String] = []) -> Chart.Point {
        point("\(year)", Double(value), doubts: doubts)
    }

    /// A value of a period.
    static func point(
        _ period: String, _ value: Double, level: Double? = nil,
        interval: ClosedRange<Double>? = nil, doubts: [String] = []
    ) -> Chart.Point {
        func rounded(_ value: Double) -> RoundedNumber {
            DecimalFormat(places: value.rounded() == value ? 0 : 2).rounded(value)
                ?? DecimalFormat.whole.rounded(0)
        }
        return Chart.Point(
            span: TimeSpan(period) ?? .year(Year(2000)), value: rounded(value),
            level: level ?? value,
            interval: interval.map {
                Chart.Interval(
                    lower: rounded($0.lowerBound), upper: rounded($0.upperBound), levels: $0)
            }, doubts: doubts)
    }

    /// Yearly values from a year on; nil is a gap.
    static func series(_ name: String, from year: Int, _ values: [Int?]) -> Chart.Series {
        Chart.Series(
            name: name,
            points: values.enumerated().compactMap { offset, value in
                value.map { point(year + offset, $0) }
            })
    }

    /// The days of a period.
    static func days(_ period: String) -> ClosedRange<Day> {
        (TimeSpan(period) ?? .year(Year(2000))).days
    }

    /// A chart of given series.
    static func chart(
        _ form: Chart.Form, _ series: [Chart.Series], title: String = "Trade",
        arrangement: Chart.Arrangement = .together, unit: String = "USD million",
        days: String = "2010..2020", events: [Chart.Event] = [], measures: [Chart.Measure] = [],
        remarks: [String] = []
    ) throws -> Chart {
        try Chart(
            name: "sample", title: title, subtitle: "What is measured, \(unit)", form: form,
            arrangement: arrangement, unit: unit, days: self.days(days), series: series,
            events: events, measures: measures, remarks: remarks, credit: "Source: made up.",
            notes: notes)
    }

    /// A chart with random parts of every kind.
    static func random(using generator: inout SeededGenerator) throws -> Chart {
        let form = Chart.Form.allCases.randomElement(using: &generator) ?? .lines
        let arrangement: Chart.Arrangement = Bool.random(using: &generator) ? .together : .apart
        let years = Int.random(in: 1...30, using: &generator)
        let count = Int.random(in: 1...Chart.mostTogether, using: &generator)
        let scale = [10, 1000, 2_000_000].randomElement(using: &generator) ?? 1
        let most = form == .shares ? 100 / count : scale
        let series = (0..<count).map { index in
            Chart.Series(
                name: words(using: &generator) + " \(index)",
                points: (0..<years).compactMap { year in
                    guard Int.random(in: 0..<5, using: &generator) > 0 else { return nil }
                    let isDoubtful = Int.random(in: 0..<6, using: &generator) == 0
                    return point(
                        2000 + year, Int.random(in: 0...most, using: &generator),
                        doubts: isDoubtful ? ["derived"] : [])
                })
        }
        let days = days("2000..\(2000 + years)")
        let day = { (generator: inout SeededGenerator) in
            days.lowerBound.advanced(by: Int.random(in: 0..<days.count, using: &generator))
        }
        let isTogether = arrangement == .together
        let events = (0..<Int.random(in: 0...(isTogether ? 9 : 0), using: &generator)).map { _ in
            let first = day(&generator)
            return Chart.Event(
                days: first...first.advanced(by: Int.random(in: 0...40, using: &generator)),
                label: words(using: &generator), title: "What happened")
        }
        let measures = (0..<Int.random(in: 0...(isTogether ? 5 : 0), using: &generator)).map { _ in
            let first = day(&generator)
            return Chart.Measure(
                label: words(using: &generator), days: first...days.upperBound,
                isOpen: Bool.random(using: &generator), title: "What it says")
        }
        return try Chart(
            name: "random", title: words(using: &generator), subtitle: words(using: &generator),
            form: form, arrangement: arrangement, unit: form == .shares ? "percent" : "USD",
            days: days, series: series, events: events, measures: measures,
            remarks: [words(using: &generator)], credit: words(using: &generator), notes: notes)
    }

    private static func words(using generator: inout SeededGenerator) -> String {
        let words = [
            "Trade", "of", "coal", "and", "petroleum", "exports", "한국", "мир", "WIDE", "2371",
            "(estimated)",
        ]
        return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            words.randomElement(using: &generator) ?? "word"
        }.joined(separator: " ")
    }
}
