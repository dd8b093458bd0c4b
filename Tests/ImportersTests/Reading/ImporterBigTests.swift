import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Importers

/// Files that are too big to be held: with a limit of one byte every file is.
@Suite struct ImporterBigTests {
    private typealias C = ComtradeTable

    private func read(
        _ text: String, _ wanted: Importer.BigFiles, size: Int = 1, threads: Int = 2,
        name: String = "a.csv"
    ) throws -> Importer.Result {
        let scratch = try Scratch()
        var options = Importer.Options()
        options.bigFiles = wanted
        options.bigSize = size
        options.threads = threads
        return Importer(countries: try Fixture.countryTable(), options: options)
            .read([try scratch.write(name, text.utf8)])
    }

    private static let subject = Country("PRK")

    private static let table = C.table(
        C.row(1, 156, 408, "10"), C.row(1, 156, 408, "6", goods: "27"),
        C.row(2, 842, 392, "7"), C.row(2, 156, 0, "99"), C.row(1, 392, 408, "x"),
        C.row(3, 156, 408, "2"), C.row(1, 156, 842, "4", year: "201001"))

    @Test func keepsTheRecordsOfOneCountry() throws {
        let subject = try #require(Self.subject)
        let result = try read(Self.table, .country(subject))
        let whole = try read(Self.table, .whole)
        let file = try #require(result.files.first)
        #expect(result.refusals.isEmpty)
        #expect(file.records.read == 7)
        #expect(file.records.excluded[.otherCountry] == 3)
        #expect(file.findings(.notValidated).count == 1)
        #expect(file.sha256 == whole.files.first?.sha256)
        // Each with the line on which it stands, as when the file is read whole.
        let ofSubject = whole.facts.trade.filter {
            [$0.cell.reporter, $0.cell.partner].contains(.country(subject))
        }
        #expect(result.facts.trade.map(\.origin) == ofSubject.map(\.origin))
        #expect(result.facts.trade.map(\.value) == ofSubject.map(\.value))
        #expect(file.rejectedLines == [6])
    }

    @Test func countsAllRecordsAndKeepsNone() throws {
        let result = try read(Self.table, .account)
        let file = try #require(result.files.first)
        #expect(result.facts.trade.isEmpty)
        #expect(file.isCounted)
        #expect(file.records.read == 7)
        #expect(file.records.rejected == 1)
        #expect(file.records.excluded[.hsDetail] == 1)
        #expect(file.records.excluded[.worldTotal] == 1)
        #expect(file.findings(.notCompared).count == 1)
        #expect(file.findings(.badNumber).first?.line == 6)
        #expect(
            file.series.map { "\($0.id) \($0.points)" } == [
                "trade-value.export.total 1", "trade-value.import.total 1",
                "trade-value.import.total 1",
            ])
        #expect(file.series.map(\.frequency) == [.annual, .monthly, .annual])
    }

    /// A total with more decimals than others belongs to its details all the same.
    @Test func settlesARecordWithManyDecimalsWithTheOthers() throws {
        let table = C.table(
            C.row(1, 156, 408, "10.000001"), C.row(1, 156, 408, "6", goods: "27"),
            C.row(1, 156, 842, "5"))
        let file = try #require(try read(table, .account).files.first)
        #expect(file.records.excluded == [.hsDetail: 1])
    }

    @Test func smallFilesAreReadWhole() throws {
        let subject = try #require(Self.subject)
        let result = try read(Self.table, .country(subject), size: 1 << 20)
        #expect(result.files.first?.findings(.notValidated).isEmpty == true)
        #expect(result.files.first?.isCounted == false)
        #expect(result.facts.trade.count == (try read(Self.table, .whole)).facts.trade.count)
    }

    /// The lines of a document may be longer than what is looked at to tell what it is.
    @Test func aDocumentInOneLineIsReadWhole() throws {
        let entries = String(repeating: "<INDIVIDUAL></INDIVIDUAL>", count: 12_000)
        let text = """
            <?xml version="1.0"?>
            <CONSOLIDATED_LIST dateGenerated="2024-01-02T00:00:00"><INDIVIDUALS>\(entries)</INDIVIDUALS>\
            <ENTITIES></ENTITIES></CONSOLIDATED_LIST>
            """
        let result = try read(text, .account, name: "a.xml")
        let whole = try read(text, .whole, name: "a.xml")
        #expect(result.files.first?.layout == .unConsolidated)
        #expect(result.files.first?.records == whole.files.first?.records)
        #expect(result.files.first?.records.read == 12_000)
    }

    @Test func otherTablesAreReadWholeHoweverBig() throws {
        var options = Importer.Options()
        options.bigFiles = .account
        options.bigSize = 1
        let result = try Fixture.tidy.read(options)
        #expect(result.files.first?.isCounted == false)
        #expect(!result.facts.observations.isEmpty)
    }

    /// The digest is that of the file as it lies on the disk, by which copies are checked later; the
    /// only member of an archive goes by the archive's path.
    @Test func packedTablesHaveTheDigestAndThePathOfTheirFile() throws {
        let scratch = try Scratch()
        let document = try readFile(Fixture.unConsolidated.url.path)
        let paths = [
            Fixture.repository
                .appending(path: "Tests/ImportersTests/Fixtures/packed/tidy.csv.gz").path,
            try scratch.write("a.zip", StoredZip.archive([("a.xml", document)])),
        ]
        let digests = try paths.map { try sha256(ofFile: $0) }
        for wanted in [Importer.BigFiles.whole, .account] {
            var options = Importer.Options()
            options.bigFiles = wanted
            options.bigSize = 1
            let result = Importer(countries: try Fixture.countryTable(), options: options)
                .read(paths)
            #expect(result.refusals.isEmpty)
            #expect(result.files.map(\.path) == paths)
            #expect(result.files.map(\.sha256) == digests)
        }
    }

    @Test func warnsOfAColumnThatStandsTwice() throws {
        let file = try #require(
            try read("t,i,j,k,v,v\n2019,156,408,270900,1,1\n", .account).files.first)
        #expect(file.findings(.repeatedHeader).map(\.line) == [1])
        #expect(file.findings(.repeatedHeader).map(\.column) == [11])
        let differing = try read("t,i,j,k,v,v\n2019,156,408,270900,1,2\n", .account)
        #expect(differing.refusals.flatMap(\.diagnostics).map(\.code) == [.repeatedHeader])
    }

    @Test func refusesALineEndWithinQuotes() throws {
        let text = C.table(C.row(1, 156, 408, "1"), C.row(1, 156, 842, "\"2\n3\""))
        let result = try read(text, .account)
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.openQuote])
        #expect(result.refusals.flatMap(\.diagnostics).first?.line == 3)
    }

    @Test func refusesAFileThatIsNoTable() throws {
        let result = try read("a,b\n1,2\n", .account)
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.unknownLayout])
    }
}
