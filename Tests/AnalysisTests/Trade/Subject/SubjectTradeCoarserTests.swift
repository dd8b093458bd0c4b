import TradeModel
import Testing

@testable import Analysis

/// Months that are summed to longer periods.
@Suite struct SubjectTradeCoarserTests {
    private func months(
        _ values: [(String, TradeDirection, Double?)]
    ) throws -> SubjectTrade {
        let facts = MadeUp.series(values.map { ("CHN", $0.1, $0.0, $0.2) })
        let question = TradeQuestion(subject: try #require(Country("PRK")))
        return try #require(try SubjectTrade.answering(question, from: facts))
    }

    private func value(
        _ trade: SubjectTrade, _ period: String, _ direction: TradeDirection = .import
    ) throws -> TradeEntry {
        let china = Partner.country(try #require(Country("CHN")))
        let span = try #require(TimeSpan(period))
        return try #require(trade.entry(china, direction, span))
    }

    @Test func aQuarterIsTheSumOfItsMonths() throws {
        let trade = try months([
            ("2020-01", .import, 1.1), ("2020-02", .import, 2.2), ("2020-03", .import, 3.3),
        ]).coarsened(to: .quarterly)
        let entry = try value(trade, "2020Q1")
        #expect(entry.value?.description == "6.6")
        #expect(entry.n == 3)
    }

    @Test func twoMonthsPublishedAsOneCoverBoth() throws {
        let trade = try months([("2020-01..02", .import, 5), ("2020-03", .import, 1)])
            .coarsened(to: .quarterly)
        #expect(try value(trade, "2020Q1").value == Amount(6))
    }

    @Test func aMissingMonthMakesTheYearMissing() throws {
        let rows = (1...12).map { month -> (String, TradeDirection, Double?) in
            ("2020-\(month < 10 ? "0" : "")\(month)", .import, month == 7 ? nil : 1)
        }
        let entry = try value(try months(rows).coarsened(to: .annual), "2020")
        #expect(entry.value == nil)
        #expect(entry.missing == 1)
    }

    @Test func aMonthWithoutARecordIsMissingAndNotZero() throws {
        let entry = try value(
            try months([("2020-01", .import, 1), ("2020-03", .import, 1)]).coarsened(
                to: .quarterly),
            "2020Q1")
        #expect(entry.value == nil)
        #expect(entry.missing == 1)
    }

    /// Each of them is told in part, the one in which they end as well.
    @Test func monthsThatLieInTwoPeriodsAreToldOfBoth() throws {
        let trade = try months([("2019-12..2020-01", .import, 40)]).coarsened(to: .annual)
        #expect(try value(trade, "2019").missing == 11)
        #expect(try value(trade, "2020").missing == 11)
        let halves = MadeUp.series([
            ("CHN", .import, "2020Q1", 5), ("CHN", .import, "2020-04..12", 70),
        ])
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .import, frequency: .quarterly)
        let result = try TradeValue.result(question, from: halves)
        #expect(result.points.map(\.period) == ["2020Q1"])
        #expect(
            result.findings.map(\.message) == [
                "shorter records do not make up these periods, which are not zero and have no row:"
                    + " 2020Q2..2020Q4"
            ])
    }

    /// A year that the source gives stays; the others are summed where their months are there.
    @Test func yearsThatAreGivenAndMonthsThatAreNotStandTogether() throws {
        let months2005 = (1...12).map { month -> (String, TradeDirection, Double?) in
            ("2005-\(month < 10 ? "0" : "")\(month)", .import, 1)
        }
        let trade = try months([("2004", .import, 100), ("2006-01", .import, 1)] + months2005)
            .coarsened(to: .annual)
        #expect(try value(trade, "2004").value == Amount(100))
        #expect(try value(trade, "2005").value == Amount(12))
        let china = Partner.country(try #require(Country("CHN")))
        #expect(trade.entry(china, .import, try #require(TimeSpan("2006"))) == nil)
    }

    /// Beside years of others a partner that lacks a month is counted as missing, and named.
    @Test func aPartnerThatLacksAMonthBesideYearsIsMissing() throws {
        var reports = ["CHN PRK export 2020 TOTAL 300", "IND PRK export 2020 TOTAL 40"]
        reports += (1...11).map { "RUS PRK export 2020-\($0 < 10 ? "0" : "")\($0) TOTAL 10" }
        let imports = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .import)
        let result = try PartnerShare.result(imports, from: MadeUp.reports(reports))
        let point = try #require(result.point("2020"))
        #expect(point.number("denominator") == 340)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("RUS 2020 import")
            })
        let whole = try PartnerShare.result(
            imports, from: MadeUp.reports(reports + ["RUS PRK export 2020-12 TOTAL 10"]))
        #expect(whole.point("2020")?.number("denominator") == 460)
        #expect(whole.point("2020")?.missing == 0)
        #expect(whole.codes.isEmpty)
    }

    /// Another partner's year makes no total of a year of which it says nothing.
    @Test func aRecordOfAnotherYearMakesNoTotal() throws {
        let months = (1...12).map { "2019-\($0 < 10 ? "0" : "")\($0)" }
        let reports =
            months.map { "CHN PRK import \($0) TOTAL 100" }
            + months.dropLast(3).map { "RUS PRK import \($0) TOTAL 50" }
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, direction: .export, frequency: .annual)
        for more in [[], ["DEU PRK import 2018 TOTAL 24"], ["DEU PRK import 2019 TOTAL -"]] {
            let result = try PartnerShare.result(question, from: MadeUp.reports(reports + more))
            let point = try #require(result.point("2019"))
            #expect(point.value == nil)
            #expect(point.number("numerator") == 1200)
            #expect(point.missing >= 3)
            let lone = result.findings.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }.filter {
                $0.code == .singleReporter && $0.message.hasPrefix("2019: ")
            }
            #expect(
                lone.map(\.message) == [
                    "2019: only one reporter has a usable figure of its trade with PRK;"
                        + " a share needs all reporters"
                ])
        }
    }

    /// A partner with a gap among its months makes the sum over partners missing.
    @Test func aTotalOverPartnersNeedsTheMonthsOfAll() throws {
        var facts = Dataset()
        for month in 1...12 {
            let period = "2020-\(month < 10 ? "0" : "")\(month)"
            var rows: [(String, String, Flow, Int?)] = [
                ("CHN", "PRK", .export, 10), ("CHN", "PRK", .import, 10),
            ]
            if month != 7 {
                rows += [("RUS", "PRK", .export, 10), ("RUS", "PRK", .import, 10)]
            }
            let part = MadeUp.trade(rows, year: period)
            facts.sources = part.sources
            facts.trade += part.trade
        }
        let subject = try #require(Country("PRK"))
        let question = TradeQuestion(
            subject: subject, partner: Country("CHN"), frequency: .annual)
        let result = try PartnerShare.result(question, from: facts)
        #expect(result.points.map(\.value) == [nil])
        #expect(result.findings.contains { $0.code == .incompleteTotal })
        let value = try TradeValue.result(
            TradeQuestion(subject: subject, frequency: .annual), from: facts)
        #expect(value.points.map(\.value) == [nil])
    }
}
