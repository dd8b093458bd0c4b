import Testing
import TradeModel

@testable import Analysis

@Suite struct ScreenedShareTests {
    private let facts = MadeUp.reports([
        "CHN PRK import 2008 TOTAL 30", "CHN WLD import 2007 TOTAL 99",
        "CHN PRK import 2007 TOTAL 30", "CHN WLD import 2009 TOTAL 99",
        "CHN PRK import 2009 TOTAL 30", "RUS PRK import 2008 TOTAL 10",
        "RUS PRK import 2007 TOTAL 10", "RUS PRK import 2009 TOTAL 10",
        "DZA WLD import 2007 TOTAL 99", "DZA WLD import 2009 TOTAL 99",
        "DZA PRK import 2008 TOTAL 60",
    ])

    private func value(_ result: IndicatorResult, _ period: String, _ records: String) -> Double? {
        result.points.first { $0.period == period && $0.text("records") == records }?.value
    }

    @Test func sharesStandWithAndWithout() throws {
        let result = try ScreenedShare.result(MadeUp.inquiry([.flow: "export"]), from: facts)
        #expect(value(result, "2008", "all") == 30)
        // Isolated is the one signal of two that can be told and is there: 0.1 of 0.35.
        #expect(value(result, "2008", "without-excluded") == 30)
        #expect(value(result, "2008", "without-reviewed") == 30)
        #expect(value(result, "2007", "all") == 75)
    }

    /// A total without a reporter's figure is too small, with and without what is taken out.
    @Test func totalsThatLackAReporterAreNamedOnce() throws {
        var lacking = facts
        lacking.trade += MadeUp.reports(["IND PRK import 2008 TOTAL -"]).trade
        let result = try ScreenedShare.result(MadeUp.inquiry([.flow: "export"]), from: lacking)
        #expect(value(result, "2008", "all") == 30)
        let told = result.findings.filter { $0.code == .incompleteTotal }
        #expect(told.count == 1)
        #expect(told.first?.period == TimeSpan("2008"))
        #expect(
            try ScreenedShare.result(MadeUp.inquiry([.flow: "export"]), from: facts).codes
                .contains(.incompleteTotal) == false)
    }

    @Test func whatIsExcludedIsTold() throws {
        var large = facts
        large.trade = large.trade.map { record in
            var record = record
            record.value = record.value.map { $0 * 1_000_000 }
            return record
        }
        let result = try ScreenedShare.result(MadeUp.inquiry([.flow: "export"]), from: large)
        #expect(value(result, "2008", "all") == 30)
        #expect(value(result, "2008", "without-excluded") == 75)
        let screened = try #require(
            result.points.first { $0.period == "2008" && $0.text("records") == "without-excluded" })
        #expect(screened.number("taken_out") == 60_000_000)
        #expect(screened.count("flows_taken_out") == 1)
        #expect(screened.n == 2)
        #expect(value(result, "2009", "without-excluded") == 75)
        #expect(
            result.points.map { $0.text("records") }.prefix(3) == [
                "all", "without-excluded", "without-reviewed",
            ])
    }
}
