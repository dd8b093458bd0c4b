import Tabular
import Testing

@testable import Importers

@Suite struct HeaderTests {
    @Test func ignoresCaseBlanksAndATrailingComma() throws {
        let header = try header(" Date ,TYPE,event,,\n")
        #expect(header.names == ["Date", "TYPE", "event"])
        #expect(header.position("date") == 0)
        #expect(header.position("nothing", "type") == 1)
        #expect(header.position("nothing") == nil)
        #expect(header.required("none", "event") == 2)
    }

    @Test func knowsItsLine() throws {
        #expect(try header("# title: x\n\na,b\n").line == 3)
    }

    @Test func ofTwoColumnsWithOneNameTheFirstCounts() throws {
        #expect(try header("a,b,A\n").position("a") == 0)
    }

    private func header(_ text: String) throws -> Header {
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(try reader.next())
        return Header(reader.record)
    }
}
