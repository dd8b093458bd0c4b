import Testing
import TradeModel

@testable import Tabular

/// Texts whose quotes do not match, with the place that the finding must name.
@Suite struct RecordReaderQuoteTests {
    @Test(arguments: [
        "a,b\n1,2\n3,❯\"4\n5,6\n7,8\n", "a,❯\"b", "❯\"", "a\r\nb,c,❯\"d\r\ne\r\n", "a\rb,❯\"d\re\r",
        "조선,🚀,❯\"x\n", "\"ok\nok\",❯\"x\ny", "a, ❯\"x\n", "\"a\"\"b\",❯\"c\"\"\n", "a,❯\"b\n\u{1A}",
        "#p\na,❯\"b\n",
    ])
    func namesTheQuoteThatIsOpenAtTheEnd(marked: String) throws {
        try expect(.openQuote, marked)
    }

    @Test(arguments: [
        "a,b\n1,❯\"2\n3,\"4\"\n", "❯\"a,b\n\"c\",d\n", "조선,❯\"🚀\n\"x\"\n",
        "a,❯\"b\r\nc,\"d\",e\r\n",
        "a,❯\"b\rc\rd,\"e\"\r",
    ])
    func namesTheQuoteThatClosesOnALaterLine(marked: String) throws {
        try expect(.openQuote, marked)
    }

    @Test(arguments: [
        "a,b❯\"c\n", "\"a\"❯b,c\n", "x\n\"a\" ❯b\n", "조선,평❯\"양\n", "👩‍🚀,🇰🇵❯\"\n", "a,5❯\" gun\n",
        "\"a\" ❯\"b\"\n", "x\r\ry,z❯\"\r",
    ])
    func namesTheStrayQuote(marked: String) throws {
        try expect(.strayQuote, marked)
    }

    @Test func namesLineThreeOfAHundredThousand() throws {
        let rest = String(repeating: "2016,1,x\n", count: 100_000)
        try expect(.openQuote, "a,b,c\n1,2,3\n4,❯\"5,6\n" + rest)
        try expect(.openQuote, "a,b,c\n1,2,3\n4,❯\"5,6\n" + rest + "\"7\",8,9\n")
    }

    @Test func showsTheLine() throws {
        let finding = try #require(records(of: "a,b\n1,조\"2\n3,4\n").refusal?.diagnostics.first)
        #expect(finding.path == "a.csv" && finding.excerpt == "1,조\"2")
    }

    @Test func givesTheRecordsBeforeIt() {
        #expect(records(of: "a,b\n1,2\n3,\"4\n").records == [["a", "b"], ["1", "2"]])
    }

    private func expect(_ code: DiagnosticCode, _ marked: String) throws {
        let marked = try MarkedText(marked)
        let refusal = try #require(records(of: marked.text).refusal)
        #expect(refusal.cause == .data && refusal.diagnostics.count == 1)
        let finding = try #require(refusal.diagnostics.first)
        #expect(finding.code == code && finding.severity == .error)
        #expect(finding.line == marked.line && finding.column == marked.column, "\(finding)")
    }
}
