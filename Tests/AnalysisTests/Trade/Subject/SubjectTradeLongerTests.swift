import Testing
import TradeModel

@testable import Analysis

/// Partners that report in longer periods than those asked for.
@Suite struct SubjectTradeLongerTests {
    /// Two partners by month; a third by year alone.
    private let reports =
        ["DEU PRK import 2018 TOTAL 240"]
        + ["2018-01", "2018-02", "2018-03", "2019-01"].flatMap {
            ["CHN PRK import \($0) TOTAL 100", "RUS PRK import \($0) TOTAL 50"]
        }

    private func share(_ reports: [String], by frequency: Frequency) throws -> IndicatorResult {
        try PartnerShare.result(
            TradeQuestion(
                subject: .northKorea, partner: .china, direction: .export, frequency: frequency),
            from: MadeUp.reports(reports))
    }

    @Test func theTotalOfAMonthCountsAPartnerThatTellsOfTheYearAlone() throws {
        let result = try share(reports, by: .monthly)
        #expect(result.point("2018-01")?.number("denominator") == 150)
        #expect(result.point("2018-01")?.missing == 1)
        #expect(result.point("2019-01")?.missing == 0)
        let named = result.findings.filter { $0.message.contains("DEU 2018 export") }
        #expect(named.map(\.code) == [.incompleteTotal])
        #expect(
            result.findings.contains {
                $0.message.contains("too large: ") && $0.message.contains("2018-03 (1)")
            })
    }

    /// The rule is the same for a month and for a quarter that is a sum of months.
    @Test func aQuarterSummedFromMonthsCountsItToo() throws {
        let result = try share(reports, by: .quarterly)
        let point = try #require(result.point("2018Q1"))
        #expect(point.number("denominator") == 450)
        #expect(point.missing == 1)
        #expect(result.findings.contains { $0.message.contains("DEU 2018 export") })
        #expect(
            result.findings.contains {
                $0.message.contains("too large: ") && $0.message.contains("2018Q1 (1)")
            })
    }

    /// A partner with a gap among its own months may have had any trade in it; who tells of the year
    /// alone changes nothing about that, wherever it stands in the order of partners.
    @Test func aGapAmongMonthsLeavesTheQuarterMissing() throws {
        let gap = reports.filter { $0 != "RUS PRK import 2018-02 TOTAL 50" }
        let years = ["ARG PRK import 2018 TOTAL 240", "ZAF PRK import 2018 TOTAL 240"]
        let point = try #require(
            try share(gap + years, by: .quarterly).point("2018Q1"))
        #expect(point.value == nil)
        #expect(point.missing == 4)
    }

    @Test func concentrationCountsItToo() throws {
        var question = TradeQuestion(subject: .northKorea, direction: .export)
        question.frequency = .monthly
        let months = try Concentration.result(question, from: MadeUp.reports(reports))
        #expect(months.point("2018-02")?.missing == 1)
        #expect(months.findings.contains { $0.message.contains("DEU 2018 export") })
        question.frequency = .quarterly
        let quarters = try Concentration.result(question, from: MadeUp.reports(reports))
        #expect(quarters.point("2018Q1")?.value == months.point("2018-02")?.value)
        #expect(quarters.point("2018Q1")?.missing == 1)
    }

    /// Where its months add up to its year, it had no trade in the others.
    @Test func aPartnerWhoseMonthsAddUpToItsYearLacksNone() throws {
        let few = ["IND PRK import 2018 TOTAL 20", "IND PRK import 2018-02 TOTAL 20"]
        let result = try share(Array(reports.dropFirst()) + few, by: .monthly)
        #expect(result.point("2018-01")?.missing == 0)
        #expect(result.codes == [.seriesHasGaps])
        let more = ["IND PRK import 2018 TOTAL 30", "IND PRK import 2018-02 TOTAL 20"]
        let open = try share(Array(reports.dropFirst()) + more, by: .monthly)
        #expect(open.point("2018-01")?.missing == 1)
        #expect(open.point("2018-02")?.missing == 0)
    }

    /// What it traded is not known, and no zero.
    @Test func aYearWithoutAValueCountsWhereItStandsAlone() throws {
        let others = Array(reports.dropFirst())
        let alone = try share(others + ["DEU PRK import 2018 TOTAL -"], by: .monthly)
        #expect(alone.point("2018-01")?.missing == 1)
        #expect(alone.findings.contains { $0.message.contains("DEU 2018 export") })
        let month = ["DEU PRK import 2018 TOTAL -", "DEU PRK import 2018-02 TOTAL 20"]
        #expect(try share(others + month, by: .monthly).point("2018-01")?.missing == 0)
    }

    /// A quarter and a month of another, which together are the year.
    @Test func recordsOfSeveralLengthsAddUpToTheYear() throws {
        let quarters = ["2018-01", "2018-04", "2018-07"].flatMap {
            ["CHN PRK import \($0) TOTAL 100", "RUS PRK import \($0) TOTAL 50"]
        }
        let mixed = ["2018 TOTAL 150", "2018Q1 TOTAL 100", "2018-04 TOTAL 50"].map {
            "DEU PRK import \($0)"
        }
        let result = try share(quarters + mixed, by: .monthly)
        // Of the first quarter no month is told.
        #expect(result.point("2018-01")?.missing == 1)
        #expect(result.point("2018-04")?.missing == 0)
        #expect(result.point("2018-07")?.missing == 0)
        #expect(result.findings.contains { $0.message.hasSuffix(": DEU 2018Q1 export") })
        // A year with more than they have lacks it in July too.
        let more = ["DEU PRK import 2018 TOTAL 250"] + mixed.dropFirst()
        #expect(try share(quarters + more, by: .monthly).point("2018-07")?.missing == 1)
    }

    @Test func ofManyOnlySomeAreNamed() throws {
        let years = (2001...2014).flatMap {
            ["DEU PRK import \($0) TOTAL 240", "CHN PRK import \($0)-03 TOTAL 100"]
        }
        var question = TradeQuestion(subject: .northKorea, direction: .export)
        question.frequency = .monthly
        let messages = try TradeValue.result(question, from: MadeUp.reports(years)).findings
            .map(\.message)
        #expect(messages.contains { $0.hasSuffix(", DEU 2012 export and 2 more") })
        #expect(messages.contains { $0.hasSuffix(", 2012-03 (1) and 2 more") })
    }

    @Test func aStatedTotalLacksNoPartner() throws {
        let direct = [
            "PRK WLD export 2018-01 TOTAL 150", "PRK CHN export 2018-01 TOTAL 100",
            "PRK RUS export 2018-01 TOTAL 50", "PRK DEU export 2018 TOTAL 240",
        ]
        let result = try share(direct, by: .monthly)
        #expect(result.point("2018-01")?.missing == 0)
        #expect(result.codes.isEmpty)
    }
}
