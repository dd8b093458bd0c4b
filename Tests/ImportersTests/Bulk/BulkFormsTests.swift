import Foundation
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// The same table in every form in which it may come.
@Suite struct BulkFormsTests {
    private typealias B = BACITable
    private static let expected = [
        "export CHN 410250 (1)", "export RUS 12125 (1)", "import CHN 1820758 (2)",
    ]
    private static let selection = TradeSelection.by("flow,partner", subject: "PRK")
    private static let text = B.table(
        B.row(156, 408, "1500.258"), B.row(156, 408, "320.5", goods: "100630"),
        B.row(408, 156, "410.25", goods: "260111"), B.row(408, 643, "12.125", goods: "850410"),
        B.row(842, 392, "210000.5", goods: "880240"))

    private func packed(_ name: String) -> String {
        Fixture.repository.appending(path: "Tests/ImportersTests/Fixtures/packed/\(name)").path
    }

    private func lines(_ bytes: some Sequence<UInt8>) throws -> [String] {
        let scratch = try Scratch()
        return try cube(of: [scratch.write(B.name, bytes)], Self.selection).lines
    }

    @Test(arguments: ["gz", "xz", "zst"])
    func unpacks(ending: String) throws {
        let result = try cube(of: [packed("\(B.name).\(ending)")], Self.selection)
        #expect(result.lines == Self.expected)
        #expect(result.excluded == [.otherCountry: 1])
        // The file's name tells its vintage all the same.
        #expect(result.diagnostics.isEmpty)
        #expect(result.files[0].size.map { $0 < 200 } == true)
    }

    @Test func passesOverAMemberThatIsNoTable() throws {
        let path = packed("two-members.zip")
        let result = try cube(of: [path], Self.selection)
        #expect(result.lines == Self.expected)
        #expect(result.files.map(\.path) == ["\(path)/\(B.name)"])
        #expect(result.diagnostics.map(\.code) == [.memberSkipped])
        #expect(result.diagnostics.first?.path == "\(path)/README.txt")
    }

    @Test func tellsOfAMemberThatIsEmpty() throws {
        let scratch = try Scratch()
        let archive = StoredZip.archive([("empty.csv", []), (B.name, Array(Self.text.utf8))])
        let path = try scratch.write("archive.zip", archive)
        let result = try cube(of: [path], Self.selection)
        #expect(result.lines == Self.expected)
        #expect(result.diagnostics.map(\.code) == [.memberSkipped])
        #expect(result.diagnostics.first?.path == "\(path)/empty.csv")
        #expect(result.diagnostics.first?.message.contains("no bytes") == true)
    }

    @Test(arguments: [
        ("bad-checksum.csv.gz", DiagnosticCode.damagedArchive),
        ("truncated.csv.gz", .damagedArchive),
        ("empty.csv.gz", .emptyArchive), ("empty-member.zip", .emptyArchive),
    ])
    func refusesWhatIsDamagedOrEmpty(name: String, code: DiagnosticCode) {
        let found = #expect(throws: Refusal.self) { try cube(of: [packed(name)], Self.selection) }
        #expect(found?.diagnostics.map(\.code) == [code])
    }

    @Test func readsUTF16AndMarks() throws {
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            let marked = try #require("\u{FEFF}\(Self.text)".data(using: encoding))
            #expect(try lines(marked) == Self.expected)
            let bare = try #require(Self.text.data(using: encoding))
            #expect(try lines(bare) == Self.expected)
        }
        #expect(try lines("\u{FEFF}\(Self.text)".utf8) == Self.expected)
    }

    /// The head by which the encoding is told ends between two characters, not within one.
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func readsALongTableInUTF16(encoding: String.Encoding) throws {
        let rows = String(repeating: B.row(842, 156, "1"), count: 50_000)
        let bytes = try #require("\u{FEFF}\(Self.text)\(rows)".data(using: encoding))
        #expect(bytes.count > 1 << 21)
        #expect(try lines(bytes) == Self.expected)
    }

    /// What is read with libcsv has been turned into UTF-8 like everything else.
    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func readsCarefullyInUTF16(encoding: String.Encoding) throws {
        let text = B.table(
            B.row(156, 408, "1e03"), B.row(156, 408, "2.5E1"), B.row(156, 410, "x"),
            B.row(156, 408, "\"7\""))
        let bytes = try #require("\u{FEFF}\(text)".data(using: encoding))
        let scratch = try Scratch()
        let path = try scratch.write(B.name, bytes)
        let ofOne = try cube(of: [path], .by("importer", subject: "PRK"))
        #expect(ofOne.lines == ["PRK 1032000 (3)"])
        #expect(ofOne.excluded == [.otherCountry: 1])
        let ofAll = try cube(of: [path], .by("importer"))
        #expect(ofAll.lines == ["KOR missing (0) lacks 1", "PRK 1032000 (3)"])
        #expect(ofAll.files[0].diagnostics.map(\.code) == [.badNumber])
        #expect(ofAll.files[0].diagnostics.first?.line == 4)
    }

    @Test func readsSemicolonsTabsAndReturns() throws {
        for delimiter in [";", "\t"] {
            #expect(try lines(Self.text.replacing(",", with: delimiter).utf8) == Self.expected)
        }
        for lineEnd in ["\r\n", "\r"] {
            #expect(try lines(Self.text.replacing("\n", with: lineEnd).utf8) == Self.expected)
        }
        #expect(try lines(Self.text.dropLast().utf8) == Self.expected)
        #expect(try lines((Self.text + "\u{1A}").utf8) == Self.expected)
    }

    /// A program that writes columns of one width fills codes up with blanks, within the quotes.
    @Test func readsCodesFilledUpWithBlanks() throws {
        let rows = [
            ComtradeTable.row(1, 156, 408, "5", goods: "27"),
            ComtradeTable.row(2, 156, 408, "7", goods: "84"),
        ]
        let trade = ComtradeTable.header + rows.map(Self.padded).joined()
        let result = try cube(["a.csv": trade], .by("reporter,flow,hs2"))
        #expect(result.lines == ["CHN export 84 7 (1)", "CHN import 27 5 (1)"])
        #expect(result.diagnostics.isEmpty)
        let baci = B.header + Self.padded(B.row(156, 408, "1500.258"))
        #expect(try lines(baci.utf8) == ["import CHN 1500258 (1)"])
    }

    private static func padded(_ row: String) -> String {
        let fields = row.dropLast().split(separator: ",", omittingEmptySubsequences: false)
        return fields.map { "\"\($0) \"" }.joined(separator: ",") + "\n"
    }

    /// A byte that is no UTF-8 stands where the encoding has long been settled.
    @Test func readsLatinLettersLateInTheFile() throws {
        let row = ComtradeTable.row(1, 156, 842, "1")
        let late = ComtradeTable.row(1, 156, 408, "5").replacing("Partner,,", with: "C\u{F4}te,,")
        let text = ComtradeTable.header + String(repeating: row, count: 15_000) + late
        let bytes = try #require(text.data(using: .isoLatin1))
        #expect(bytes.count > 1 << 20)
        let scratch = try Scratch()
        let path = try scratch.write("a.csv", bytes)
        for subject in ["PRK", nil] {
            let result = try cube(of: [path], .by("reporter", subject: subject))
            #expect(result.lines == [subject == nil ? "CHN 15005 (15001)" : "CHN 5 (1)"])
            #expect(result.diagnostics.map(\.code) == (subject == nil ? [.duplicateRecords] : []))
        }
    }
}
