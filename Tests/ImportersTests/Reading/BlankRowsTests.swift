import Testing
import TradeModel

@testable import Importers

@Suite struct BlankRowsTests {
    private typealias B = BACITable
    private static let row = B.row(156, 408, "1")

    @Test func areCountedAndToldOnce() throws {
        let table = B.table(Self.row, ",,,,,\n", ",,,\n", "\"\", ,,,\"\t\",\n")
        let file = try #require(try read([B.name: table]).files.first)
        #expect(file.records.used == 1 && file.records.rejected == 0)
        #expect(file.records.excluded == [.blankRow: 3])
        #expect(file.diagnostics.map(\.code) == [.blankRows])
        #expect(file.diagnostics.map(\.severity) == [.warning])
        #expect(file.diagnostics.first?.line == 3)
        #expect(
            file.diagnostics.first?.message.hasPrefix(
                "3 rows hold delimiters alone, on the lines 3 to 5; ") == true)
    }

    @Test(arguments: [
        (",,,,,\n", "1 row holds delimiters alone; "),
        (
            ",,,,,\n2020,156,842,270900,1,1\n,,,,,\n",
            "2 rows hold delimiters alone, the first on this line and the last on line 5; "
        ),
    ])
    func sayWhereTheyStand(_ rows: String, _ message: String) throws {
        let file = try #require(try read([B.name: B.table(Self.row, rows)]).files.first)
        let finding = try #require(file.findings(.blankRows).first)
        #expect(finding.line == 3 && finding.message.hasPrefix(message))
    }

    @Test func aloneAreNoTable() throws {
        let result = try read([B.name: B.table(",,,,,\n", ",,,,,\n")])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.noUsableRecord])
    }

    /// A row that ends with the file, and has fewer fields than the header, may be a part of one.
    @Test func aCutRowIsNone() throws {
        let result = try read([B.name: B.table(Self.row, ",,,")])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.truncatedFile])
    }

    @Test(arguments: [",", ";", "\t"], [1, 3])
    func areCountedInBulk(_ delimiter: String, _ threads: Int) throws {
        let blank = String(repeating: ",,,,,\n", count: 2000)
        let table = B.table(Self.row, blank, Self.row, ",,\n")
            .replacing(",", with: delimiter)
        let result = try cube(
            [B.name: table], .by("year"), BulkImporter.Options(threads: threads))
        #expect(result.lines == ["2020 2000 (2)"])
        #expect(result.excluded == [.blankRow: 2001])
        #expect(result.files[0].diagnostics.map(\.code) == [.blankRows])
        #expect(result.files[0].diagnostics.first?.line == 3)
        #expect(
            result.files[0].diagnostics.first?.message.hasPrefix(
                "2001 rows hold delimiters alone, the first on this line; ") == true)
    }

    /// They may stand above the header too, as where a blank line stood there.
    @Test func areNoHeader() throws {
        let table = ",,,,,\n,,,,,\n" + B.table(Self.row)
        #expect(try read([B.name: table]).files.first?.records.excluded == [:])
        let result = try cube([B.name: table], .by("year"))
        #expect(result.lines == ["2020 1000 (1)"] && result.files[0].records.read == 1)
    }

    /// Nobody looks at the fields of other countries' records.
    @Test(arguments: [",", "\t"])
    func areOthersWhereACountryIsAskedFor(_ delimiter: String) throws {
        let blank = String(repeating: ",,,,,\n", count: 2000)
        let table = B.table(Self.row, blank).replacing(",", with: delimiter)
        let scratch = try Scratch()
        let path = try scratch.write(B.name, table.utf8)
        for (isCareful, splitsAll) in [(false, false), (false, true), (true, false)] {
            var plan = BulkPlan()
            plan.isCareful = isCareful
            plan.splitsAll = splitsAll
            let result = try cube(of: [path], .by("year", subject: "PRK"), .init(), plan)
            #expect(result.excluded == [.otherCountry: 2000])
        }
        let strict = try cube(
            of: [path], .by("year", subject: "PRK"), BulkImporter.Options(validatesAll: true))
        #expect(strict.excluded == [.blankRow: 2000])
    }
}
