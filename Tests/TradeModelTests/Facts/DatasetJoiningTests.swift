import Testing
import TradeModel

@Suite struct DatasetJoiningTests {
    private static func facts(_ path: String, series: String, line: Int) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: path, sha256: path, layout: "tidy")]
        let unit = try #require(Unit("USD million"))
        let period = try #require(TimeSpan("2010"))
        facts.observations = [
            Observation(
                origin: Origin(file: 0, line: line),
                cell: Observation.Cell(
                    series: series, measure: "trade-value", subject: "PRK", partner: "CHN",
                    direction: .total, period: period, unit: unit), value: Double(line),
                valuation: nil, status: .main, confidence: .confirmed, source: "", published: "",
                citation: "", note: "")
        ]
        facts.events = [
            Event(
                origin: Origin(file: 0, line: line), span: period, kind: "meeting", actors: [],
                title: path, source: "", confidence: nil)
        ]
        return facts
    }

    @Test func everyFactKeepsItsFile() throws {
        let whole = try Dataset.joined([
            Self.facts("a.csv", series: "a", line: 2), Self.facts("b.csv", series: "b", line: 3),
            Self.facts("c.csv", series: "c", line: 4),
        ])
        #expect(whole.sources.map(\.path) == ["a.csv", "b.csv", "c.csv"])
        #expect(whole.observations.map(\.origin.file) == [0, 1, 2])
        #expect(whole.observations.map(\.origin.line) == [2, 3, 4])
        #expect(
            whole.events.map { whole.sources[$0.origin.file].path } == whole.events.map(\.title))
        let uses = whole.uses(of: whole.observations.map(\.origin))
        #expect(uses.map(\.source.path) == ["a.csv", "b.csv", "c.csv"])
        #expect(uses.map(\.lines) == [[2], [3], [4]])
    }

    @Test func aStatementOfTwoSourcesIsRefused() throws {
        let twice = [
            try Self.facts("a.csv", series: "a", line: 2),
            try Self.facts("b.csv", series: "a", line: 2),
        ]
        let refusal = #expect(throws: Refusal.self) { try Dataset.joined(twice) }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.sameTable])
    }

    @Test func nothingJoinedIsNothing() throws {
        #expect(try Dataset.joined([]).sizes.total == 0)
    }
}
