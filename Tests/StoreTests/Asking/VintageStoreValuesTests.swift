import Store
import Testing
import TradeModel

@Suite struct VintageStoreValuesTests {
    private let editions: [(day: String, total: Double)] = [
        ("2022-10-15", 44), ("2023-01-01", 72), ("2023-02-20", 70), ("2023-03-27", 69),
    ]

    @Test func editionsOfAYearlyTotalAreKnownFromTheirDays() throws {
        let store = try StoreFolder().store
        for (day, total) in editions {
            try store.record(Vintage("launches", day), [VintageSeries(launches, ["2022": total])])
        }
        for (day, total) in editions {
            let known = try store.values(of: launches, asOf: try moment(day))
            #expect(known.map(\.value) == [total])
        }
        #expect(try store.values(of: launches, asOf: try moment("2022-10-14")) == [])
        #expect(try store.values(of: launches, asOf: try moment("2023-02-19")).first?.value == 72)
        #expect(try store.values(of: launches, asOf: try moment("2030-01-01")).first?.value == 69)
    }
}
