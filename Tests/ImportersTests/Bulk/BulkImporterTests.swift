import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

@Suite struct BulkImporterTests {
    private typealias B = BACITable
    private typealias C = ComtradeTable
    private static let one = B.table(B.row(156, 408, "1.5"))

    private func refusal(
        _ tables: KeyValuePairs<String, String>, _ selection: TradeSelection = .by("year"),
        _ options: BulkImporter.Options = .init()
    ) -> Refusal? {
        #expect(throws: Refusal.self) { try cube(tables, selection, options) }
    }

    @Test func addsFilesUp() throws {
        let result = try cube(
            [
                B.name: Self.one,
                "BACI_HS92_Y2021_V202501.csv": Self.one.replacing("2020", with: "2021"),
            ],
            .by("year,exporter"))
        #expect(result.lines == ["2020 CHN 1500 (1)", "2021 CHN 1500 (1)"])
        #expect(result.files.map(\.records.used) == [1, 1])
    }

    @Test func refusesTheSameBytesTwice() {
        let found = refusal([
            "a.csv": C.table(C.row(1, 156, 408, "5")), "b.csv": C.table(C.row(1, 156, 408, "5")),
        ])
        #expect(found?.diagnostics.map(\.code) == [.sameTable])
        #expect(found?.diagnostics.first?.path?.hasSuffix("b.csv") == true)
        #expect(found?.diagnostics.first?.message.contains("/a.csv") == true)
    }

    /// As two members of an archive, and as a file beside the archive that it was packed into.
    @Test func refusesTheSameBytesUnpacked() throws {
        let scratch = try Scratch()
        let bytes = Array(C.table(C.row(1, 156, 408, "5")).utf8)
        let other = Array(C.table(C.row(1, 156, 408, "6")).utf8)
        let both = try scratch.write(
            "both.zip", StoredZip.archive([("a.csv", bytes), ("b.csv", bytes)]))
        let members = #expect(throws: Refusal.self) { try cube(of: [both], .by("year")) }
        #expect(members?.diagnostics.map(\.code) == [.sameTable])
        #expect(members?.diagnostics.first?.path == "\(both)/b.csv")
        #expect(members?.diagnostics.first?.message.contains("\(both)/a.csv") == true)
        let plain = try scratch.write("plain.csv", bytes)
        let packed = try scratch.write("packed.zip", StoredZip.archive([("c.csv", bytes)]))
        let beside = #expect(throws: Refusal.self) { try cube(of: [plain, packed], .by("year")) }
        #expect(beside?.diagnostics.map(\.code) == [.sameTable])
        #expect(beside?.diagnostics.first?.path == packed)
        // What differs is added up, also where the records are as many.
        let different = try scratch.write("other.zip", StoredZip.archive([("c.csv", other)]))
        #expect(try cube(of: [plain, different], .by("year")).lines == ["2010 11 (2)"])
    }

    /// A sum without it would look like one with it; what only names columns is passed over.
    @Test func passesOverNoMemberThatHoldsATable() throws {
        let scratch = try Scratch()
        func archive(_ other: String) -> [UInt8] {
            StoredZip.archive([(B.name, Array(Self.one.utf8)), ("b.txt", Array(other.utf8))])
        }
        let titled = try scratch.write(
            "titled.zip",
            archive("BACI of 2021\n" + B.table(B.row(156, 408, "2", year: 2021))))
        let finding = expectRefusal(.unknownLayout, saying: "stand in line 2: take away the") {
            try cube(of: [titled], .by("year"))
        }
        #expect(finding?.path == "\(titled)/b.txt")
        let readme = try scratch.write(
            "readme.zip", archive("The columns of BACI are\n\n\(B.header)\nand no others.\n"))
        let result = try cube(of: [readme], .by("year"))
        #expect(result.lines == ["2020 1500 (1)"])
        #expect(result.files[0].diagnostics.map(\.code) == [.memberSkipped])
    }

    @Test func refusesTheSameYearOfBACITwice() {
        let found = refusal([
            B.name: Self.one, "BACI_HS07_Y2020_V202501.csv": B.table(B.row(156, 408, "2")),
        ])
        #expect(found?.diagnostics.map(\.code) == [.sameTable])
        #expect(found?.diagnostics.first?.message.contains("tells of 2020") == true)
    }

    @Test func refusesDifferentSourcesTogether() {
        let comtrade = C.table(C.row(1, 156, 408, "5"))
        let others = [
            refusal([B.name: Self.one, "a.csv": comtrade]),
            refusal([
                B.name: Self.one,
                "BACI_HS92_Y2021_V202601.csv": B.table(B.row(156, 408, "1", year: 2021)),
            ]),
        ]
        #expect(others.map { $0?.diagnostics.map(\.code) } == [[.mixedSources], [.mixedSources]])
        #expect(others[1]?.diagnostics.first?.message.contains("BACI 202601") == true)
    }

    @Test func refusesTheWholeWhenOneFileIsFaulty() throws {
        let scratch = try Scratch()
        let good = try scratch.write(B.name, Self.one.utf8)
        let found = #expect(throws: Refusal.self) {
            try cube(of: [good, "/nowhere/at-all.csv"], .by("year"))
        }
        #expect(found?.cause == .inputMissing)
        let events = try scratch.write(
            "events.csv", "date,precision,kind,actors,title,source,confidence\n".utf8)
        let other = #expect(throws: Refusal.self) { try cube(of: [events], .by("year")) }
        #expect(other?.diagnostics.map(\.code) == [.unknownLayout])
    }

    @Test(arguments: [
        (TradeSelection.by("month"), "baci has years and no months"),
        (.by("reporter"), "nobody is its reporter"),
        (.by("year", reportedBy: .importer), "nobody is its reporter"),
        (.by("partner"), "partner is one of a subject's"),
        (.by("flow,year"), "flow is one of a subject's"),
    ])
    func refusesKeysThatBACIHasNot(selection: TradeSelection, message: String) {
        let found = refusal([B.name: Self.one], selection)
        #expect(found?.cause == .usage)
        #expect(found?.diagnostics.first?.message.contains(message) == true)
    }

    @Test func refusesSidesOfAComtradeTableUnlessOneReports() {
        let found = refusal(["a.csv": C.table(C.row(1, 156, 408, "5"))], .by("year,importer"))
        #expect(found?.cause == .usage)
        #expect(found?.diagnostics.first?.message.contains("importer needs --reported-by") == true)
    }

    @Test func refusesARecordThatIsCut() {
        let found = refusal([B.name: B.table(B.row(156, 408, "1.5"), "2020,156,40")])
        #expect(found?.diagnostics.map(\.code) == [.truncatedFile])
        #expect(found?.diagnostics.first?.line == 3)
        // With one country asked for too, though the code does not stand there.
        let search = refusal(
            [B.name: B.table(B.row(156, 842, "1.5"), "2020,156,84")], .by("year", subject: "PRK"))
        #expect(search?.diagnostics.map(\.code) == [.truncatedFile])
    }

    @Test(arguments: [nil, "PRK"])
    func refusesARecordWithoutEnd(subject: String?) {
        let text =
            B.table(B.row(156, 408, "1.5"), B.row(156, 842, "1.5"))
            + "2020,156,408,270900,1,\"open\n"
            + String(repeating: "2020,1,2,3,4,5\n", count: 1_200_000)
        let found = refusal([B.name: text], .by("year", subject: subject), .init(threads: 2))
        #expect(found?.diagnostics.map(\.code) == [.recordTooLong])
        #expect(found?.diagnostics.first?.line == 4)
    }

    @Test func warnsOfLineEndsInQuotes() throws {
        let quoted = "2020,156,408,270900,2,\"a\nb\r\nc\"\n"
        let result = try cube(
            [B.name: B.table(B.row(156, 408, "1"), quoted, quoted)], .by("year"), .init(threads: 2))
        #expect(result.lines == ["2020 5000 (3)"])
        #expect(result.diagnostics.map(\.code) == [.quotedLineEnd])
        #expect(result.diagnostics.first?.line == 3)
        #expect(result.diagnostics.first?.message.hasPrefix("line ends within quotes: 4,") == true)
    }
}
