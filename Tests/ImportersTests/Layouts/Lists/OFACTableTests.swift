import Testing

@testable import Importers

@Suite struct OFACTableTests {
    private let entry = [
        "11", "NAMPO", "-0-", "X", "-0-", "-0-", "-0-", "-0-", "-0-", "-0-", "-0-", "-0-",
    ]
    private let address = ["11", "101", "-0-", "Dandong", "China", "-0-"]
    private let alias = ["11", "201", "aka", "NAMPO", "-0-"]
    private let comment = ["11", "the rest; Gender Male."]

    @Test func tellsTheFourTablesApart() {
        #expect(OFACTable([entry]) == .entries)
        #expect(OFACTable([address, address]) == .addresses)
        #expect(OFACTable([alias]) == .aliases)
        #expect(OFACTable([comment]) == .comments)
    }

    /// Quotes keep the blank behind a null, and a spreadsheet writes delimiters behind the last field.
    @Test(arguments: ["", " "], [0, 1, 3])
    func blanksAndEmptyFieldsDoNotMatter(blank: String, extra: Int) {
        func written(_ record: [String]) -> [String] {
            record.map { blank + $0 + blank } + Array(repeating: "", count: extra)
        }
        #expect(OFACTable([written(entry)]) == .entries)
        #expect(OFACTable([written(address)]) == .addresses)
        #expect(OFACTable([written(alias)]) == .aliases)
        #expect(OFACTable([written(comment)]) == .comments)
    }

    @Test func oneBrokenRecordDoesNotHideTheTable() {
        #expect(OFACTable([["x"], entry, entry]) == .entries)
        #expect(OFACTable([["x"], ["y"], entry]) == nil)
    }

    @Test(arguments: [
        ["1", "2"], ["date", "note; other"], ["1", "name"], ["1", "2", "3", "4", "5"],
        ["1", "2", "a", "b", "c", "d"], ["t", "i", "j", "k", "v", "q"],
        ["2020", "156", "408", "270900", "1.5", "1"],
    ])
    func takesNoOtherTableForIts(_ record: [String]) {
        #expect(OFACTable([record]) == nil)
    }

    @Test func nothingIsNoTable() { #expect(OFACTable([]) == nil) }

    @Test func readsAHeaderInAnyOrder() {
        for table in OFACTable.allCases {
            #expect(OFACTable(Header(table.columns.reversed())) == table)
        }
        #expect(OFACTable(Header(["ent_num", "name"])) == nil)
    }
}
