import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeValueTests {
    @Test func givesBothSidesAndTheBalance() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50)])
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2010"))
        #expect(point.value == 80)
        #expect(point.number("import") == 50)
        #expect(point.number("export") == 30)
        #expect(point.number("balance") == -20)
        #expect(point.n == 2)
        #expect(point.sources.map(\.used) == [2])
    }

    /// A total that its source publishes too is sure, whatever stands beside it.
    @Test func eachSideIsAsSureAsItsOwnRows() throws {
        var facts = MadeUp.series([("CHN", .total, "2020", 9), ("CHN", .import, "2020", 5)])
        facts.observations +=
            MadeUp.series([("CHN", .export, "2020", 4)], confidence: .derived).observations
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2020"))
        #expect(point.value == 9)
        #expect(point.confidence(of: "value") == .confirmed)
        #expect(point.fields.map(\.name) == TradeValue.indicator.attestedApart)
        #expect(point.fields.map(\.confidence) == [.confirmed, .derived, .derived])
        #expect(PartnerShare.indicator.attestedApart.isEmpty)
    }

    /// What a row shows beside its value is traced too, and counts in no `n`.
    @Test func eachFigureIsTracedToItsOwnRows() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2020", 9), ("CHN", .import, "2020", 5), ("CHN", .export, "2020", 4),
        ])
        let names = ["value", "import", "export", "balance"]
        func point(_ direction: TradeDirection) throws -> IndicatorResult.Point {
            let question = TradeQuestion(
                subject: .northKorea, partner: .china, direction: direction)
            let result = try TradeValue.result(question, from: facts)
            let point = try #require(result.point("2020"))
            #expect(result.sources == point.sources)
            return point
        }
        let total = try point(.total)
        #expect(total.n == 1)
        #expect(total.sources.map(\.lineRanges) == ["2-4"])
        #expect(
            names.map { total.sources(of: $0).map(\.lineRanges) } == [
                ["2"], ["3"], ["4"], ["3-4"],
            ])
        let imports = try point(.import)
        #expect(imports.value == 5 && imports.n == 1)
        #expect(imports.sources.map(\.lineRanges) == ["3-4"])
        #expect(imports.sources(of: "value").map(\.lineRanges) == ["3"])
    }

    @Test func aSideWithoutARecordRestsOnNone() throws {
        let facts = MadeUp.series([("CHN", .total, "2020", 9), ("CHN", .import, "2020", 5)])
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2020"))
        #expect(point.sources(of: "export").isEmpty)
        #expect(point.sources.map(\.lineRanges) == ["2-3"])
    }

    @Test func keepsAGapAGap() throws {
        let facts = MadeUp.series([("CHN", .import, "2020", nil), ("CHN", .export, "2020", 3)])
        var question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2020"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        #expect(point.number("balance") == nil)
        question.direction = .export
        #expect(try TradeValue.result(question, from: facts).point("2020")?.value == 3)
    }

    /// Of the first quarter of 2020 two months are told, of the second nothing is; the fourth has no
    /// figure after it, and is told in part all the same.
    @Test func quartersThatMonthsDoNotMakeUpAreNamed() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2019Q4", 9), ("CHN", .total, "2020-01", 1),
            ("CHN", .total, "2020-02", 1), ("CHN", .total, "2020Q3", 3),
            ("CHN", .total, "2020-10", 1), ("JPN", .total, "2020-04", 1),
        ])
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, frequency: .quarterly)
        for result in [
            try TradeValue.result(question, from: facts),
            try YearOverYear.result(question, from: facts),
        ] {
            #expect(result.points.map(\.period) == ["2019Q4", "2020Q3"])
            try #require(result.findings.count == 2)
            #expect(
                result.findings.map(\.message) == [
                    "no record tells of 2020Q2, which is not zero and has no row",
                    "shorter records do not make up these periods, which are not zero and have no"
                        + " row: 2020Q1, 2020Q4",
                ])
            #expect(
                result.findings[1].parts.map(\.period)
                    == [TimeSpan("2020Q1"), TimeSpan("2020Q4")])
        }
    }

    /// Of 2019 and 2022 some months are told, of 2020 nothing is; 2023 and later ones may be to come.
    @Test func yearsThatNothingOrMonthsAloneTellOfAreNamed() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china),
            from: MadeUp.series([
                ("CHN", .total, "2018", 9), ("CHN", .total, "2019-01..11", 8),
                ("CHN", .total, "2021", 9), ("CHN", .total, "2022-01", 1),
            ]))
        #expect(result.points.map(\.period) == ["2018", "2021"])
        #expect(
            result.findings.map(\.message) == [
                "no record tells of 2020, which is not zero and has no row",
                "shorter records do not make up these periods, which are not zero and have no row:"
                    + " 2019, 2022",
            ])
    }

    /// A published total is no sum over partners, so that theirs are no part of it.
    @Test func aPartnersMonthsAreNoPartOfAPublishedTotal() throws {
        let facts = MadeUp.series([
            ("WLD", .total, "2021", 9), ("CHN", .total, "2021", 8), ("CHN", .total, "2022-01", 1),
        ])
        let world = TradeQuestion(subject: .northKorea)
        #expect(try TradeValue.result(world, from: facts).codes.isEmpty)
        let china = TradeQuestion(subject: .northKorea, partner: .china)
        #expect(
            try TradeValue.result(china, from: facts).findings.map(\.message) == [
                "shorter records do not make up these periods, which are not zero and have no row:"
                    + " 2022"
            ])
    }

    /// Of months of 2017 the year tells, and of those of 2018 nothing does.
    @Test func monthsThatAYearTellsOfAreNamedApart() throws {
        let facts = MadeUp.series([
            ("CHN", .total, "2017-10", 1), ("CHN", .total, "2017", 9),
            ("CHN", .total, "2018-02", 1), ("JPN", .total, "2018", 9),
        ])
        let question = TradeQuestion(
            subject: .northKorea, partner: .china, frequency: .monthly)
        for result in [
            try TradeValue.result(question, from: facts),
            try YearOverYear.result(question, from: facts),
        ] {
            #expect(
                result.findings.map(\.message) == [
                    "no record tells of 2018-01, which is not zero and has no row",
                    "longer records alone tell of these periods, which are not zero and have no row:"
                        + " 2017-11..12",
                ])
        }
    }

    /// The same of goods, and of goods under measures.
    @Test func monthsOfGoodsThatAYearTellsOfAreNamedApart() throws {
        let facts = MadeUp.goods([
            GoodsRow("2701", 80, period: "2016-11"), GoodsRow("2701", 900, period: "2017"),
            GoodsRow("2701", 80, period: "2018-02"),
        ])
        let question = TradeQuestion(
            subject: .northKorea, direction: .export, frequency: .monthly)
        for result in [
            try SectionShares.result(question, from: facts),
            try SanctionedTrade.result(
                MadeUp.inquiry([.by: "month", .flow: "export"]), from: Bundled.measured(facts)),
        ] {
            #expect(
                result.findings.filter { $0.code == .seriesHasGaps }.map(\.message) == [
                    "no record tells of 2016-12, 2018-01, which is not zero and has no row",
                    "longer records alone tell of these periods, which are not zero and have no row:"
                        + " 2017-01..12",
                ])
        }
    }

    /// A reporter's months are a part of a sum over reporters, before its years and after them.
    @Test func reportersYearsToldInPartAreNamedAtBothEnds() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, direction: .export),
            from: MadeUp.reports([
                "CHN PRK import 2017-12 TOTAL 10", "CHN PRK import 2018 TOTAL 100",
                "CHN PRK import 2019 TOTAL 100", "CHN PRK import 2020-01 TOTAL 10",
            ]))
        #expect(result.points.map(\.period) == ["2018", "2019"])
        #expect(
            result.findings.filter { $0.code == .seriesHasGaps }.map(\.message) == [
                "shorter records do not make up these periods, which are not zero and have no row:"
                    + " 2017, 2020"
            ])
    }

    /// Files that tell of a direction by year do not hold none of it.
    @Test func aDirectionOfLongerRecordsAloneIsSaidToBeTold() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, frequency: .monthly),
            from: MadeUp.reports([
                "CHN PRK import 2010-01 TOTAL 90", "CHN PRK export 2010 TOTAL 50",
            ]))
        #expect(result.points.map(\.value) == [nil])
        #expect(
            result.findings.filter { $0.code == .flowNotReported }.map(\.message) == [
                "2010-01: longer records alone tell of imports of PRK, so that the total is missing;"
                    + " ask for longer periods, or for the other direction alone"
            ])
    }

    @Test func sumsExactly() throws {
        let facts = try Bundled.read("trade-comtrade")
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        // As China reported it to Comtrade: 133,677,748 + 894,039,906 US$.
        let point = try #require(result.point("2022"))
        #expect(result.unit == "USD million")
        #expect(point.value == 1027.717654)
        #expect(point.number("import") == 894.039906)
        #expect(point.number("export") == 133.677748)
    }
}
