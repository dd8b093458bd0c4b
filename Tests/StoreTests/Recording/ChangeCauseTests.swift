import Store
import Testing
import TradeModel

@Suite struct ChangeCauseTests {
    private let folder: StoreFolder

    init() throws { folder = try StoreFolder() }

    @Test(arguments: [
        ("test 1", "aa", ChangeCause.data), ("test 2", "bb", .method), ("test 2", "cc", .both),
        ("test 2", "cc", .method),
    ])
    func bytesOrMethod(method: String, digest: String, cause: ChangeCause) throws {
        let before: (String, String) =
            cause == .both ? ("test 1", "dd") : cause == .data ? ("test 1", "dd") : ("test 1", "bb")
        let first = digest == "cc" && cause == .method ? ("test 2", "cc") : before
        try record(method: first.0, first.1, value: 1)
        #expect(try record(method: method, digest, value: 2).cause == cause)
        let change = try folder.store.changes(
            from: try moment("2023-01-01"), to: try moment("2023-01-02"))
        #expect(change.map(\.cause) == [cause])
    }

    @Test func theFirstVintageIsData() throws {
        #expect(try record(method: "test 1", "aa", value: 1).cause == .data)
    }

    /// Of a vintage that tells neither bytes nor inputs nobody can say that its data are the same.
    @Test func withoutEvidenceTheDataMayDiffer() throws {
        func record(_ day: String, _ method: String, _ value: Double) throws -> ChangeCause {
            try folder.store.record(
                Vintage("launches", day, method: method), [VintageSeries(launches, ["2022": value])]
            ).cause
        }
        #expect(try record("2023-01-01", "test 1", 1) == .data)
        #expect(try record("2023-01-02", "test 1", 2) == .data)
        #expect(try record("2023-01-03", "test 2", 3) == .both)
    }

    /// A computed value changes by the data when a source gave other bytes, and by the method when
    /// the same bytes were read in another way.
    @Test func computedVintagesAskTheirInputs() throws {
        func compute(from input: Int?, _ method: String = "sum 1") throws -> ChangeCause {
            var vintage = try Vintage("computed", "2023-01-02", method: method)
            vintage.inputs = [try #require(input)]
            return try folder.store.record(vintage, []).cause
        }
        let first = try record(method: "test 1", "aa", value: 1).vintage.id
        let reread = try record(method: "test 2", "aa", value: 2).vintage.id
        let other = try record(method: "test 2", "bb", value: 3).vintage.id
        #expect(try compute(from: first) == .data)
        #expect(try compute(from: reread) == .method)
        #expect(try compute(from: other) == .data)
        #expect(try compute(from: other, "sum 2") == .method)
        #expect(try compute(from: first, "sum 3") == .both)
    }

    /// The same, computed as of another day, is changed by the day; of the same day by the method.
    @Test(arguments: ["sum 1, tables 0a1b", "sum 1"])
    func anotherDayIsACause(method: String) throws {
        let input = try #require(try record(method: "test 1", "aa", value: 1).vintage.id)
        let name = SeriesName(source: "computed", id: "value", unit: "t")
        func compute(_ moment: String, _ value: Double) throws -> ChangeCause {
            var vintage = try Vintage("computed", moment, method: method)
            vintage.inputs = [input]
            return try folder.store.record(
                vintage, [VintageSeries(name, ["2022": value])]
            ).cause
        }
        #expect(try compute("2023-01-02T06:00:00Z", 1) == .data)
        #expect(try compute("2023-01-02T07:00:00Z", 2) == .method)
        #expect(try compute("2023-01-03T06:00:00Z", 3) == .day)
        let changes = { (start: String) in
            try folder.store.changes(from: try moment(start), to: try moment("2023-01-04"))
                .filter { $0.series == name }.map(\.cause)
        }
        // Methods of earlier programs did not name tables, which may have changed as well.
        #expect(try changes("2023-01-02") == [method == "sum 1" ? .method : .day])
        #expect(try changes("2023-01-02T06:30:00Z") == [.method])
        #expect(try folder.store.verify() == [])
    }

    /// Of a value that changed twice between two moments both causes are told.
    @Test func causesAddUp() throws {
        try record(method: "test 1", "aa", value: 1)
        try record(method: "test 1", "bb", value: 2)
        try record(method: "test 2", "bb", value: 3)
        let start = try moment("2022-12-31")
        let changes = try folder.store.changes(from: start, to: try moment("2023-01-02"))
        #expect(changes.map(\.cause) == [.both])
        #expect(changes.map(\.vintage) == [3])
        #expect(changes.map(\.before) == [nil])
    }

    @discardableResult
    private func record(method: String, _ digest: String, value: Double) throws -> VintageChange {
        let day = try folder.store.vintages().isEmpty ? "2023-01-01" : "2023-01-02"
        return try folder.store.record(
            Vintage("launches", day, method: method, sha256: digest),
            [VintageSeries(launches, ["2022": value])])
    }
}
