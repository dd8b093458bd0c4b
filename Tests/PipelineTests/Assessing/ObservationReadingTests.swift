import Analysis
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ObservationReadingTests {
    /// Shares as an office states them: period, value, what the row is to the series, how sure it is.
    private typealias Row = (String, Double?, Observation.Status, Confidence)

    private static let request = ObservationRequest(
        file: "office", series: "office", measure: "share", subject: nil, partner: nil, flow: nil,
        unit: nil)

    private static func facts(_ rows: [Row]) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "a.csv", sha256: "0", layout: "tidy")]
        facts.observations = try rows.enumerated().map { line, row in
            Observation(
                origin: Origin(file: 0, line: line + 2),
                cell: Observation.Cell(
                    series: "office", measure: "share", subject: "IRN", partner: "CHN",
                    direction: nil, period: try #require(TimeSpan(row.0)),
                    unit: try #require(Unit("percent"))),
                value: row.1, valuation: nil, status: row.2, confidence: row.3, source: "Office",
                published: "", citation: "", note: "")
        }
        return facts
    }

    private func reading(_ rows: [Row]) throws -> ObservationReading {
        ObservationReading(
            request: Self.request, facts: try Self.facts(rows),
            asOf: try #require(Day("2022-12-31")))
    }

    @Test func aValueThatIsNotKnownIsMissing() throws {
        let points = try reading([
            ("2019", 40, .main, .confirmed), ("2020", nil, .main, .confirmed),
        ]).result().points
        #expect(points.map(\.value) == [40, nil])
        #expect(points.map(\.n) == [1, 0])
        #expect(points.map(\.missing) == [0, 1])
    }

    @Test func otherValuesOfAPeriodAreThoseThatStateOne() throws {
        let reading = try reading([
            ("2019", 40, .main, .confirmed), ("2019", 41, .alternative, .confirmed),
            ("2019", nil, .alternative, .confirmed), ("2019", 4, .refuted, .confirmed),
            ("2020", 50, .alternative, .confirmed),
        ])
        let others = reading.others(for: try #require(TimeSpan("2019")))
        #expect(others.map(\.value) == [41, 4])
    }

    /// A sum is as sure as the least sure of what it adds up.
    @Test func twelveMonthsAreAsSureAsTheLeastSureOfThem() throws {
        let facts = try Self.facts([
            ("2020-01..06", 10, .main, .confirmed), ("2020-07..09", 5, .main, .unconfirmed),
            ("2020-10..12", 5, .main, .compiled),
        ])
        let result = try TwelveMonthsReading(
            request: Self.request, facts: facts, asOf: try #require(Day("2022-12-31"))
        ).result()
        #expect(result.points.map(\.value) == [20])
        #expect(result.points.map(\.confidence) == [.unconfirmed])
    }
}
