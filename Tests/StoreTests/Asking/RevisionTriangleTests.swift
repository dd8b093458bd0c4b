import Store
import Testing
import TradeModel

@Suite struct RevisionTriangleTests {
    @Test func cellsAreWhatWasKnown() throws {
        let rows: [(String, String, Int, Figure)] = [
            ("2021", "2022-10-15", 1, .value(8)), ("2022", "2022-10-15", 1, .value(44)),
            ("2022", "2023-01-01", 2, .missing), ("2023", "2023-01-01", 2, .value(1)),
            ("2022", "2023-02-20", 3, .value(70)), ("2023", "2023-02-20", 3, .withdrawn),
        ]
        let history = try rows.map { row in
            StoredStatement(
                period: try span(row.0), knownFrom: try moment(row.1), vintage: row.2, figure: row.3
            )
        }
        let triangle = RevisionTriangle(history.reversed())
        #expect(triangle.periods.map(\.description) == ["2021", "2022", "2023"])
        #expect(
            triangle.moments.map(\.day.description) == ["2022-10-15", "2023-01-01", "2023-02-20"])
        let cells = triangle.periods.indices.map { row in
            triangle.moments.indices.map { triangle[row, $0] }
        }
        #expect(
            cells == [
                [.value(8), .value(8), .value(8)], [.value(44), .missing, .value(70)],
                [nil, .value(1), .withdrawn],
            ])
    }

    @Test func theLastVintageOfAMomentHolds() throws {
        let history = try [(2, 5.0), (1, 4.0)].map { vintage, value in
            StoredStatement(
                period: try span("2022"), knownFrom: try moment("2023-01-01"), vintage: vintage,
                figure: .value(value))
        }
        #expect(RevisionTriangle(history)[0, 0] == .value(5))
    }

    @Test func nothingGivesAnEmptyTriangle() {
        let triangle = RevisionTriangle([])
        #expect(triangle.periods.isEmpty && triangle.moments.isEmpty)
    }

    /// A column is the as-of answer for its moment.
    @Test func columnsAreAsOfAnswers() throws {
        let store = try StoreFolder()
        for (day, total) in [("2022-10-15", 44.0), ("2023-01-01", 72), ("2023-02-20", 70)] {
            try store.store.record(
                Vintage("launches", day), [VintageSeries(launches, ["2021": 8, "2022": total])])
        }
        let triangle = RevisionTriangle(try store.store.history(of: launches))
        for (column, moment) in triangle.moments.enumerated() {
            let known = try store.store.values(of: launches, asOf: moment)
            #expect(
                triangle.periods.indices.map { triangle[$0, column]?.value } == known.map(\.value))
        }
    }
}
