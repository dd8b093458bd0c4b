import Store
import Testing
import TradeModel

@Suite struct StoredSeriesTests {
    private let store: VintageStore
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        store = folder.store
        let customs = SeriesName(source: "customs", id: "trade-value.import", unit: "USD")
        try store.record(
            Vintage("customs", "2023-01-01"),
            [VintageSeries(customs, ["2020-01..02": 1, "2020-03": nil, "2019-12": 2])])
        try store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2021": 8, "2022": 70])])
        try store.record(Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": 69])])
    }

    @Test func seriesAreSummedUp() throws {
        let series = try store.series()
        #expect(series.map(\.name.source) == ["customs", "launches"])
        #expect(series.map(\.count) == [3, 1])
        #expect(series.map(\.first.description) == ["2019-12", "2021"])
        #expect(series.map(\.last.description) == ["2020-03", "2022"])
    }

    /// What was known at a moment: nothing before the first vintage, all periods before they were
    /// withdrawn.
    @Test(arguments: [
        ("2022-12-31", []), ("2023-01-01", [3, 2]), ("2023-01-02", [3, 1]),
    ])
    func seriesAreThoseOfAMoment(_ day: String, _ counts: [Int]) throws {
        let moment = Timestamp(endOf: try #require(Day(day)))
        let series = try store.series(asOf: moment)
        #expect(series.map(\.count) == counts)
        #expect(series.map(\.first.description) == (counts.isEmpty ? [] : ["2019-12", "2021"]))
    }

    @Test(arguments: [
        ("trade", 1), ("launches/missiles.all", 1), ("customs/*", 1), ("*.all", 1),
        ("?aunches/*", 1),
        ("s/", 2), ("nothing", 0), ("Trade", 0), ("", 2), ("'", 0),
    ])
    func patternsChoose(pattern: String, count: Int) throws {
        #expect(try store.series(matching: pattern).count == count)
    }
}
