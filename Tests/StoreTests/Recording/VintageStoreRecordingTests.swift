import Store
import Testing
import TradeModel

@Suite struct VintageStoreRecordingTests {
    private let folder: StoreFolder
    private var store: VintageStore { folder.store }
    private let other = SeriesName(source: "launches", id: "missiles.cruise", unit: "launches")

    init() throws { folder = try StoreFolder() }

    @Test func onlyWhatChangedIsStored() throws {
        let first = try store.record(
            Vintage("launches", "2023-01-01"),
            [VintageSeries(launches, ["2021": 8, "2022": 72]), VintageSeries(other, ["2022": 3])])
        #expect([first.new, first.revised, first.withdrawn, first.unchanged] == [3, 0, 0, 0])
        #expect(first.series == 2 && first.vintage.id == 1)
        let second = try store.record(
            Vintage("launches", "2023-02-20"),
            [VintageSeries(launches, ["2021": 8, "2022": 70]), VintageSeries(other, ["2022": 3])])
        #expect([second.new, second.revised, second.withdrawn, second.unchanged] == [0, 1, 0, 2])
        #expect(!second.isEmpty && second.vintage.id == 2)
        #expect(try store.history(of: launches).count == 3)
        #expect(try store.history(of: other).count == 1)
    }

    @Test func missingIsNeitherZeroNorWithdrawn() throws {
        try store.record(Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 0])])
        try store.record(
            Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": nil])])
        try store.record(Vintage("launches", "2023-01-03"), [VintageSeries(launches, [:])])
        try store.record(Vintage("launches", "2023-01-04"), [VintageSeries(launches, ["2022": 0])])
        let figures = try store.history(of: launches).map(\.figure)
        #expect(figures == [.value(0), .missing, .withdrawn, .value(0)])
        #expect(try known("2023-01-02") == [nil])
        #expect(try known("2023-01-03") == [])
        #expect(try known("2023-01-04") == [0])
    }

    @Test func aSeriesThatIsNoLongerThereIsWithdrawn() throws {
        let both = [
            try VintageSeries(launches, ["2022": 72]), try VintageSeries(other, ["2022": 3]),
        ]
        try store.record(Vintage("launches", "2023-01-01"), both)
        let gone = try store.record(Vintage("launches", "2023-01-02"), both.suffix(1))
        #expect(gone.withdrawn == 1 && gone.unchanged == 1)
        #expect(try known("2023-01-01") == [72])
        #expect(try known("2023-01-02") == [])
        let still = try store.record(Vintage("launches", "2023-01-03"), both.suffix(1))
        #expect(still.isEmpty)
        let back = try store.record(Vintage("launches", "2023-01-04"), both)
        #expect(back.new == 1)
        #expect(try store.series().map(\.count) == [1, 1])
    }

    @Test func anotherSourceIsLeftAlone() throws {
        let customs = SeriesName(source: "customs", id: "total", unit: "USD")
        try store.record(Vintage("customs", "2023-01-01"), [VintageSeries(customs, ["2022": 5])])
        try store.record(Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": 72])])
        #expect(try store.values(of: customs, asOf: try moment("2023-01-02")).map(\.value) == [5])
    }

    @Test func valuesThatDifferInTheLastBitDiffer() throws {
        let value = 0.1 + 0.2
        try store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": 0.3])])
        let change = try store.record(
            Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": value])])
        #expect(change.revised == 1)
        #expect(try known("2023-01-02") == [value])
    }

    @Test(arguments: [-0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e15 + 1, 9e18, -1])
    func valuesComeBackAsTheyWere(_ value: Double) throws {
        try store.record(
            Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": value])])
        #expect(try known("2023-01-01") == [value])
        let again = try store.record(
            Vintage("launches", "2023-01-02"), [VintageSeries(launches, ["2022": value])])
        #expect(again.isEmpty)
    }

    @Test func vintagesOfOneSecondAreOrderedByNumber() throws {
        for value in [1.0, 2, 3] {
            try store.record(
                Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": value])])
        }
        #expect(try known("2023-01-01") == [3])
        #expect(try store.history(of: launches).map(\.figure.value) == [1, 2, 3])
    }

    @Test func aVintageComesBackAsItWas() throws {
        var vintage = try Vintage("launches", "2023-01-01", sha256: "ab")
        vintage.bytes = 12
        vintage.file = "ab.csv"
        vintage.address = "https://example.org/a.csv"
        vintage.layout = "tidy"
        vintage.records = Vintage.Records(read: 4, used: 2, excluded: 1, rejected: 1)
        vintage.producer = "CNS"
        vintage.licence = "CC BY"
        vintage.citation = "CNS (2023)"
        let recorded = try store.record(vintage, []).vintage
        var computed = try Vintage("computed", "2023-01-01")
        computed.inputs = [1]
        let second = try store.record(computed, []).vintage
        #expect(try store.vintages() == [recorded, second])
        #expect(try store.vintages(of: "computed") == [second])
        #expect(recorded.id == 1 && recorded.address == vintage.address)
    }

    private func known(_ day: String) throws -> [Double?] {
        try store.values(of: launches, asOf: try moment(day)).map(\.value)
    }
}
