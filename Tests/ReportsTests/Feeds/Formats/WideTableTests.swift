import Testing

@testable import Reports

@Suite struct WideTableTests {
    @Test func aPeriodIsARowAndASeriesAColumn() throws {
        let a = try SampleFeeds.series([("2019", 1), ("2020", nil), ("2018", 3)], name: "a")
        let b = try SampleFeeds.series([("2019", -5.5), ("2021-01..02", 2)], name: "b")
        #expect(
            try records(ofCSV: WideTable([a, b]).csv) == [
                ["date", "period", "a", "b"], ["2018-01-01", "2018", "3", ""],
                ["2019-01-01", "2019", "1", "-5.5"], ["2020-01-01", "2020", "", ""],
                ["2021-01-01", "2021-01..02", "", "2"],
            ])
    }

    @Test func aKeyMakesAColumnOfItsOwn() throws {
        let rows = try records(ofCSV: WideTable([SampleFeeds.keyed(["x", "y"])]).csv)
        #expect(
            rows == [
                ["date", "period", "keyed: x", "keyed: y"], ["2019-01-01", "2019", "0", "1"],
            ])
    }

    @Test func hostileTextsAreHeaders() throws {
        let rows = try records(ofCSV: WideTable([SampleFeeds.keyed(SampleFeeds.hostile)]).csv)
        #expect(rows[0].dropFirst(2) == SampleFeeds.hostile.map { "keyed: \($0)" }[...])
        #expect(rows[1].dropFirst(2) == (0..<SampleFeeds.hostile.count).map(String.init)[...])
    }

    @Test func noFeedsAreAHeader() {
        #expect(WideTable([]).csv == "date,period\n")
    }
}
