import Store
import Testing
import TradeModel

@Suite struct VintageStoreArrivalsTests {
    private let store: VintageStore
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        store = folder.store
    }

    private func record(
        _ day: String, _ sha256: String?, of source: String = "launches", method: String = "test 1"
    ) throws {
        try store.record(
            Vintage(source, day, method: method, sha256: sha256), [VintageSeries]())
    }

    private func arrivals() throws -> [String] {
        let vintages = try store.vintages()
        let arrivals = try store.arrivals(of: vintages)
        #expect(arrivals.count == vintages.count)
        return vintages.compactMap { vintage in
            vintage.id.flatMap { arrivals[$0]?.day.description }
        }
    }

    /// Read anew by another method, an edition is as old as its bytes; bytes that come back are new.
    @Test func bytesArriveOnce() throws {
        try record("2023-01-01", "a")
        try record("2023-01-02", "a", method: "test 2")
        try record("2023-01-03", "b")
        try record("2023-01-04", "a")
        try record("2023-01-05", "a", method: "test 2")
        try record("2023-01-06", "a", method: "test 3")
        #expect(
            try arrivals() == [
                "2023-01-01", "2023-01-01", "2023-01-03", "2023-01-04", "2023-01-04", "2023-01-04",
            ])
    }

    /// Another source's bytes in between make no difference, nor do equal ones of another source.
    @Test func sourcesAreApart() throws {
        try record("2023-01-01", "a")
        try record("2023-01-02", "a", of: "customs")
        try record("2023-01-03", "b", of: "customs")
        try record("2023-01-04", "a", method: "test 2")
        #expect(try arrivals() == ["2023-01-01", "2023-01-02", "2023-01-03", "2023-01-01"])
    }

    @Test func whatIsComputedArrivesWhenItIsRecorded() throws {
        try record("2023-01-01", nil, of: "share")
        try record("2023-01-02", nil, of: "share", method: "test 2")
        #expect(try arrivals() == ["2023-01-01", "2023-01-02"])
        #expect(try store.arrivals(of: [Vintage("share", "2023-01-03")]) == [:])
    }
}
