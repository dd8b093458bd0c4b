import GRDB
import TestSupport
import Testing
import TradeModel

@testable import Store

/// The views, as another program sees them.
@Suite struct SchemaViewsTests {
    private let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test func periodsReadAsTheyArePrinted() throws {
        let values = RandomVintages.spans.map { VintageValue(period: $0, value: 1) }
        try folder.store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, values)])
        #expect(
            Set(try texts("SELECT period FROM value_history"))
                == Set(RandomVintages.spans.map(\.description)))
    }

    @Test func currentValuesAreTheLastOnes() throws {
        try folder.store.record(
            Vintage("launches", "2023-01-01"),
            [VintageSeries(launches, ["2020": 1, "2021": 8, "2022": 72, "2023": 5])])
        try folder.store.record(
            Vintage("launches", "2023-02-20T06:00:00Z", sha256: "aa"),
            [VintageSeries(launches, ["2020": 1, "2021": nil, "2022": 70])])
        let rows = try texts(
            """
            SELECT source || ' ' || series || ' ' || unit || ' ' || period || ' ' || first_day
              || ' ' || last_day || ' ' || ifnull(value, '-') || ' ' || known_from || ' ' || vintage
            FROM current_values ORDER BY period
            """)
        #expect(
            rows == [
                "launches missiles.all launches 2020 2020-01-01 2020-12-31 1.0 2023-01-01T23:59:59Z 1",
                "launches missiles.all launches 2021 2021-01-01 2021-12-31 - 2023-02-20T06:00:00Z 2",
                "launches missiles.all launches 2022 2022-01-01 2022-12-31 70.0 2023-02-20T06:00:00Z 2",
            ])
        #expect(
            try texts("SELECT period || ' ' || status FROM value_history WHERE vintage = 2") == [
                "2021 missing", "2022 value", "2023 withdrawn",
            ])
        #expect(
            try texts("SELECT source || ' ' || new || revised || withdrawn FROM vintage_list") == [
                "launches 400", "launches 021",
            ])
    }

    private func texts(_ sql: String) throws -> [String] {
        try folder.store.queue.read { try String.fetchAll($0, sql: sql) }
    }
}
