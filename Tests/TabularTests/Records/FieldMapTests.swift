import Testing

@testable import Tabular

@Suite struct FieldMapTests {
    /// Each ❯ stands in front of the character where a field begins.
    @Test(arguments: [
        "❯a,❯b,❯c\n", "❯,❯,❯", "❯\"a,b\",❯c", "❯\"a\"\"b\"\"\",❯\"\n,\" , ❯\"x\"\r\n", "  ❯a, ❯b,❯  ",
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

    @Test func findsTheQuoteThatOpenedLast() {
        #expect(FieldMap(Array("\"a\",\"b".utf8)[...], delimiter: .comma).lastOpenQuote == 4)
        #expect(FieldMap(Array("a\"b,c".utf8)[...], delimiter: .comma).lastOpenQuote == nil)
        #expect(FieldMap(Array("x;y\t\"z".utf8)[3...], delimiter: .tab).lastOpenQuote == 4)
    }
}
