import Testing

@testable import Tabular

@Suite struct CSVParserTests {
    @Test func tellsWhatALineDid() {
        let parser = CSVParser(delimiter: .comma)
        var record = Record()
        let lines = [" \r\n", "a,\"b\n", "\n", "c\",d\n"]
        var outcomes: [String] = []
        for line in lines { outcomes.append(feed(line, parser, &record)) }
        #expect(outcomes == ["blank", "unfinished", "unfinished", "record"])
        #expect(record.texts == ["a", "b\n\nc", "d"])
        let outcome = feed("x\"y\n", parser, &record)
        #expect(outcome == "malformed 1")
    }

    @Test func endsARecordWithoutALineEnd() {
        let parser = CSVParser(delimiter: .semicolon)
        var record = Record()
        let outcomes = [
            feed("a;b", parser, &record), name(parser.finish(into: &record)),
            name(parser.finish(into: &record)),
        ]
        #expect(outcomes == ["unfinished", "record", "blank"])
        #expect(record.texts == ["a", "b"])
    }

    @Test func noticesAnOpenQuoteAtTheEnd() {
        let parser = CSVParser(delimiter: .comma)
        var record = Record()
        let outcomes = [feed("\"a", parser, &record), name(parser.finish(into: &record))]
        #expect(outcomes == ["unfinished", "unfinished"])
    }

    private func feed(
        _ text: String, _ parser: borrowing CSVParser, _ record: inout Record
    ) -> String {
        Array(text.utf8).withUnsafeBytes { name(parser.feed($0, into: &record)) }
    }

    private func name(_ outcome: CSVParser.Outcome) -> String {
        switch outcome {
        case .record: "record"
        case .blank: "blank"
        case .unfinished: "unfinished"
        case .malformed(let offset): "malformed \(offset)"
        }
    }
}
