import Testing
import TradeModel

@testable import Importers

@Suite struct TableFileReadingTests {
    @Test func refusesATableOfAHeaderOnly() throws {
        let result = try read(["a.csv": ComtradeTable.header + "\n\n\u{1A}"])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.noRecords])
    }

    @Test func aCommaMoreIsAllowedAndAFieldMoreIsNot() throws {
        let start = "2019,156,408,270900,1,1"
        let table = "t,i,j,k,v,q\n\(start),\n\(start),,\n\(start),x\n2019,156,408\n"
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.records.read == 4)
        #expect(file.records.rejected == 2)
        #expect(file.errorCodes == [.raggedRow, .raggedRow])
        #expect(file.findings(.raggedRow).first?.message.contains("expected 6 fields") == true)
    }

    @Test func placesAFindingAtItsField() throws {
        let table = "t,i,j,k,v,q\n2019,156,408,270900,«five»,1\n"
        let file = try #require(try read(["a.csv": table]).files.first)
        let finding = try #require(file.findings(.badNumber).first)
        #expect(finding.line == 2)
        #expect(finding.column == 21)
        #expect(finding.field == "v")
        #expect(finding.excerpt == "2019,156,408,270900,«five»,1")
    }

    @Test func readsTheKeysBeforeTheHeader() throws {
        let table =
            "#complete_to:2020-06-30\n# no key\ndate,precision,kind,actors,title,source,confidence\n"
            + "2018-06-12,day,summit,PRK,Meeting,press,confirmed\n"
        #expect(try read(["a.csv": table]).files.first?.completeTo == Day(2020, 6, 30))
        let bad = table.replacing("2020-06-30", with: "summer")
        #expect(try read(["a.csv": bad]).files.first?.completeTo == nil)
    }
}
