import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct YearToDateReadingTests {
    private func point(_ rows: [(String, String)]) throws -> (String?, Double?, Double?) {
        let published = try PublishedValues(
            of: "deliveries", flow: "import", unit: "barrels", rows)
        let result = try YearToDateReading(
            request: published.request, facts: published.facts,
            asOf: try #require(Day("2022-12-31"))
        ).result()
        let point = try #require(result.points.last)
        return (point.period, point.value, point["covered"]?.number)
    }

    @Test func cellsCoverTheMonthsOnce() throws {
        let (period, value, covered) = try point([
            ("2021-01..06", "60"), ("2021-06", "11"), ("2021-01..08", "80"), ("2021-10", "7"),
            ("2021-11", "0"),
        ])
        #expect(period == "2021-01..11")
        #expect(value == 87)
        #expect(try abs(#require(covered) - 10.0 / 11) < 1e-12)
    }

    @Test func wholeYearStandsForItsMonths() throws {
        let (period, value, covered) = try point([("2021", "100"), ("2021-03", "9")])
        #expect(period == "2021-01..12" && value == 100 && covered == 1)
    }

    @Test func monthsThatAreNotReportedAreNoZero() throws {
        let (_, value, covered) = try point([("2021-04", "5")])
        #expect(value == 5 && covered == 0.25)
    }

    /// Whichever of them stands first.
    @Test(arguments: [true, false])
    func rowsOfTwoPartnersAreRefused(isFirst: Bool) throws {
        let published = try PublishedValues(
            of: "deliveries", flow: "import", unit: "barrels", [("2021-01", "100")])
        let facts = try published.withAnotherPartner(isFirst: isFirst)
        expectRefusal(.badParameter, .usage, saying: "several values of one period") {
            try YearToDateReading(
                request: published.request, facts: facts, asOf: try #require(Day("2022-12-31"))
            ).result()
        }
    }
}
