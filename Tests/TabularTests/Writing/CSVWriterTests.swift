import TestSupport
import Testing

@testable import Tabular

@Suite struct CSVWriterTests {
    @Test func writesWhatIsNeeded() {
        var writer = CSVWriter(header: ["period", "value", "note"])
        writer.append([.text("2016"), .number(39.42), .missing])
        writer.append([.text("2017"), .integer(-3), .text("a, \"b\"\n")])
        writer.append([.text("=1+1"), .number(1e15), .text("-0-")])
        #expect(
            writer.output == """
                period,value,note
                2016,39.42,
                2017,-3,"a, ""b""
                "
                '=1+1,1000000000000000,'-0-

                """)
    }

    @Test(arguments: [
        (" a", "\" a\""), ("a ", "\"a \""), ("a b", "a b"), ("#a", "\"#a\""), ("a#", "a#"),
        ("", "\"\""),
        ("a\tb", "\"a\tb\""), ("\u{1A}", "\"\u{1A}\""), ("a;b", "a;b"), ("a\u{0}", "\"a\u{0}\""),
        ("\"\u{301}", "\"\"\"\u{301}\""), ("'a", "'a"), ("'=a", "''=a"),
    ])
    func quotes(text: String, written: String) {
        #expect(
            CSVWriter(header: [text]).output.unicodeScalars.elementsEqual(
                (written + "\n").unicodeScalars))
    }

    @Test func writesNothingForTheMissing() {
        var writer = CSVWriter(header: ["a"])
        writer.append([.missing])
        #expect(writer.output == "a\n\"\"\n")
        #expect(records(of: writer.output).records == [["a"], [""]])
    }

    @Test(arguments: 0..<40)
    func readsBackTheSame(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let width = Int.random(in: 1...4, using: &generator)
        let table = (0..<50).map { _ in
            (0..<width).map { _ in randomText(using: &generator) }
        }
        var writer = CSVWriter(header: table[0])
        for row in table.dropFirst() { writer.append(row.map(CSVWriter.Cell.text)) }
        let read = records(of: writer.output)
        #expect(read.refusal == nil)
        #expect(read.records.count == table.count)
        for (row, expected) in zip(read.records, table) {
            let texts = row.map { Array(FormulaGuard.unguarded($0).unicodeScalars) }
            #expect(texts == expected.map { Array($0.unicodeScalars) })
        }
    }
}
