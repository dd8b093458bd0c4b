import Testing
import TradeModel

@testable import Tabular

@Suite struct RecordReaderTests {
    private static let table = [["year", "value"], ["2016", "1"], ["2017", ""]]

    @Test(arguments: [
        "year,value\n2016,1\n2017,\n", "year,value\r\n2016,1\r\n2017,\r\n",
        "year,value\r2016,1\r2017,\r", "year,value\r\n2016,1\n2017,\r", "year,value\n2016,1\n2017,",
        "\n\nyear,value\n \n2016,1\n\t \r\n2017,\n\n", "year,value\r\r2016,1\n\r\n2017,\n   ",
        "year,value\n2016,1\n2017,\n\u{1A}", "year,value\r\n2016,1\r\n2017,\r\n\u{1A}\r\n",
        "year,value\n2016,1\n2017,\u{1A}", "year,value\n2016,1\n2017,\n\u{1A}\u{1A}\n\n",
        "\"year\",\"value\"\n\"2016\",\"1\"\n\"2017\",\"\"\n",
        " year , \"value\" \n2016\t,1 \n2017, \n",
    ])
    func readsTheSameTable(text: String) {
        let read = records(of: text)
        #expect(read.records == Self.table)
        #expect(read.refusal == nil)
    }

    @Test(
        arguments: [
            ("\"a\nb\",c\n", [["a\nb", "c"]]), ("\"a\r\nb\"\r\nc", [["a\r\nb"], ["c"]]),
            ("\"a\r\rb\"\rc", [["a\r\rb"], ["c"]]), ("\"\n\n\",x", [["\n\n", "x"]]),
            ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]]), ("\"\"\n\"\"\n", [[""], [""]]),
            ("a,b,\nc,,\n", [["a", "b", ""], ["c", "", ""]]), (",", [["", ""]]), ("", []),
            ("\n", []),
            ("\" a \", b \n", [[" a ", "b"]]), ("\" \"\n", [[" "]]), ("\u{1A}", []),
            ("a,\u{1A}b\n", [["a", "\u{1A}b"]]), ("\"\u{1A}\"\n", [["\u{1A}"]]),
            ("조선,北朝鲜\n🚀,👩‍🚀\n", [["조선", "北朝鲜"], ["🚀", "👩‍🚀"]]), ("a\u{0}b,c", [["a\u{0}b", "c"]]),
        ] as [(String, [[String]])])
    func readsExactly(text: String, expected: [[String]]) {
        let read = records(of: text)
        #expect(read.records == expected)
        #expect(read.refusal == nil)
    }

    @Test(
        arguments: [
            (.semicolon, "a;\"b;c\";d,e\n", ["a", "b;c", "d,e"]),
            (.tab, "a\t\"b\tc\"\t\t d \n", ["a", "b\tc", "", "d"]), (.tab, "\t\t\n", ["", "", ""]),
            (.tab, " \ta", ["", "a"]),
        ] as [(Delimiter, String, [String])])
    func splitsAtItsDelimiter(delimiter: Delimiter, text: String, fields: [String]) {
        #expect(records(of: text, delimiter: delimiter).records == [fields])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func keepsThePreambleApart(end: String) throws {
        let text = ["# one", "#two, \"three", "a,b", "#c,d"].joined(separator: end)
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(reader.preamble == [" one", "two, \"three"])
        #expect(try reader.next())
        #expect(reader.record.texts == ["a", "b"] && reader.record.line == 3)
        #expect(try reader.next())
        #expect(reader.record.texts == ["#c", "d"])
        #expect(try !reader.next())
        #expect(records(of: "#a,b\n", isWholeFile: false).records == [["#a", "b"]])
    }

    @Test func readsOnToARecordThatHoldsSomething() throws {
        let text = "\"# a, b\",,\n,,\n\n \n,\"\"\na,b\n,,\n"
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(reader.preamble == [" a, b"])
        #expect(try reader.nextFilled())
        #expect(reader.record.texts == ["a", "b"] && reader.record.line == 6)
        #expect(try !reader.nextFilled())
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func passesOverWhatSaysNothingBetweenComments(end: String) throws {
        let text = ["", ",,", "# one,,", "", " ", "#two", "", "a,b"].joined(separator: end)
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        #expect(reader.preamble == ["", "", " one", "", "", "two"])
        #expect(try reader.nextFilled())
        #expect(reader.record.texts == ["a", "b"] && reader.record.line == 8)
        // Without a comment behind them they are what the records hold.
        var plain = RecordReader(
            DecodedText(utf8: Array(",,\na,b\n".utf8)), delimiter: .comma, path: "a.csv")
        #expect(plain.preamble.isEmpty)
        #expect(try plain.next())
        #expect(plain.record.holdsNothing && plain.record.line == 1)
    }

    @Test func countsPhysicalLines() throws {
        let text = "a\n\n\"b\r\nc\rd\"\r\n \re\r\"f\n\"\ng"
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "a.csv")
        var lines: [Int] = []
        while try reader.next() { lines.append(reader.record.line) }
        #expect(lines == [1, 3, 7, 8, 10])
    }

    @Test func staysAtTheEnd() throws {
        var reader = RecordReader(DecodedText(utf8: Array("a".utf8)), delimiter: .comma, path: "a")
        var found: [Bool] = []
        for _ in 0..<4 { found.append(try reader.next()) }
        #expect(found == [true, false, false, false])
    }

    @Test(arguments: [
        "year,value,❯name\n2016,1,x\n", "a\n\n\"b\nc\",❯d", "a,\"b\r\nc\",❯\"d\"\r\n", "조선,🚀,❯x",
        "\r\r\"a\rb\" , ❯\"c\"\re", "\"a,b\",\"c\"\"d\",❯\r\n", "a,b,   ❯c ", "e\u{301},👩‍🚀,❯x\n",
        "#p\n\nx,\"\n조\n🇰🇵\",❯c",
    ])
    func findsTheThirdFieldOrTheLast(marked: String) throws {
        let marked = try MarkedText(marked)
        var reader = RecordReader(
            DecodedText(utf8: Array(marked.text.utf8)), delimiter: .comma, path: "a.csv")
        var isFound = false
        while try !isFound && reader.next() {
            guard reader.record.count > 1 else { continue }
            let place = reader.position(ofField: reader.record.count - 1)
            #expect(place.line == marked.line && place.column == marked.column, "\(place)")
            isFound = true
        }
        #expect(isFound)
    }
}
