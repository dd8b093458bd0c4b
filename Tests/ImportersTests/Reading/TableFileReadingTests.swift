import Foundation
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

    /// As a spreadsheet saves the table: as many delimiters on each line as it has columns.
    @Test(arguments: [",", ";"])
    func readsTheKeysBeforeDelimiters(_ delimiter: String) throws {
        let lines = [
            "", "# complete_to: 2020-06-30,,,,,,", ",,,,,,", "\"# kinds: summit\",,,,,,", ",,,,,,",
            "date,precision,kind,actors,title,source,confidence",
            "2018-06-12,day,summit,PRK,Meeting,press,confirmed",
        ]
        let table = lines.map { $0.replacing(",", with: delimiter) + "\r\n" }.joined()
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.completeTo == Day(2020, 6, 30) && file.kinds == ["summit"])
        #expect(file.records.read == 1 && file.findings(.badWord).isEmpty)
        let bad = table.replacing("2020-06-30", with: "summer")
        let finding = try read(["a.csv": bad]).refusals.first?.diagnostics.first
        #expect(finding?.code == .badDate && finding?.line == 2)
        #expect(finding?.message.contains("saw “summer”") == true)
    }

    private static let events =
        "date,precision,kind,actors,title,source,confidence\n"
        + "2018-06-12,day,summit,PRK,Meeting,press,confirmed\n"

    @Test func refusesAKeyThatSaysTwoThings() throws {
        let once = "# complete_to: 2020-06-30\n"
        let twice = try read(["a.csv": once + once + Self.events])
        #expect(twice.files.first?.completeTo == Day(2020, 6, 30))
        let other = once + "# title: x\n#complete_to:2020-07-31\n" + Self.events
        let finding = try read(["a.csv": other]).refusals.first?.diagnostics.first
        #expect(finding?.code == .badWord && finding?.line == 3)
        let message = "“# complete_to:” says “2020-06-30” on line 1 and “2020-07-31” here"
        #expect(finding?.message.hasPrefix(message) == true)
        // Results do not depend on this one.
        let titles = try read(["a.csv": "# title: x\n# title: y\n" + Self.events])
        #expect(titles.refusals.isEmpty)
    }

    @Test(arguments: [
        "complete-too: 2020-06-30", "complete_to 2020-06-30", "Complete to: 2020-06-30",
        "complete_to = 2020-06-30", "complete-from: 2018-01-01", "relased_after_day: 90",
        "kind: summit", "Actors: PRK",
    ])
    func tellsOfAKeyThatIsMisspelt(line: String) throws {
        let table = "# title: x\n# \(line)\n" + Self.events
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.completeTo == nil)
        #expect(file.findings(.badWord).map(\.line) == [2])
        #expect(file.findings(.badWord).map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "complete_to: 2020-06-30", "complete_to : 2020-06-30", "kinds: summit", "factors: 7",
        "Kinds of meetings are summits", "complete as far as the press knows", "scope: all", "",
    ])
    func otherLinesBeforeTheHeaderAreNoMisspeltKeys(line: String) throws {
        let table = "# \(line)\n" + Self.events
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.findings(.badWord).isEmpty)
    }

    /// Excel writes the delimiter there, and reads it.
    @Test(arguments: ["\n", "\r\n"])
    func passesOverALineThatStatesTheDelimiter(_ end: String) throws {
        let lines = [
            "sep=;", "#complete_to:2020-06-30", "t;i;j;k;v;q", "2019;156;408;270900;1;1",
            "2019;156;408;270900;five;1",
        ]
        let table = lines.map { $0 + end }.joined()
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.delimiter == .semicolon && file.completeTo == Day(2020, 6, 30))
        #expect(file.records.read == 2)
        #expect(file.findings(.badNumber).map(\.line) == [5])
        let sums = try cube(["a.csv": table], .by("year"))
        #expect(sums.lines == ["2019 1000 (1) lacks 1"])
        #expect(sums.files[0].diagnostics.filter { $0.code == .badNumber }.map(\.line) == [5])
    }

    @Test func warnsOfAColumnThatStandsTwice() throws {
        let table = "# title: x\nt,i,j,k,v,V,note,note\n2019,156,408,270900,1, 1,,\n"
        let result = try read(["a.csv": table])
        let file = try #require(result.files.first)
        let finding = try #require(file.findings(.repeatedHeader).first)
        #expect(file.findings(.repeatedHeader).count == 1)
        #expect(finding.severity == .warning)
        #expect(finding.line == 2 && finding.column == 11 && finding.field == "V")
        #expect(finding.message.contains("columns 5 and 6"))
        #expect(result.facts.trade.map(\.value) == [Amount(1000)])
    }

    @Test func refusesTwoColumnsOfOneNameThatDiffer() throws {
        let table =
            "# title: x\nt,i,j,k,v,V\n2019,156,408,270900,1,1\n2019,156,408,270901,1,\"2\"\n"
        let result = try read(["a.csv": table])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .repeatedHeader && finding.severity == .error)
        #expect(finding.line == 4 && finding.column == 23 && finding.field == "V")
        #expect(finding.message.hasPrefix("the columns 5 and 6 have one name, “v” (line 2)"))
        #expect(result.facts.trade.isEmpty)
    }

    /// The quantity is none of the columns without which the table cannot be read.
    @Test func readsTheFirstOfTwoColumnsThatItCanDoWithout() throws {
        let table = "t,i,j,k,v,q,q\n2019,156,408,270900,1,2,3\n"
        let result = try read(["a.csv": table])
        #expect(result.files.first?.findings(.repeatedHeader).map(\.column) == [13])
        #expect(result.facts.trade.map(\.quantity.netWeight) == [Amount(2000)])
    }

    @Test func quotesOfTwoLinesSwallowNoRecord() throws {
        let row = "2019,156,408,270900,1,1\n"
        let table =
            "t,i,j,k,v,q\n\(row)2019,156,\"408,270900,1,1\n\(row)2019,156\",270900,1,1\n"
        let result = try read(["a.csv": table])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .openQuote)
        #expect(finding.line == 3 && finding.column == 10)
        #expect(result.files.isEmpty && result.facts.trade.isEmpty)
    }

    @Test(arguments: ["2019,156,408", "2019,156,408,270900,1"])
    func refusesAFileThatEndsWithinARecord(_ end: String) throws {
        let table = "t,i,j,k,v,q\n2019,156,408,270900,1,1\n" + end
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .truncatedFile)
        #expect(finding.line == 3)
        for rest in ["\n", "\u{1A}", "\r"] {
            let file = try #require(try read(["a.csv": table + rest]).files.first)
            #expect(file.errorCodes == [.raggedRow])
        }
    }

    @Test func aLastRecordMayDoWithoutALineEnd() throws {
        let table = "t,i,j,k,v,q\n2019,156,408,270900,1,1"
        #expect(try read(["a.csv": table]).files.first?.records.used == 1)
    }

    @Test func refusesATableThatGroupsDigitsByPoints() throws {
        let table =
            "t,i,j,k,v,q\n2019,156,408,270900,728.600,1\n2019,156,408,270901,27.631.203.951,1\n"
        let result = try read(["a.csv": table])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badNumber)
        #expect(finding.line == 3 && finding.column == 21 && finding.field == "v")
        #expect(result.facts.trade.isEmpty)
    }

    @Test func aDecimalCommaIsToldOnce() throws {
        let rows = ["100,5", "7", "12,25", "x", "3,5"].enumerated().map {
            "2019;156;408;27090\($0);\($1);1\n"
        }
        let table = "t;i;j;k;v;q\n" + rows.joined()
        let file = try #require(try read(["a.csv": table]).files.first)
        #expect(file.records.read == 5 && file.records.rejected == 4)
        #expect(file.findings(.badNumber).map(\.line) == [2, 5])
        #expect(file.findings(.badNumber).first?.message.contains("behind a comma") == true)
        #expect(file.findings(.badNumber).first?.message.hasSuffix("in this column: 3") == true)
        let alone = try read(["a.csv": "t;i;j;k;v;q\n" + rows[0] + rows[1]]).files.first
        #expect(
            alone?.findings(.badNumber).first?.message.hasSuffix("decimal points") == true)
    }

    @Test func aSecondHeaderIsNoRecordOfAnything() throws {
        let header = "t,i,j,k,v,q\n"
        let row = "2019,156,408,270900,1,1\n"
        let result = try read(["a.csv": header + row + header])
        let file = try #require(result.files.first)
        #expect(file.errorCodes == [.repeatedHeader])
        #expect(file.findings(.repeatedHeader).map(\.line) == [3])
        #expect(file.records.read == 2 && file.records.rejected == 1)
        #expect(result.facts.sources.first?.unplaced == 0)
        let launches = try String(contentsOf: Fixture.launches.url, encoding: .utf8)
        let names = launches.split(separator: "\n")[2] + "\n"
        #expect(try read(["a.csv": launches + names]).facts.rejectedLaunches.count == 4)
    }

    @Test func aSecondHeaderOfOtherColumnsRefusesTheFile() throws {
        let header = "t,i,j,k,v,q\n"
        let rows = ["2019,156,408,270900,1,1\n", "2019,408,156,270901,1,1\n"]
        let result = try read(["a.csv": header + rows[0] + "t,j,i,k,v,q\n" + rows[1]])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .repeatedHeader)
        #expect(finding.line == 3 && finding.column == 3 && finding.field == "i")
        #expect(result.files.isEmpty && result.facts.trade.isEmpty)
        let again = try read(["a.csv": header + rows[0] + "T,I,J,K,V,Q\n" + rows[1]])
        #expect(again.files.first?.errorCodes == [.repeatedHeader])
        #expect(again.files.first?.records.used == 2)
        #expect(again.facts.sources.first?.unplaced == 0)
    }
}
