import Reports
import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChangeReportTests {
    private static let hostile = "a|b,\"c\"<i>\n=d"

    /// Two editions of two series of one source, and one of a source that comes later.
    private static func report(from: String?) throws -> ChangeReport {
        let folder = try TemporaryFolder()
        let store = try VintageStore(path: folder.path + "/s.sqlite")
        let record = { (source: String, day: String, values: [String: [String: Double?]]) in
            let vintage = Vintage(source: source, knownFrom: try moment(day), method: "test")
            try store.record(
                vintage,
                try values.map { id, values in
                    VintageSeries(
                        SeriesName(source: source, id: id, unit: "t"),
                        try values.map {
                            VintageValue(period: try #require(TimeSpan($0.key)), value: $0.value)
                        })
                })
        }
        try record("s", "2026-11-01", [hostile: ["2019": 1, "2020": 2, "2021": 3]])
        try record("s", "2026-11-02", [hostile: ["2019": 1, "2020": 2.5, "2022": nil]])
        try record("late", "2026-11-02", ["x": ["2019": 1, "2020": 1]])
        let end = try moment("2026-11-03")
        guard let from else { return try ChangeReport(of: store, afterVintage: nil, to: end) }
        return try ChangeReport(of: store, from: try moment(from), to: end)
    }

    @Test func csvHasARowForEachChange() throws {
        let rows = try CSVText(try Self.report(from: "2026-11-01").csv)
        #expect(rows["series"].suffix(3) == Array(repeating: "s/\(Self.hostile)", count: 3)[...])
        #expect(rows["period"] == ["2019", "2020", "2020", "2021", "2022"])
        #expect(rows["change"] == ["new", "new", "revised", "withdrawn", "new"])
        #expect(rows["before"] == ["", "", "2", "3", ""])
        #expect(rows["after"] == ["1", "1", "2.5", "", ""])
        #expect(Set(rows["cause"]) == ["data"])
    }

    @Test func jsonNamesBothMoments() throws {
        let json = try JSONText(
            try Self.report(from: "2026-11-01").json(asOf: try day("2026-11-03")).text())
        #expect(json["from"] == "2026-11-01T23:59:59Z")
        #expect(json["to"] == "2026-11-03T23:59:59Z")
        #expect(json.count("changes") == 5)
        #expect(json["changes.2.series"] == "s/\(Self.hostile)")
        #expect(json["changes.2.before"] == "2")
        #expect(json["changes.2.after"] == "2.5")
        #expect(json["changes.3.after"] == "null")
        let whole = try JSONText(
            try Self.report(from: nil).json(asOf: try day("2026-11-03")).text())
        #expect(whole["from"] == "null")
        // 2021 came and went, which is no change over all.
        #expect(whole.count("changes") == 5)
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func documentListsTheValuesOfSourcesThatWereThere() throws {
        let document = try Self.report(from: "2026-11-01").document(asOf: try day("2026-11-03"))
        let text = MarkdownRenderer().render(document)
        let tables = try CommonMark.tree(of: text).all("table").map(\.cells)
        #expect(tables.count == 2)
        #expect(
            tables[0].dropFirst() == [
                ["late", "2", "0", "0", "data"], ["s", "1", "1", "1", "data"],
            ])
        #expect(
            tables[1].dropFirst().map { Array($0[1...4]) } == [
                ["2020", "revised", "2", "2.5"], ["2021", "withdrawn", "3", "withdrawn"],
                ["2022", "new", tables[1].last?[3] ?? "", "missing"],
            ])
        #expect(text.contains("2 values of sources that are new are not listed"))
    }
}
