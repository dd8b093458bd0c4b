import Assessment
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

    /// A year so far is held against the same months of the year before.
    @Test func sameMonthsOfAnotherYearHaveAPoint() throws {
        let published = try PublishedValues(
            of: "deliveries", flow: "import", unit: "barrels",
            [
                ("2020-01", "10"), ("2020-02", "20"), ("2020-03..04", "30"), ("2021-01", "4"),
                ("2021-02", "5"), ("2021-03", "6"),
            ])
        let result = try YearToDateReading(
            request: published.request, facts: published.facts,
            asOf: try #require(Day("2022-12-31"))
        ).result()
        func reading(_ text: String) throws -> Double? {
            let reference = try #require(try Formula(text).references.first)
            return result.reading(reference).value
        }
        #expect(try reading("ytd") == 15)
        // What came in March alone nobody knows.
        #expect(try reading("ytd(lag: 1 year)") == nil)
        #expect(try reading("ytd(period: 2020-01..02)") == 30)
        #expect(try reading("ytd(period: 2021-01..02)") == 9)
        #expect(try reading("ytd(period: 2020-01..04)") == 60)
        let covered = try #require(try reading("ytd(lag: 1 year).covered"))
        #expect(abs(covered - 2.0 / 3) < 1e-12)
    }

    /// February was reported of one of the two years alone, or of neither.
    @Test(arguments: [true, false])
    func otherMonthsOfAnotherYearAreNoComparison(isTold: Bool) throws {
        var rows = [
            ("2020-01", "10"), ("2020-03", "30"), ("2020-04", "40"), ("2021-01", "4"),
            ("2021-03", "6"),
        ]
        if isTold { rows.append(("2020-02", "20")) }
        let published = try PublishedValues(
            of: "deliveries", flow: "import", unit: "barrels", rows)
        let result = try YearToDateReading(
            request: published.request, facts: published.facts,
            asOf: try #require(Day("2022-12-31"))
        ).result()
        let reference = try #require(try Formula("ytd(lag: 1 year)").references.first)
        let reading = result.reading(reference).ofSameMonths(as: result.points.latest)
        #expect(reading.value == (isTold ? nil : 40))
        if isTold {
            #expect(
                reading.reason == "other months were reported of 2020-01..03 than of 2021-01..03")
        }
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
