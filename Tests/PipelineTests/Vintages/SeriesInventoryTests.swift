import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SeriesInventoryTests {
    private static func inventory() throws -> SeriesInventory {
        let place = try SmallWorkplace()
        try place.write(SmallWorkplace.trade([2018: 200, 2019: 250]), to: "trade.csv")
        try place.refresh("2026-11-20")
        return try place.vintages().inventory(asOf: try day("2026-11-20"))
    }

    @Test func everySeriesHasARow() throws {
        let rows = try CSVText(try Self.inventory().csv)
        let trade = rows.rows.filter { $0[0].hasPrefix("trade/") }
        #expect(
            trade == [
                ["trade/office.trade-value.QMA.QMB.total", "USD million", "2", "2018", "2019"],
                ["trade/office.trade-value.QMA.WLD.total", "USD million", "2", "2018", "2019"],
            ])
        #expect(rows["series"].contains("share/value"))
        #expect(rows["series"].contains("tests/launches"))
    }

    /// Before the store began it had none, and between two editions what the first said.
    @Test func theListIsThatOfADay() throws {
        let place = try SmallWorkplace()
        try place.write(SmallWorkplace.trade([2018: 200]), to: "trade.csv")
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.trade([2018: 200, 2019: 250]), to: "trade.csv")
        try place.refresh("2026-11-22")
        let counts = try ["2019-01-01", "2026-11-21", "2026-11-22"].map { asOf in
            try place.vintages().inventory(asOf: try day(asOf)).series
                .filter { $0.name.description == "trade/office.trade-value.QMA.QMB.total" }
                .map { "\($0.count) \($0.first)..\($0.last)" }
        }
        #expect(counts == [[], ["1 2018..2018"], ["2 2018..2019"]])
    }

    /// A list without a row says why, since no row may also mean another store.
    @Test func anEmptyListSaysSinceWhenThereIsMore() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let vintages = try place.vintages()
        let before = try vintages.inventory(asOf: try day("2019-01-01"))
        #expect(before.series.isEmpty)
        #expect(
            before.findings.map(\.description) == [
                "\(place.path)/store/flywheel.sqlite: warning: no series was known on 2019-01-01; the"
                    + " first edition was taken at 2026-11-20T06:00:00Z [not-yet-known]"
            ])
        #expect(try vintages.inventory(asOf: try day("2026-11-20")).findings == [])
    }

    /// A source under another name is another one: which series nothing comes to any more is told.
    @Test func whatIsNoLongerConfiguredIsTold() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let asOf = try day("2026-11-21")
        let text = { (inventory: SeriesInventory) in
            MarkdownRenderer().render(try inventory.document(asOf: asOf))
        }
        #expect(try !text(try place.vintages().inventory(asOf: asOf)).contains("does not name"))
        try place.configure(
            SmallWorkplace.configuration(sources: "  goods: trade.csv\n  launches: launches.csv")
                .replacing("files: [trade]", with: "files: [goods]"))
        try place.refresh("2026-11-21")
        let inventory = try place.vintages().inventory(asOf: asOf)
        #expect(try text(inventory).contains("the configuration does not name trade now, whose"))
        let json = try JSONText(try inventory.json.text())
        let former = (0..<json.count("series")).filter { json["series.\($0).configured"] == "0" }
            .compactMap { json["series.\($0).name"] }
        #expect(former.count == 2 && former.allSatisfy { $0.hasPrefix("trade/") }, "\(former)")
        #expect(inventory.findings == [])
    }

    @Test func jsonAndDocumentSayTheSame() throws {
        let inventory = try Self.inventory()
        let rows = try CSVText(inventory.csv).rows
        let json = try JSONText(try inventory.json.text())
        #expect(json.count("series") == rows.count)
        for (index, row) in rows.enumerated() {
            #expect(json["series.\(index).name"] == row[0])
            #expect(json["series.\(index).values"] == row[2])
        }
        let text = MarkdownRenderer().render(try inventory.document(asOf: try day("2026-11-20")))
        #expect(rows.allSatisfy { text.contains($0[0]) })
    }
}
