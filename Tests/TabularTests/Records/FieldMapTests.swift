import TestSupport
import Testing

@testable import Tabular

@Suite struct FieldMapTests {
    /// Each ❯ stands in front of the character where a field begins.
    @Test(arguments: [
        "❯a,❯b,❯c\n", "❯,❯,❯", "❯\"a,b\",❯c", "❯\"a\"\"b\"\"\",❯\"\n,\" , ❯\"x\"\r\n",
        "  ❯a, ❯b,❯  ",
        "❯조,❯🚀", "❯\"\",❯\r\n",
    ])
    func findsTheStarts(marked: String) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for scalar in marked.unicodeScalars {
            if scalar == "❯" {
                starts.append(text.count)
            } else {
                text += Array(String(scalar).utf8)
            }
        }
        #expect(FieldMap(text[...], delimiter: .comma).starts == starts)
    }

    @Test(arguments: Delimiter.allCases)
    func findsAsManyFieldsAsTheParser(delimiter: Delimiter) throws {
        var generator = SeededGenerator(seed: 71)
        var count = 0
        for _ in 0..<4000 {
            let text = Array((0..<4).map { _ in randomText(using: &generator) }.joined().utf8)
            var reader = RecordReader(
                DecodedText(utf8: text), delimiter: delimiter, path: "a.csv", isWholeFile: false)
            while (try? reader.next()) == true {
                let map = FieldMap(text[reader.record.textRange], delimiter: delimiter)
                #expect(map.starts.count == reader.record.count, "\(reader.record.texts)")
                for (start, field) in zip(map.starts, reader.record.texts)
                where text[start...].first != 0x22 {
                    #expect(text[start...].starts(with: field.utf8), "\(field)")
                }
                count += 1
            }
        }
        #expect(count > 2000)
    }

    @Test func findsTheQuoteThatOpenedLast() {
        #expect(FieldMap(Array("\"a\",\"b".utf8)[...], delimiter: .comma).lastOpenQuote == 4)
        #expect(FieldMap(Array("a\"b,c".utf8)[...], delimiter: .comma).lastOpenQuote == nil)
        #expect(FieldMap(Array("x;y\t\"z".utf8)[3...], delimiter: .tab).lastOpenQuote == 4)
    }
}
