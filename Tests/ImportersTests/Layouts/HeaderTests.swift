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

    /// What stands below it would be read under the names of the header.
    @Test(
        arguments: [
            ("t,j,i,k,v,q\n", 1, "(line 2), “j” in place of “i”:"),
            ("v,t,i,j,k,q\n", 0, "“v” in place of “t”"),
            ("t,i,j,k,v,q,note\n", nil, "7 of them and not 6"),
            ("t,i,j,k,v\n", nil, "5 of them and not 6"),
        ] as [(String, Int?, String)])
    func aSecondHeaderOfOtherColumnsConcernsTheFile(
        _ text: String, column: Int?, what: String
    ) throws {
        let header = try header("# title: x\nt,i,j,k,v,q\n")
        let second = try record(text)
        let fault = try #require(header.secondHeader(second, in: BACI.self))
        #expect(fault.code == .repeatedHeader && fault.concernsFile)
        #expect(fault.column == column)
        #expect(fault.message.contains(what))
    }

    @Test func aSecondHeaderMayBeInOtherLetters() throws {
        let header = try header("t,i,j,k,v,q\n")
        let second = try record("T, I ,j,K,v,Q,\n")
        let fault = try #require(header.secondHeader(second, in: BACI.self))
        #expect(fault.code == .repeatedHeader && !fault.concernsFile)
        for text in ["2020,156,408,270900,1,1\n", "t,x,y,k,v,q\n", "total,i,j,k,v,q\n"] {
            let fault = header.secondHeader(try record(text), in: BACI.self)
            #expect(fault?.code == nil)
        }
    }

    private static let tidy =
        "series,measure,subject,partner,flow,period,value,unit,status,confidence,source"

    /// A column that a table can do without would be lost unsaid.
    @Test(arguments: ["publised", "pub_lished", "cita-tion", "Notes"])
    func remarksOnAColumnWithNearlyTheNameOfAnother(_ name: String) throws {
        let fault = try header("\(Self.tidy),\(name)\n").misspelt(in: Tidy.self).first
        #expect(fault?.code == .missingColumn && fault?.column == 11)
        #expect(fault?.message.hasPrefix("“\(name)” is not read, and there is no column “") == true)
    }

    @Test(arguments: ["remark", "Published ", "published,publised", "no", "citation2", ""])
    func remarksOnNoOtherColumn(_ names: String) throws {
        #expect(try header("\(Self.tidy),\(names)\n").misspelt(in: Tidy.self).isEmpty)
    }

    /// The means of transport are no customs regime.
    @Test func aSignMoreIsAnotherWordInChinese() throws {
        let header = try header("数据年月,贸易伙伴编码,商品编码,运输方式名称,美元\n")
        #expect(header.misspelt(in: GACC.self).isEmpty)
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
