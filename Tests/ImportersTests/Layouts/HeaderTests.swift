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

    @Test func remarksOnColumnsOfTheLayoutThatStandAgain() throws {
        let header = try header("t,i,j,k,v,q,note,note,V,v\n")
        #expect(header.repeats(in: BACI.self).map(\.column) == [8, 9])
        #expect(try self.header("t,i,j,k,v,q\n").repeats(in: BACI.self).isEmpty)
    }

    private func header(_ text: String) throws -> Header {
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(try reader.next())
        return Header(reader.record)
    }
}
