import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct TwelveMonthsReadingTests {
    private func points(_ rows: [(String, String)]) throws -> [String: Double?] {
        let published = try PublishedValues(
            of: "trade-value", flow: "total", unit: "USD million", rows)
        let result = try TwelveMonthsReading(
            request: published.request, facts: published.facts,
            asOf: try #require(Day("2022-12-31"))
        ).result()
        return Dictionary(uniqueKeysWithValues: result.points.map { ($0.period, $0.value) })
    }

    @Test func cellsOfAnyLengthCoverTheMonths() throws {
        let points = try points([
            ("2019", "1000"), ("2020-01..06", "60"), ("2020Q3", "30"), ("2020-10..12", "12"),
            ("2021-01..02", "3"), ("2021-03", "1"),
        ])
        #expect(points["2019-01..12"] == 1000)
        #expect(points["2020-01..12"] == 102)
        // The first half of 2020 cannot be split.
        #expect(points["2020-04..2021-03"] == nil)
        #expect(points.count == 2)
    }

    @Test func fewestCellsAreTaken() throws {
        let months = (1...12).map { (padded($0, to: 2), "10") }.map { ("2020-\($0.0)", $0.1) }
        let points = try points(months + [("2020", "121"), ("2020-01..06", "61")])
        #expect(points == ["2020-01..12": 121])
    }

    @Test func gapIsNoZero() throws {
        let months = (1...11).map { ("2020-\(padded($0, to: 2))", "10") }
        #expect(try points(months + [("2021-01", "10")]).isEmpty)
    }

    /// Whichever of them stands first.
    @Test(arguments: [true, false])
    func rowsOfTwoPartnersAreRefused(isFirst: Bool) throws {
        let published = try PublishedValues(
            of: "trade-value", flow: "total", unit: "USD million", [("2021", "100")])
        let facts = try published.withAnotherPartner(isFirst: isFirst)
        expectRefusal(.badParameter, .usage, saying: "several values of one period") {
            try TwelveMonthsReading(
                request: published.request, facts: facts, asOf: try #require(Day("2022-12-31"))
            ).result()
        }
    }
}

extension PublishedValues {
    /// The table with its first row repeated for another partner, before or behind the others.
    func withAnotherPartner(isFirst: Bool) throws -> Dataset {
        var facts = self.facts
        let row = try #require(facts.observations.first)
        let other = Observation(
            origin: row.origin,
            cell: Observation.Cell(
                series: row.cell.series, measure: row.cell.measure, subject: row.cell.subject,
                partner: "RUS", direction: row.cell.direction, period: row.cell.period,
                unit: row.cell.unit),
            value: 7, valuation: row.valuation, status: .main, confidence: row.confidence,
            source: row.source, published: row.published, citation: row.citation, note: row.note)
        facts.observations.insert(other, at: isFirst ? 0 : facts.observations.count)
        return facts
    }
}
