import Testing
import TradeModel

@testable import Analysis

/// Partners of which no record tells in a period of which others tell.
@Suite struct SubjectTradeSilentTests {
    private let months = ["2018-04", "2018-05", "2018-06", "2018-07", "2018-08", "2018-09"]

    /// China is silent in May.
    private var reports: [String] {
        months.filter { $0 != "2018-05" }.map { "CHN PRK export \($0) TOTAL 100" }
            + months.map { "RUS PRK export \($0) TOTAL 10" }
    }

    private func value(
        _ reports: [String], by frequency: Frequency, goods: String? = nil
    ) throws -> IndicatorResult {
        var question = TradeQuestion(subject: .northKorea, direction: .import)
        question.frequency = frequency
        if let goods { question.goods = GoodsSelection([try #require(HSCode(goods))]) }
        return try TradeValue.result(question, from: MadeUp.reports(reports))
    }

    @Test func aMonthWithoutARecordIsMissingInTheTotal() throws {
        let result = try value(reports, by: .monthly)
        let point = try #require(result.point("2018-05"))
        #expect(point.value == 10)
        #expect(point.missing == 1)
        #expect(result.point("2018-06")?.missing == 0)
        let messages = result.findings.filter { $0.code == .incompleteTotal }.map(\.message)
        #expect(messages.contains { $0.hasSuffix(": 2018-05 (1)") })
        #expect(messages.contains { $0.hasSuffix(": CHN import 2018-05") })
    }

    /// The last periods are those that are reported late.
    @Test func theLastMonthsAreMissingToo() throws {
        let result = try value(
            reports.filter { $0 != "CHN PRK export 2018-09 TOTAL 100" }, by: .monthly)
        #expect(result.point("2018-09")?.missing == 1)
        // Who begins later lacks nothing before.
        let later = try value(
            reports.filter { $0 != "CHN PRK export 2018-04 TOTAL 100" }, by: .monthly)
        #expect(later.point("2018-04")?.missing == 0)
        #expect(later.point("2018-05")?.missing == 0)
    }

    @Test func aQuarterWithoutAnyRecordIsMissingInTheTotal() throws {
        let result = try value(
            reports.filter { !$0.hasPrefix("CHN") } + ["CHN PRK export 2018-01 TOTAL 5"],
            by: .quarterly)
        #expect(result.point("2018Q2")?.value == 30)
        #expect(result.point("2018Q2")?.missing == 1)
    }

    /// Its trade with the world tells that it has reported.
    @Test(arguments: [
        "CHN WLD export 2018-05 TOTAL 900", "CHN JPN export 2018-05 TOTAL 300",
    ])
    func whoReportsAndNamesNoneHadNone(proof: String) throws {
        let all = reports + ["CHN WLD export 2018-04 TOTAL 900", proof]
        let month = try #require(try value(all, by: .monthly).point("2018-05"))
        #expect(month.value == 10)
        #expect(month.missing == 0)
        let quarter = try #require(try value(all, by: .quarterly).point("2018Q2"))
        #expect(quarter.value == 230)
        #expect(quarter.missing == 0)
    }

    /// Nothing else tells so: neither its other direction, nor another where the world is not asked of.
    @Test(arguments: [
        "CHN WLD import 2018-05 TOTAL 900", "CHN JPN export 2018-05 TOTAL 300",
    ])
    func otherRecordsAreNoProof(other: String) throws {
        let result = try value(reports + [other], by: .monthly)
        #expect(result.point("2018-05")?.missing == 1)
        #expect(try value(reports + [other], by: .quarterly).point("2018Q2")?.value == nil)
    }

    /// Goods beside which others are named are none of it, by month, quarter and year.
    @Test func goodsThatAreNotNamedAreZero() throws {
        let goods =
            months.map { "CHN PRK export \($0) 620342 50" }
            + months.filter { $0 != "2018-05" }.map { "CHN PRK export \($0) 270111 10" }
            + months.map { "RUS PRK export \($0) 270111 7" }
        #expect(try value(goods, by: .monthly, goods: "27").point("2018-05")?.value == 7)
        let quarter = try #require(
            try value(goods, by: .quarterly, goods: "27").point("2018Q2"))
        #expect(quarter.value == 41)
        #expect(quarter.missing == 0)
        let years = ["CHN PRK export 2018 270111 10", "CHN PRK export 2019 620342 70"]
        #expect(try value(years, by: .annual, goods: "27").point("2019")?.value == 0)
    }

    /// A finding about many stays short.
    @Test func ofManyOnlySomeAreNamed() throws {
        let partners = ["DEU", "FRA", "IND", "ITA", "JPN", "POL", "THA", "VNM"]
        let result = try value(
            reports + partners.map { "\($0) PRK export 2018-04 TOTAL 1" }, by: .monthly)
        #expect(result.point("2018-06")?.missing == 8)
        let named = result.findings.filter { $0.message.contains("earlier records") }
        #expect(named.count == 1)
        #expect(named.first?.message.hasSuffix(" and 3 more") == true)
        #expect(named.first?.message.contains("DEU import 2018-05..09") == true)
    }
}
