import Testing
import TradeModel

@testable import Analysis

/// Partners of which no record tells in a period of which others tell.
@Suite struct SubjectTradeSilentTests {
    private let months = ["2018-04", "2018-05", "2018-06", "2018-07", "2018-08", "2018-09"]

    /// China is silent in May.
    private var reports: [String] {
        months.filter { $0 != "2018-05" }.map { "CHN PRK export \($0) TOTAL 100" }
            + months.map { "RUS PRK export \($0) TOTAL 20" }
    }

    private func value(
        _ reports: [String], by frequency: Frequency, goods: String? = nil
    ) throws -> IndicatorResult {
        var question = TradeQuestion(subject: .northKorea, direction: .import)
        question.frequency = frequency
        if let goods { question.goods = GoodsSelection([try #require(HSCode(goods))]) }
        return try TradeValue.result(question, from: MadeUp.reports(reports))
    }

    private func named(_ result: IndicatorResult) -> [String] {
        result.findings.filter { $0.code == .incompleteTotal }.map(\.message)
            .filter { $0.contains("a tenth or more") }
    }

    /// The value stays, and nothing is counted.
    @Test func aMonthWithoutARecordIsNamed() throws {
        let result = try value(reports, by: .monthly)
        let point = try #require(result.point("2018-05"))
        #expect(point.value == 20)
        #expect(point.missing == 0)
        let names = named(result)
        #expect(names.count == 1)
        #expect(names.first?.hasSuffix(": CHN import 2018-05") == true)
    }

    /// The last periods are those that are reported late.
    @Test func theLastMonthIsNamedToo() throws {
        let names = named(
            try value(
                reports.filter { $0 != "CHN PRK export 2018-09 TOTAL 100" }, by: .monthly))
        #expect(names.first?.hasSuffix(": CHN import 2018-05, 2018-09") == true)
        // Who begins later lacks nothing before.
        let later = try value(
            reports.filter { $0 != "CHN PRK export 2018-04 TOTAL 100" }, by: .monthly)
        #expect(named(later).isEmpty)
    }

    @Test func aYearIsHeldAgainstTheYearBefore() throws {
        let years = [
            "CHN PRK export 2017 TOTAL 100", "RUS PRK export 2017 TOTAL 10",
            "RUS PRK export 2018 TOTAL 10", "RUS PRK export 2019 TOTAL 10",
        ]
        let names = named(try value(years, by: .annual))
        #expect(names.first?.hasSuffix(": CHN import 2018") == true)
        // A month of the year tells of it.
        let month = years + ["CHN PRK export 2018-02 TOTAL 5"]
        #expect(named(try value(month, by: .annual)).isEmpty)
    }

    /// Small reporters come and go.
    @Test func whoHadLessThanATenthIsNotNamed() throws {
        let small = reports + ["DEU PRK export 2018-06 TOTAL 13"]
        #expect(named(try value(small, by: .monthly)).first?.contains("DEU") == false)
        let large = reports + ["DEU PRK export 2018-06 TOTAL 14"]
        #expect(
            named(try value(large, by: .monthly)).first?.hasSuffix("; DEU import 2018-07")
                == true)
    }

    /// Neither other goods nor trade with others makes a zero.
    @Test func noZeroIsMade() throws {
        let goods =
            months.map { "CHN PRK export \($0) 620342 50" }
            + months.filter { $0 != "2018-05" }.map { "CHN PRK export \($0) 270111 10" }
            + months.map { "RUS PRK export \($0) 270111 7" }
        var question = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .import, frequency: .monthly)
        question.goods = GoodsSelection([try #require(HSCode("27"))])
        let facts = MadeUp.reports(goods + ["CHN JPN export 2018-05 270111 300"])
        let share = try PartnerShare.result(question, from: facts)
        #expect(share.points.contains { $0.period == "2018-05" && $0.value == nil })
        #expect(share.point("2018-05")?.missing == 1)
        #expect(try value(goods, by: .monthly, goods: "27").point("2018-05")?.value == 7)
    }

    /// Once for all periods, with the names, and for a briefing of each period.
    @Test func sharesNameWhomTheirTotalsLackOnce() throws {
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .import, frequency: .monthly)
        let gaps = ["2018-04", "2018-06"].map { "DEU PRK export \($0) TOTAL -" }
        let result = try PartnerShare.result(question, from: MadeUp.reports(reports + gaps))
        let told = result.findings.filter { $0.code == .incompleteTotal }
        try #require(told.count == 2)
        #expect(told[0].message.hasSuffix(": 2018-04 (1), 2018-06 (1)"))
        #expect(told[0].parts.map(\.period?.description) == ["2018-04", "2018-06"])
        #expect(told[1].message.hasSuffix(": CHN import 2018-05"))
        #expect(told[1].parts.map(\.period?.description) == ["2018-05"])
        #expect(told[1].parts.first?.message.contains("no record tells of CHN import,") == true)
    }

    /// What is silent is no gap of the series that breaks are looked for in.
    @Test func methodsForBreaksTakeThePeriod() throws {
        let series = try UnbrokenSeries(
            MadeUp.inquiry([.flow: "import", .by: "month"]),
            MadeUp.reports(reports))
        #expect(series.values == [120, 20, 120, 120, 120, 120])
    }
}
