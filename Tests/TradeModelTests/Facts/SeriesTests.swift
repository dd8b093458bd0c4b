import TestSupport
import Testing
import TradeModel

@Suite struct SeriesTests {
    @Test func findsCellsOfExactlyTheirSpan() throws {
        let series = Series<Month>(
            unit: .usDollars,
            cells: [
                .init(span: try span("2020-04", "2020-04"), value: nil, n: 0, missing: 1),
                .init(span: try span("2020-01", "2020-02"), value: 2),
                .init(span: try span("2020-01", "2020-01"), value: 1),
                .init(span: try span("2020-03", "2020-03"), value: 3),
            ])
        #expect(series.cells.map(\.label) == ["2020-01", "2020-01..02", "2020-03", "2020-04"])
        #expect(series[try month("2020-01")]?.value == 1)
        #expect(series[try span("2020-01", "2020-02")]?.value == 2)
        #expect(series[try month("2020-02")] == nil)
        #expect(series[try span("2020-01", "2020-03")] == nil)
        let gap = try #require(series[try month("2020-04")])
        #expect(gap.value == nil && gap.missing == 1)
        #expect(series[try month("2020-05")] == nil)
        #expect(series[try month("2019-12")] == nil)
    }

    @Test func findsWhatALookAtEveryCellFinds() throws {
        var generator = SeededGenerator(seed: 51)
        for _ in 0..<200 {
            let spans = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                Self.span(&generator)
            }
            let series = Series<Year>(
                unit: .launches, cells: Set(spans).map { .init(span: $0, value: 1) })
            #expect(Set(series.cells.map(\.span)) == Set(spans))
            for _ in 0..<40 {
                let wanted = Self.span(&generator)
                #expect((series[wanted] != nil) == spans.contains(wanted))
            }
        }
    }

    @Test func labelsEveryFrequency() throws {
        #expect(Series<Year>.Cell(span: Year(2003)...Year(2007), value: 1).label == "2003..2007")
        let quarter = try #require(Quarter("2016Q4"))
        #expect(Series<Quarter>.Cell(span: quarter...quarter, value: 1).label == "2016Q4")
        let day = try #require(Day("2018-09-18"))
        #expect(
            Series<Day>.Cell(span: day...day.advanced(by: 2), value: 1).label == "2018-09-18..20")
    }

    private static func span(_ generator: inout SeededGenerator) -> ClosedRange<Year> {
        let first = Year(Int.random(in: 2000...2008, using: &generator))
        return first...first.advanced(by: .random(in: 0...3, using: &generator))
    }

    private func month(_ text: String) throws -> Month { try #require(Month(text)) }

    private func span(_ first: String, _ last: String) throws -> ClosedRange<Month> {
        try month(first)...month(last)
    }
}
