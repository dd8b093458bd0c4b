import Testing

@testable import Tabular

@Suite struct RecordTests {
    @Test func givesItsFields() throws {
        let record = try record("a,, \"\t\" ,조")
        #expect(record.count == 4)
        #expect(record.texts == ["a", "", "\t", "조"])
        #expect(Array(record.bytes(0)) == [0x61])
        #expect((0..<4).map(record.isBlank) == [false, true, true, false])
    }

    @Test func isEmptyPastTheLastField() throws {
        let record = try record("a")
        #expect(record.text(1) == "" && record.isBlank(7) && record.bytes(1).isEmpty)
    }

    @Test(arguments: [
        (",,", true), ("\"\", ,\"\t\"", true), (",a", false), ("\" \"", false), (",\"\n\"", false),
        (",\u{A0}", false),
    ])
    func holdsNothingWhereDelimitersStandAlone(text: String, holdsNothing: Bool) throws {
        #expect(try record(text).holdsNothing == holdsNothing)
    }
}

/// The first record of a text.
func record(_ text: String) throws -> Record {
    var reader = RecordReader(DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
    let isFound = try reader.next()
    #expect(isFound)
    return reader.record
}
