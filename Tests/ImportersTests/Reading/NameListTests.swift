import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct NameListTests {
    private func names(_ text: String) throws -> [NameList.Entry] {
        let scratch = try Scratch()
        return try NameList(path: try scratch.write("names.txt", text.utf8)).entries
    }

    @Test func readsANameFromEachLine() throws {
        #expect(
            try names("PAEK, Song Ho\r\n\n  Nampo \"Star\" \n") == [
                .init(name: "PAEK, Song Ho", line: 1), .init(name: "Nampo \"Star\"", line: 3),
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func linesEndAsThoseOfTables(_ end: String) throws {
        #expect(
            try names(["Nampo", "", "KIM, Jong Un", "Song Ho"].joined(separator: end)) == [
                .init(name: "Nampo", line: 1), .init(name: "KIM, Jong Un", line: 3),
                .init(name: "Song Ho", line: 4),
            ])
    }

    @Test func readsTheOnlyMemberOfAnArchive() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "names.zip", StoredZip.archive([("names.txt", Array("Nampo\n".utf8))]))
        #expect(try NameList(path: path).entries.map(\.name) == ["Nampo"])
    }

    /// The names of the second would not be screened, and nobody told.
    @Test func refusesAnArchiveOfSeveralMembers() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "names.zip",
            StoredZip.archive([
                ("first.txt", Array("Nampo\n".utf8)), ("more/second.txt", Array("Song Ho\n".utf8)),
            ]))
        expectRefusal(.mixedSources, saying: "2 files, “first.txt”, “more/second.txt”, of which") {
            try NameList(path: path)
        }
    }

    @Test func readsTheColumnOfATable() throws {
        #expect(
            try names("id,Name\n1,\"PAEK, Song Ho\"\n2,\n3,Nampo\n") == [
                .init(name: "PAEK, Song Ho", line: 2), .init(name: "Nampo", line: 4),
            ])
    }

    /// Every row of a table is accounted for.
    @Test func countsRowsWithoutAName() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "names.csv", "id,Name\n1,Song Ho\n2,\n3,Nampo\n4, \n".utf8)
        let list = try NameList(path: path)
        #expect(list.entries.count == 2)
        let finding = try #require(list.findings.first)
        #expect(list.findings.count == 1)
        #expect(finding.code == .missingValue && finding.severity == .warning)
        #expect(finding.line == 3)
        #expect(finding.message.contains("held against nothing: 2, the first on this line"))
        let whole = try scratch.write("all.txt", "Song Ho\n\nNampo\n".utf8)
        #expect(try NameList(path: whole).findings.isEmpty)
    }

    /// Who has no birth, or one that cannot be read, is looked for all the same.
    @Test func readsWhenTheOnesNamedWereBorn() throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "names.csv", "Born,name\n1948,Song\n,Pak\n05/03/1968,Ri\n1966..1969,Kim\n".utf8)
        let list = try NameList(path: path)
        #expect(
            list.entries.map(\.born) == [TimeSpan("1948"), nil, nil, TimeSpan("1966..1969")])
        #expect(list.findings.map(\.code) == [.badDate])
        #expect(list.findings.map(\.line) == [4])
        #expect(list.findings.map(\.severity) == [.warning])
    }

    /// Of a table without the column `born` a column that seems to hold births is named.
    @Test(arguments: [
        ("Date of birth", true), ("DOB", true), ("birth_date", true), ("BirthYear", true),
        ("Place of birth", false), ("Joined", false), ("born", false),
    ])
    func namesAColumnOfBirthsThatIsNotRead(column: String, isTold: Bool) throws {
        let scratch = try Scratch()
        let path = try scratch.write("names.csv", "name,\(column)\nSong,1948\n".utf8)
        let findings = try NameList(path: path).findings
        #expect(findings.map(\.code) == (isTold ? [.missingColumn] : []))
        #expect(findings.allSatisfy { $0.field == column && $0.severity == .warning })
    }

    /// What a date cannot mean but one thing is read, however it is written.
    @Test(arguments: [
        ("1968-03-05", "1968-03-05"), ("1968/03/05", "1968-03-05"), ("1968/03", "1968-03"),
        ("1968-03-05 00:00:00", "1968-03-05"), ("1968-03-05T00:00:00.000Z", "1968-03-05"),
        ("05 Mar 1968", "1968-03-05"), ("5 March 1968", "1968-03-05"), ("Mar 1968", "1968-03"),
        ("1968", "1968"), ("1966..1969", "1966..1969"), ("05/03/1968", nil),
        ("05.03.1968", "1968-03-05"), ("5.3.1968", "1968-03-05"), ("1968.03.05", "1968-03-05"),
        ("03.25.1968", nil), ("05.03.68", nil), ("31.02.1968", nil), ("05.03.", nil),
        ("1968-03-05 or later", nil), ("1968-03-05T", nil), ("1968-03-051", nil), ("Mar", nil),
        ("5 Mars 1968", nil), ("circa 1968", nil), ("31 Feb 1968", nil),
        ("05-Mar-1968", "1968-03-05"), ("05-MAR-1968", "1968-03-05"), ("Mar-1968", "1968-03"),
        ("March 5, 1968", "1968-03-05"), ("19680305", "1968-03-05"), ("05031968", nil),
        ("19683105", nil), ("05-Mar-68", nil), ("1966-1969", nil), ("Mar 5", nil),
        ("12101968", nil),
    ])
    func readsABirth(_ text: String, _ expected: String?) {
        let span = TimeSpan(birth: text)
        #expect(span?.description == expected)
    }

    /// A name of which the slash is taken for that of a path.
    @Test func saysThatASlashIsTakenForAPath() {
        expectRefusal(.inputMissing, .inputMissing, saying: "write a blank beside the slash") {
            try NameList(path: "ARTAVIL/9187629")
        }
        let finding = expectRefusal(.inputMissing, .inputMissing) {
            try NameList(path: "no/such/names.csv")
        }
        #expect(finding?.message.contains("slash") == false)
    }

    @Test(arguments: [("name\nNampo\nKIM, Jong Un\n", 3), ("id,name\n1,Nampo,2\n", 2)])
    func refusesARowOfAnotherWidth(_ text: String, _ line: Int) {
        #expect {
            try names(text)
        } throws: { error in
            (error as? Refusal)?.diagnostics.first?.line == line
        }
    }

    /// Its lines are no names: each would be like nobody's, and nothing would say so.
    @Test(arguments: [
        ("names.txt", "company,country\nBank Melli Iran,IR\n"),
        ("names.csv", "company,country\nBank Melli Iran\n"), ("NAMES.CSV", "company, country\n"),
        ("names.txt", "company\tcountry\nBank Melli Iran\n"),
        ("names.csv.zst", "company,country\nBank Melli Iran\n"),
        ("names.csv.zip", "company,country\nBank Melli Iran\n"),
    ])
    func refusesATableWithoutTheColumn(_ name: String, _ text: String) throws {
        let scratch = try Scratch()
        let path = try scratch.write(name, text.utf8)
        let finding = expectRefusal(
            .missingColumn, saying: "no column “name”; this table has “company”, “country”: rename"
        ) { try NameList(path: path) }
        #expect(finding?.line == 1)
    }

    @Test func readsTheColumnThatIsAskedFor() throws {
        let scratch = try Scratch()
        let path = try scratch.write("names.csv", "company,country\nBank Melli Iran,IR\n".utf8)
        #expect(
            try NameList(path: path, column: "Company").entries == [
                .init(name: "Bank Melli Iran", line: 2)
            ])
        expectRefusal(.missingColumn, saying: "no column “firm”; this table has “company”") {
            try NameList(path: path, column: "firm")
        }
    }

    @Test(arguments: [
        "Doe, John\nSmith, Jane\n", "Nampo Co.,Ltd.\nSong Ho\n", "KIM,Jong Un\n",
        "Nampo\nKIM, Jong Un\n",
    ])
    func namesWithCommasAreAList(_ text: String) throws {
        let lines = text.split(separator: "\n").map(String.init)
        #expect(try names(text).map(\.name) == lines)
    }

    @Test func tellsPathsFromNames() {
        #expect(
            ["nofile.txt", "a/b", "Names.CSV", "../x.tsv.gz", "x.zst"]
                .allSatisfy(NameList.isPath))
        #expect(
            !["Kim Jong Un", "MAERSK A/S", "M/V Chong", "S.A."].contains(where: NameList.isPath))
    }

    @Test(arguments: ["\n \n", "name\n", "name,id\n,1\n"])
    func refusesAFileWithoutNames(_ text: String) {
        #expect(throws: Refusal.self) { try names(text) }
    }

    @Test func refusesANameThatIsTooLong() {
        let long = "A\n" + String(repeating: "x", count: NameList.limit + 1) + "\n"
        #expect {
            try names(long)
        } throws: { error in
            let finding = (error as? Refusal)?.diagnostics.first
            return finding?.code == .fieldTooLong && finding?.line == 2
        }
    }
}
