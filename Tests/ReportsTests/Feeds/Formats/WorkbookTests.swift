import Analysis
import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct WorkbookTests {
    /// The parts of a workbook, unpacked by the reader of archives.
    private func parts(_ set: FeedSet) throws -> [String: XMLTree] {
        let bytes = try Workbook(set).bytes()
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("book.zip")
        // What has this member is refused as a workbook: no table is one.
        let mark = Array("[Content_Types].xml".utf8)
        try Data(bytes.replacing(mark, with: mark.dropLast() + "_".utf8)).write(to: file)
        let members = try InputFile.open(file.path)
        return try Dictionary(
            uniqueKeysWithValues: members.map { member in
                (
                    String(member.path.dropFirst(file.path.count + 1)),
                    try XMLTree.parse(String(decoding: member.bytes, as: UTF8.self))
                )
            })
    }

    /// The cells of a sheet by their place: their type, and their text or number.
    private func cells(_ parts: [String: XMLTree], sheet: Int) throws -> [String: String] {
        let strings = try #require(parts["xl/sharedStrings.xml"]).all("si").map(\.text)
        let sheet = try #require(parts["xl/worksheets/sheet\(sheet).xml"])
        return try Dictionary(
            uniqueKeysWithValues: sheet.all("c").map { cell in
                #expect(cell.all("f").isEmpty, "a formula")
                let value = try #require(cell.all("v").first?.text)
                let isText = cell.attributes["t"] == "s"
                return (
                    try #require(cell.attributes["r"]),
                    isText ? "text \(strings[try #require(Int(value))])" : value
                )
            })
    }

    @Test func cellsHaveTypes() throws {
        let cells = try cells(parts(SampleFeeds.set(SampleFeeds.feed())), sheet: 1)
        #expect(cells["A1"] == "text period")
        #expect(cells["A2"] == "text 2019")
        // A workbook holds 16 digits.
        let value = try #require(cells["B2"].flatMap(Double.init))
        #expect(abs(value - 100.0 / 3) < 1e-13)
        #expect(cells["B3"] == "0")
        #expect(cells["B4"] == nil)
        #expect(cells["E2"] == "7")
        #expect(cells["F2"] == "text =A, \"B\"")
        // 2019-01-01 is day 43466.
        #expect(cells["K2"] == "43466")
    }

    @Test func aPeriodOfADayIsADay() throws {
        let feed = try SampleFeeds.series([("2024-12-31", 829), ("1899-12-31", 1)])
        let cells = try cells(parts(SampleFeeds.set(feed)), sheet: 1)
        #expect(cells["A2"] == "45657")
        #expect(cells["A3"] == "text 1899-12-31")
    }

    @Test func hostileTextsAreNeverFormulas() throws {
        let parts = try parts(SampleFeeds.set(SampleFeeds.keyed(SampleFeeds.hostile)))
        let cells = try cells(parts, sheet: 1)
        let shown = SampleFeeds.hostile.indices.map { cells["D\($0 + 2)"] }
        #expect(
            shown == SampleFeeds.hostile.map { "text " + $0.replacing("\u{0}", with: "\u{FFFD}") })
    }

    @Test func theNotesSayWhatTheSheetsCannot() throws {
        let cells = try cells(
            parts(SampleFeeds.set(SampleFeeds.feed("a"), SampleFeeds.keyed(["x"]))), sheet: 3)
        let texts = Set(cells.values)
        for text in [
            "100 times one over the other", "An Office", "CC-BY-4.0", "not stated", "2026-11-21",
            SampleResults.source.sha256,
        ] { #expect(texts.contains("text \(text)"), "\(text)") }
    }

    @Test func theHeaderIsFrozenAndTheDayIsThatOfTheQuestion() throws {
        let parts = try parts(SampleFeeds.set(SampleFeeds.feed()))
        let pane = try #require(parts["xl/worksheets/sheet1.xml"]?.all("pane").first)
        #expect(pane.attributes["ySplit"] == "1")
        #expect(pane.attributes["state"] == "frozen")
        let core = try #require(parts["docProps/core.xml"])
        #expect(core.all("dcterms:created").map(\.text) == ["2026-11-21T00:00:00Z"])
    }

    @Test func sheetNamesAreCutAndApart() {
        let long = String(repeating: "a", count: 40)
        #expect(
            Workbook.sheetNames([long, long + "b", "share", "Share", "notes"]) == [
                String(long.prefix(31)), String(long.prefix(29)) + "~2", "share", "Share~2",
                "notes~2",
            ])
    }

    @Test func refusesWhatACellCannotHold() throws {
        let text = String(repeating: "x", count: 32_768)
        let refusal = #expect(throws: Refusal.self) {
            _ = try Workbook(SampleFeeds.set(SampleFeeds.keyed([text]))).bytes()
        }
        #expect(refusal?.diagnostics.map(\.code) == [.notPresentable])
        #expect(refusal?.diagnostics.first?.message.contains("“keyed”") == true)
    }

    /// A text of the notes is no figure: what is too long for a cell goes on in the next row.
    @Test func longNotesHaveSeveralRows() throws {
        let definition = "a" + String(repeating: "\u{1F600}", count: 32_000) + "é"
        let sample = SampleResults.result
        let result = IndicatorResult(
            sample.indicator, parameters: [], unit: sample.unit, definition: definition,
            points: sample.points, findings: [])
        let feed = try Feed(
            name: "long", result: result, asOf: SampleResults.day(), sources: [])
        let cells = try cells(parts(SampleFeeds.set(feed)), sheet: 2)
        let rows = cells.filter { $0.key.hasPrefix("B") && $0.value.hasPrefix("text definition") }
            .compactMap { Int($0.key.dropFirst()) }.sorted()
        #expect(rows.count == 2)
        let first = try #require(rows.first)
        #expect(rows.last == first + 1)
        #expect(cells["A\(first + 1)"] == "text long")
        #expect(cells["B\(first + 1)"] == "text definition (continued)")
        let texts = rows.compactMap { cells["C\($0)"]?.dropFirst("text ".count) }
        #expect(texts.joined() == definition)
        #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
    }
}
