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

    @Test func readsTheColumnOfATable() throws {
        #expect(
            try names("id,Name\n1,\"PAEK, Song Ho\"\n2,\n3,Nampo\n") == [
                .init(name: "PAEK, Song Ho", line: 2), .init(name: "Nampo", line: 4),
            ])
    }

    @Test(arguments: [("name\nNampo\nKIM, Jong Un\n", 3), ("id,name\n1,Nampo,2\n", 2)])
    func refusesARowOfAnotherWidth(_ text: String, _ line: Int) {
        #expect {
            try names(text)
        } throws: { error in
            (error as? Refusal)?.diagnostics.first?.line == line
        }
    }

    @Test func tellsPathsFromNames() {
        #expect(["nofile.txt", "a/b", "Names.CSV", "../x.tsv.gz"].allSatisfy(NameList.isPath))
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
