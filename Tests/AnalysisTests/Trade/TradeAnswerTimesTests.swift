import Testing
import TradeModel

@testable import Analysis

/// A longer period's own figure beside the shorter ones that make it up.
@Suite struct TradeAnswerTimesTests {
    private func result(
        year: Double, month: Double, by frequency: Frequency, months: ClosedRange<Int> = 1...12,
        unit: String = "USD million"
    ) throws -> IndicatorResult {
        let rows = months.map { month in "2024-\(month < 10 ? "0" : "")\(month)" }.map {
            ("CHN", TradeDirection.export, $0, Double?.some(month))
        }
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .export, frequency: frequency)
        return try TradeValue.result(
            question, from: MadeUp.series([("CHN", .export, "2024", year)] + rows, unit: unit))
    }

    @Test(arguments: [Frequency.annual, .monthly])
    func aYearThatItsMonthsDoNotMakeIsTold(frequency: Frequency) throws {
        let result = try result(year: 1200, month: 100_000, by: frequency)
        #expect(result.codes == [.partsNotTotal])
        #expect(result.findings.first?.period == TimeSpan("2024"))
        let message = try #require(result.findings.first?.message)
        #expect(
            message == "2024, exports with CHN: the published figure is 1200 USD million"
                + " (made-up.csv:2) and the shorter periods sum to 1200000 (made-up.csv:3-14); each is"
                + " as published")
        #expect(result.points.first?.value == (frequency == .annual ? 1200 : 100_000))
    }

    /// Half a percent, or half of the last place of each of the thirteen, is rounding.
    @Test(arguments: [(1200.5, 100.0), (1206, 100), (18, 1), (1198.5, 100.25)])
    func roundingIsNotTold(year: Double, month: Double) throws {
        #expect(try result(year: year, month: month, by: .annual).codes.isEmpty)
    }

    @Test func whatIsBeyondRoundingIsTold() throws {
        #expect(try result(year: 1207, month: 100, by: .annual).codes == [.partsNotTotal])
        #expect(try result(year: 19, month: 1, by: .annual).codes == [.partsNotTotal])
    }

    @Test func monthsThatLackOneMakeNoYear() throws {
        #expect(
            try result(year: 1200, month: 9, by: .annual, months: 1...11).codes.isEmpty)
    }

    /// Millions that stand in the currency's own unit are rounded as millions are, and no more.
    @Test(arguments: [(18.0, 1.0, true), (19, 1, false), (2764, 230, true), (2800, 230, false)])
    func zerosOfACurrencysOwnUnitAreRounding(
        year: Double, month: Double, isRounding: Bool
    ) throws {
        let million = 1_000_000.0
        let codes: [DiagnosticCode] = isRounding ? [] : [.partsNotTotal]
        #expect(try result(year: year, month: month, by: .annual).codes == codes)
        #expect(
            try result(
                year: year * million, month: month * million, by: .annual, unit: "USD"
            ).codes == codes)
    }

    @Test func figuresToTheDollarAreNotRounded() throws {
        let exact = try result(year: 18_000_001, month: 1_000_001, by: .annual, unit: "USD")
        #expect(exact.codes == [.partsNotTotal])
    }
}
