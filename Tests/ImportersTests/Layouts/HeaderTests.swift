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

    /// A file with a mark that stands behind another, or behind a mark alone, begins with it still.
    @Test func passesOverAByteOrderMark() throws {
        let marked = try header("\u{FEFF}\u{FEFF} t,i,j,k,v,q\n")
        #expect(marked.names.first == "t" && marked.has("t"))
        let plain = try header("t,i,j,k,v,q\n")
        let texts = ["\u{FEFF}t,i,j,k,v,q\n", "t\u{FEFF},i,j,k,v,q\n", "2020,156,408,270900,1,1\n"]
        let areRepeated = try texts.map { plain.isRepeated(by: try record($0)) }
        #expect(areRepeated == [true, false, false])
    }

    @Test func remarksOnColumnsOfTheLayoutThatStandAgain() throws {
        let header = try header("t,i,j,k,v,q,note,note,V,v\n")
        #expect(header.repeats(in: BACI.self).map(\.column) == [8, 9])
        #expect(try self.header("t,i,j,k,v,q\n").repeats(in: BACI.self).isEmpty)
    }

    private func header(_ text: String) throws -> Header { Header(try record(text)) }

    private func record(_ text: String) throws -> Record {
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(try reader.next())
        return reader.record
    }
}
