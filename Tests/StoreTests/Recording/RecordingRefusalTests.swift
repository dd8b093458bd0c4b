import Store
import TestSupport
import Testing
import TradeModel

/// What is refused leaves the store as it was.
@Suite struct RecordingRefusalTests {
    private let folder: StoreFolder
    private var store: VintageStore { folder.store }

    init() throws { folder = try StoreFolder() }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func valuesThatAreNotFiniteAreRefused(_ value: Double) throws {
        expectRefusal(.badNumber, saying: "2022") {
            try store.record(
                Vintage("launches", "2023-01-01"), [VintageSeries(launches, ["2022": value])])
        }
        #expect(try store.vintages() == [])
        #expect(try store.series() == [])
    }

    @Test func aSeriesOrAPeriodThatComesTwiceIsRefused() throws {
        expectRefusal(.conflict, saying: "twice") {
            try store.record(
                Vintage("launches", "2023-01-01"),
                [VintageSeries(launches, ["2021": 1]), VintageSeries(launches, ["2022": 1])])
        }
        expectRefusal(.conflict, saying: "2022") {
            try store.record(
                Vintage("launches", "2023-01-01"),
                [VintageSeries(launches, ["2022": 1, "2022": 1])])
        }
        #expect(try store.vintages() == [])
    }

    @Test func aClockThatWasSetBackIsRefused() throws {
        let customs = SeriesName(source: "customs", id: "total", unit: "USD")
        try store.record(
            Vintage("launches", "2023-01-02T06:00:00Z"), [VintageSeries(launches, ["2022": 72])])
        for text in ["2023-01-02T05:59:59Z", "2023-01-02T06:00:00Z"] {
            let body = {
                try store.record(Vintage("customs", text), [VintageSeries(customs, ["2022": 5])])
            }
            if text.hasSuffix("06:00:00Z") {
                #expect(try body().new == 1)
            } else {
                expectRefusal(.clockSetBack, .busy, saying: "2023-01-02T06:00:00Z", body)
                expectRefusal(.clockSetBack, .busy, saying: text, body)
            }
        }
        #expect(try store.vintages().map(\.source) == ["launches", "customs"])
    }

    @Test func aSeriesOfAnotherSourceIsRefused() throws {
        let customs = SeriesName(source: "customs", id: "total", unit: "USD")
        expectRefusal(.badParameter, .usage, saying: "customs/total") {
            try store.record(Vintage("launches", "2023-01-03"), [VintageSeries(customs, [:])])
        }
        #expect(try store.vintages() == [])
    }

    /// Also as a source's first vintage, and where the number is the one that it would get itself.
    @Test(arguments: [1, 9])
    func anInputThatIsNoVintageIsRefused(input: Int) throws {
        var computed = try Vintage("computed", "2023-01-01")
        computed.inputs = [input]
        expectRefusal(.badParameter, .usage, saying: "\(input)") { try store.record(computed, []) }
        try store.record(Vintage("computed", "2023-01-01"), [])
        computed.inputs = [input + 1]
        expectRefusal(.badParameter, .usage) { try store.record(computed, []) }
        #expect(try store.vintages().count == 1)
    }
}
