import Reports
import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SeriesHistoryTests {
    /// Names and texts as nobody should choose them, in every place where a name may stand.
    private static let hostile = "=1+1,\"|`<b>\u{202E}\n#"

    private static func history(asOf: String = "2026-11-30") throws -> SeriesHistory {
        let folder = try TemporaryFolder()
        let store = try VintageStore(path: folder.path + "/s.sqlite")
        let name = SeriesName(source: "s", id: hostile, unit: "t")
        let editions: [(String, [String: Double?])] = [
            ("2026-11-01", ["2019": 1.5, "2020": 2]), ("2026-11-02", ["2019": 1.25, "2020": nil]),
            ("2026-11-03", ["2020": nil, "2021": 7]),
        ]
        for (day, values) in editions {
            var vintage = Vintage(source: "s", knownFrom: try moment(day), method: "test")
            vintage.address = hostile
            try store.record(
                vintage,
                [
                    VintageSeries(
                        name,
                        try values.map { period, value in
                            VintageValue(period: try #require(TimeSpan(period)), value: value)
                        })
                ])
        }
        return SeriesHistory(
            name: name, statements: try store.history(of: name), asOf: try moment(asOf),
            vintages: try store.vintages())
    }

    @Test func valuesAreTheLastOfEachPeriod() throws {
        let values = try Self.history().values
        // 2019 was withdrawn by the third edition; 2020 is known to be missing.
        #expect(values.map(\.period.description) == ["2020", "2021"])
        #expect(values.map(\.figure) == [.missing, .value(7)])
        let earlier = try Self.history(asOf: "2026-11-01").values
        #expect(earlier.map(\.figure) == [.value(1.5), .value(2)])
        #expect(try Self.history(asOf: "2026-10-31").values.isEmpty)
    }

    @Test func beforeTheFirstStatementItSaysSinceWhenItIsKnown() throws {
        let earlier = try Self.history(asOf: "2026-10-31")
        #expect(earlier.findings.map(\.code) == [.notYetKnown])
        let message = try #require(earlier.findings.first?.message)
        #expect(message.contains("2026-10-31"))
        #expect(message.contains("2026-11-01T23:59:59Z"))
        #expect(try Self.history(asOf: "2026-11-01").findings == [])
    }

    /// A row that names a later day of publication was there all the same.
    @Test func documentSaysThatTheRowsDayCountsWhereItIsEarlier() throws {
        let text = MarkdownRenderer().render(try Self.history().document(.values))
        #expect(text.contains("its row says it was published, where that is earlier"))
    }

    @Test func csvHasARowForEachStatement() throws {
        let csv = try Self.history().csv(.revisions)
        let rows = try CSVText(csv)
        #expect(
            rows.header == [
                "series", "unit", "period", "figure", "value", "known_from", "vintage", "file",
                "line",
            ])
        #expect(rows["period"] == ["2019", "2019", "2019", "2020", "2020", "2021"])
        #expect(rows["figure"] == ["value", "value", "withdrawn", "value", "missing", "value"])
        #expect(rows["value"] == ["1.5", "1.25", "", "2", "", "7"])
        #expect(rows["vintage"] == ["1", "2", "3", "1", "2", "3"])
        #expect(Set(rows["file"]) == ["'" + Self.hostile])
    }

    /// What was not told yet is blank, and neither what was told to be missing nor what was withdrawn.
    @Test func triangleHasAColumnForEachMoment() throws {
        let rows = try CSVText(try Self.history().csv(.triangle))
        #expect(rows.header == ["period"] + (1...3).map { "2026-11-0\($0)T23:59:59Z" })
        #expect(
            rows.rows == [
                ["2019", "1.5", "1.25", "withdrawn"], ["2020", "2", "missing", "missing"],
                ["2021", "", "", "7"],
            ])
    }

    @Test func jsonTellsWhatItRestsOn() throws {
        let json = try JSONText(try Self.history().json(.values).text())
        #expect(json["series"] == "s/\(Self.hostile)")
        #expect(json["values.0.figure"] == "missing")
        #expect(json["values.0.value"] == "null")
        #expect(json["values.1.value"] == "7")
        #expect(json["vintages.0.address"] == Self.hostile)
        #expect(json["as_of"] == "2026-11-30")
        #expect(
            try JSONText(try Self.history().json(.revisions).text())["statements.0.value"] == "1.5")
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func documentsAreWholeTables() throws {
        for view in SeriesHistory.View.allCases {
            let text = MarkdownRenderer().render(try Self.history().document(view))
            let tables = try CommonMark.tree(of: text).all("table")
            #expect(tables.count == 1)
            let cells = try #require(tables.first).cells
            #expect(Set(cells.map(\.count)).count == 1, "\(text)")
            #expect(cells.count == [.values: 3, .revisions: 7, .triangle: 4][view])
            let counts: [SeriesHistory.View: String] = [
                .values: "2 rows", .revisions: "6 rows", .triangle: "3 rows from 6 statements",
            ]
            let count = try #require(counts[view])
            #expect(text.contains("n: \(count)\\\n"))
        }
    }
}
