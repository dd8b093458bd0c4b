import Store
import TestSupport
import Testing
import TradeModel

@Suite struct EditionsTests {
    private let store: VintageStore
    private let folder: StoreFolder

    init() throws {
        folder = try StoreFolder()
        store = folder.store
    }

    /// A file that holds every edition gives the history that watching would have given.
    @Test func theFirstVintageTellsWhatWasKnownBefore() throws {
        try store.record(
            Vintage("launches", "2023-06-01T06:00:00Z"),
            [
                try series([
                    ("2022", 69, "2023-03-27"), ("2022", 44, "2022-10-15"),
                    ("2022", 70, "2023-02-20"), ("2022", 72, "2023-01-01"),
                ])
            ])
        #expect(try known("2022-10-14") == [])
        #expect(try known("2022-10-15") == [44])
        #expect(try known("2023-01-01") == [72])
        #expect(try known("2023-03-26") == [70])
        #expect(try known("2023-06-02") == [69])
        #expect(try store.verify() == [])
    }

    @Test func editionsOfTheSameValueAreOneStatement() throws {
        let change = try store.record(
            Vintage("launches", "2023-06-01"),
            [try series([("2022", 44, "2022-10-15"), ("2022", 44, "2023-01-01")])])
        #expect(change.new == 1 && change.unchanged == 1)
    }

    /// What is published on the day of retrieval or, by its row, later was known when retrieved.
    @Test func nothingIsKnownLaterThanRetrieval() throws {
        try store.record(
            Vintage("launches", "2023-06-01T06:00:00Z"),
            [
                try series([
                    ("2020", 1, "2023-06-01"), ("2021", 2, "2024-01-01"), ("2022", 3, "2024-01-01"),
                    ("2022", 4, nil), ("2023", 5, nil),
                ])
            ])
        let values = try store.values(of: launches, asOf: try moment("2023-06-01T06:00:00Z"))
        #expect(values.map(\.value) == [1, 2, 4, 5])
        #expect(try known("2023-05-31") == [])
    }

    /// An answer for a past day stays, whatever a later file says of it.
    @Test func laterVintagesChangeNoPastDay() throws {
        try store.record(
            Vintage("launches", "2023-01-05"), [try series([("2022", 72, "2023-01-01")])])
        try store.record(
            Vintage("launches", "2023-06-01"),
            [
                try series([
                    ("2022", 69, "2023-03-27"), ("2022", 70, "2023-02-20"),
                    ("2021", 8, "2022-01-01"),
                ])
            ])
        #expect(try known("2022-12-31") == [])
        #expect(try known("2023-05-31") == [72])
        #expect(try known("2023-06-01") == [8, 69])
    }

    @Test func editionsWithOneDayOfPublicationAreRefused() throws {
        expectRefusal(.conflict, saying: "published 2023-01-01") {
            try store.record(
                Vintage("launches", "2023-06-01"),
                [try series([("2022", 1, "2023-01-01"), ("2022", 2, "2023-01-01")])])
        }
        expectRefusal(.conflict, saying: "without a day") {
            try store.record(
                Vintage("launches", "2023-06-01"),
                [try series([("2022", 1, nil), ("2022", 2, nil)])])
        }
    }

    /// As-of answers for every day, from one file with all editions and from a vintage for each day.
    @Test(arguments: 0..<20)
    func oneFileOfAllEditionsAnswersAsWatchingDid(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let watching = try StoreFolder()
        let days = try (1...9).map { try #require(Day("2023-01-0\($0)")) }
        var editions: [VintageValue] = []
        var known: [TimeSpan: Double?] = [:]
        for day in days {
            for period in try ["2020", "2021", "2022"].map(span)
            where Int.random(in: 0..<3, using: &generator) == 0 {
                let number = Int.random(in: 0...3, using: &generator)
                let value = number == 3 ? nil : Double(number)
                known[period] = .some(value)
                editions.append(VintageValue(period: period, value: value, published: day))
            }
            let values = known.map { VintageValue(period: $0.key, value: $0.value) }
            try watching.store.record(
                Vintage("launches", day.description), [VintageSeries(launches, values)])
        }
        try store.record(
            Vintage("launches", "2023-02-01"),
            [VintageSeries(launches, editions.shuffled(using: &generator))])
        for day in days {
            let moment = Timestamp(endOf: day)
            let watched = try watching.store.values(of: launches, asOf: moment)
            let told = try store.values(of: launches, asOf: moment)
            #expect(told.map(\.period) == watched.map(\.period))
            #expect(told.map(\.value) == watched.map(\.value))
            #expect(told.map(\.knownFrom) == watched.map(\.knownFrom))
        }
        #expect(try store.verify() == [])
    }

    private func series(_ rows: [(String, Double, String?)]) throws -> VintageSeries {
        VintageSeries(
            launches,
            try rows.map { row in
                VintageValue(
                    period: try span(row.0), value: row.1, published: row.2.flatMap(Day.init))
            })
    }

    private func known(_ day: String) throws -> [Double?] {
        try store.values(of: launches, asOf: try moment(day)).map(\.value)
    }
}
