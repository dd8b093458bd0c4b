import Testing
import TradeModel

@testable import Analysis
@testable import Reports

@Suite struct FeedDoubtsTests {
    private typealias Row = (key: String, period: String, value: Double?, missing: Int)

    private func feed(_ rows: [Row]) throws -> Feed {
        let indicator = try SampleFeeds.keyed(["x"]).result.indicator
        let result = IndicatorResult(
            indicator, parameters: [], unit: "percent", definition: "d",
            points: rows.map { row in
                .init(
                    period: row.period, value: row.value,
                    fields: [.init("missile", .text(row.key))], n: 1, missing: row.missing,
                    sources: [])
            }, findings: [])
        return try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
    }

    /// Of two values of one period only one may be incomplete, and a reader must know which.
    @Test func aDoubtOfSomeValuesOfAPeriodNamesTheirKeys() throws {
        let some = try feed([
            ("As reported", "2018", 48, 1), ("Converted", "2018", 80, 0),
            ("As reported", "2019", 50, 2), ("Stocks", "2019", 7, 3), ("Converted", "2019", 8, 0),
        ])
        #expect(some.doubts == ["Incomplete: As reported (2018..2019); Stocks (2019)"])
        let alike = try feed([
            ("V", "2018", 1, 1), ("IX", "2018", 2, 1), ("I", "2018", 3, 0),
        ])
        #expect(alike.doubts == ["Incomplete: V, IX (2018)"])
    }

    /// Above a picture all of them would be more to read than the picture.
    @Test func aPictureNamesTheFirstOfMany() throws {
        var rows: [Row] = []
        for year in stride(from: 1900, to: 1940, by: 2) { rows.append(("V", "\(year)", 1, 1)) }
        rows.append(("IX", "1900", 2, 0))
        let many = try feed(rows)
        #expect(many.doubts.count == 1 && many.doubts[0].hasSuffix(", 1936, 1938)"))
        #expect(many.firstDoubts.count == 1)
        #expect(many.firstDoubts[0].hasPrefix("Incomplete: V (1900, 1902, "))
        #expect(many.firstDoubts[0].hasSuffix(", 1922 and 8 more)"))
    }

    /// A key without a value has none that could be in doubt.
    @Test func aDoubtOfAllValuesOfItsPeriodsNamesThePeriodsAlone() throws {
        let all = try feed([
            ("V", "2018", 1, 1), ("IX", "2018", 2, 1), ("I", "2018", nil, 0), ("I", "2019", 3, 0),
        ])
        #expect(all.doubts == ["Incomplete: 2018"])
    }
}
