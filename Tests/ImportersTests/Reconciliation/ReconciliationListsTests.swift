import Testing
import TradeModel

@testable import Importers

@Suite struct ReconciliationListsTests {
    private static func row(_ id: Int, _ name: String, _ remarks: String = "-0- ") -> String {
        "\(id),\"\(name)\",-0- ,\"X\"\(String(repeating: ",-0- ", count: 7)),\(remarks)\n"
    }

    private static let list = row(1, "A") + row(2, "B", "\"DOB 1950.\"") + row(3, "C")

    @Test func theSameListTwiceCountsOnce() throws {
        let result = try read(["a.csv": Self.list, "b.csv": Self.list])
        #expect(result.facts.designations.count == 3)
        #expect(result.facts.designations[1].births.count == 1)
        #expect(result.files.map(\.records.used) == [3, 0])
        #expect(result.files[1].records.excluded == [.duplicate: 3])
        #expect(result.files[1].findings(.duplicateRecords).count == 1)
    }

    @Test(arguments: [row(2, "Z", "\"DOB 1950.\""), row(2, "B", "\"DOB 1951.\""), row(2, "B")])
    func twoEditionsContradictEachOther(_ changed: String) throws {
        let other = Self.row(1, "A") + changed + Self.row(3, "C")
        let result = try read(["a.csv": Self.list, "b.csv": other])
        #expect(result.facts.designations.map(\.id) == ["1", "3"])
        #expect(result.files.map(\.records.rejected) == [1, 1])
        #expect(result.files[0].findings(.conflict).map(\.line) == [2])
        #expect(result.facts.supplements.isEmpty)
        // They tell what they are about.
        #expect(result.facts.contradictedDesignations.map(\.id) == ["2", "2"])
        #expect(result.facts.sources.map(\.unplaced) == [0, 0])
    }

    /// Each record of a contradiction has its own remarks, and what other tables tell of the entry.
    @Test func recordsOfAContradictionAreWhole() throws {
        let result = try read([
            "a.csv": Self.list,
            "b.csv": Self.row(1, "A") + Self.row(2, "B", "\"DOB 1951.\"") + Self.row(3, "C"),
            "alt.csv": "2,8,\"aka\",\"Y\",-0- \n1,9,\"aka\",\"Z\",-0- \n7,9,\"aka\",\"X\",-0- \n",
        ])
        let records = result.facts.contradictedDesignations
        #expect(records.map { $0.names.map(\.text) } == [["B", "Y"], ["B", "Y"]])
        #expect(records.map { $0.births.map(\.text) } == [["1950"], ["1951"]])
        #expect(records.map(\.additions) == Array(repeating: [Origin(file: 2, line: 1)], count: 2))
        #expect(result.files[2].records.used == 1)
        #expect(result.files[2].records.excluded == [.unlistedEntry: 2])
        let told = result.files[2].findings(.unlistedEntry)
        #expect(told.map(\.line) == [3, 1])
        #expect(told.last?.message.contains("whose records contradict each other: 1;") == true)
    }

    @Test func aContradictionTellsTheFieldsThatDiffer() throws {
        let long = String(repeating: "x", count: 61)
        for (changed, expected) in [
            (Self.row(2, "B", "\"DOB 1951.\""), "“B”: remarks “DOB 1950.” and “DOB 1951.” ("),
            (Self.row(2, "Z"), "“B”: name “B” and “Z”, remarks “DOB 1950.” and nothing ("),
            (Self.row(2, "B", "\"\(long)\""), "“B”: remarks ("),
        ] {
            let result = try read(["a.csv": Self.list, "b.csv": changed])
            let message = try #require(result.files[0].findings(.conflict).first).message
            #expect(message.contains("on entry 2 of ofac-sdn, \(expected)"))
        }
    }

    /// The order in which a table writes the values of a field says nothing.
    @Test func anotherOrderOfValuesIsNoContradiction() throws {
        let header = "id,schema,name,aliases,countries,dataset,last_change\n"
        let result = try read([
            "a.csv": header + "NK-1,Person,A,B;C,kp;ru,EU,\n",
            "b.csv": header + "NK-1,Person,A,C;B,ru;kp,EU,\n",
        ])
        #expect(result.facts.designations.map { $0.names.map(\.text) } == [["A", "B", "C"]])
        #expect(result.files[1].records.excluded == [.duplicate: 1])
    }

    @Test func theSameRowOfASecondFileAddsNothing() throws {
        let aliases = "1,9,\"aka\",\"Y\",\"note\"\n1,9,\"aka\",\"Y\",\"note\"\n"
        let result = try read(["a.csv": Self.list, "b.csv": aliases, "c.csv": aliases])
        #expect(result.files.map(\.records.used) == [3, 2, 0])
        #expect(result.files[2].records.excluded == [.duplicate: 2])
        #expect(result.facts.designations[0].names.map(\.text) == ["A", "Y"])
    }

    @Test func permutingRowsChangesNothing() throws {
        let rows = [Self.row(3, "C"), Self.row(1, "A"), Self.row(2, "B", "\"DOB 1950.\"")]
        let facts = try read(["a.csv": rows.joined()]).facts.designations.sorted { $0.id < $1.id }
        let first = try read(["a.csv": Self.list]).facts.designations
        #expect(zip(first, facts).allSatisfy { $0.says(asMuchAs: $1) })
        #expect(facts.count == first.count)
    }

    /// As many aliases of one entry as there are rows take no time that grows with their square.
    @Test func manyAliasesOfOneEntryTakeNoTime() throws {
        let aliases = (0..<20_000).map { "1,\($0),\"aka\",\"N\($0)\",-0- \n" }.joined()
        let result = try read(["a.csv": Self.list, "b.csv": aliases])
        #expect(result.facts.designations[0].names.count == 20_001)
    }

    /// In a document without line breaks all entries are of one line, and only one of them repeats.
    @Test func anEntryRepeatedOnOneLineTakesNoOthersWithIt() throws {
        let entries = [("1", "A"), ("2", "B"), ("1", "A"), ("3", "C")].map { id, name in
            "<INDIVIDUAL><DATAID>\(id)</DATAID><FIRST_NAME>\(name)</FIRST_NAME>"
                + "<UN_LIST_TYPE>X</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.\(id)</REFERENCE_NUMBER>"
                + "<LISTED_ON>2016-11-30</LISTED_ON></INDIVIDUAL>"
        }
        let document =
            "<CONSOLIDATED_LIST dateGenerated=\"2024-03-11T00:01:00.123-05:00\"><INDIVIDUALS>"
            + entries.joined() + "</INDIVIDUALS></CONSOLIDATED_LIST>"
        let result = try read(["a.xml": document])
        #expect(result.facts.designations.map(\.name) == ["A", "B", "C"])
        #expect(result.files[0].records.excluded == [.duplicate: 1])
    }
}
