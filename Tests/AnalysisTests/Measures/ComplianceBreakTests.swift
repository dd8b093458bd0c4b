import Testing
import TradeModel

@testable import Analysis

@Suite struct ComplianceBreakTests {
    @Test func comparesTheYearsAroundTheOneInWhichAMeasureBegan() throws {
        let point = try #require(
            try breaks(MadeUp.coalYears).measured("2017-08-05", "export", "unsc-2371-8-coal"))
        // 2016 against 2018: 2017, in which it began, is in neither.
        #expect(point.number("before") == 1200)
        #expect(point.number("after") == 0)
        #expect(point.value == 100)
        #expect(point.text("window_before") == "2016")
        #expect(point.text("window_after") == "2018")
    }

    @Test func comparesTwelveMonthsWithoutTheWindDown() throws {
        let months = (1...36).map { index in
            let month = Month(2015, 12)?.advanced(by: index) ?? Month(ordinal: 0)
            return (
                "CHN", "PRK", Flow.import, month.description, "2701",
                Int?.some(index <= 20 ? 10 : 1)
            )
        }
        let result = try breaks(MadeUp.goodsRecords(months))
        let point = try #require(result.measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.text("window_before") == "2016-08..2017-07")
        #expect(point.text("window_after") == "2017-10..2018-09")
        #expect(point.number("before") == 120)
        #expect(point.number("after") == 12)
        #expect(abs((point.value ?? 0) - 100 * (1 - 12.0 / 120)) < 1e-9)
    }

    @Test func whoTellsOfYearsAloneIsNamedBesideMonths() throws {
        let months = (1...36).map { index in
            let month = Month(2015, 12)?.advanced(by: index) ?? Month(ordinal: 0)
            return ("CHN", "PRK", Flow.import, month.description, "2701", Int?.some(10))
        }
        let years = ["2701", "0301"].map { ("DEU", "PRK", Flow.import, "2016", $0, Int?.some(240)) }
        let result = try breaks(MadeUp.goodsRecords(months + years), [.by: "month"])
        let point = try #require(result.measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.number("before") == 120)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("DEU 2016 export")
            })
    }

    /// What is told of a partner before by month and after by year alone is no fall.
    @Test(arguments: [false, true])
    func timesOfDifferentPartnersAreNotCompared(isBeforeTheYear: Bool) throws {
        let months = (1...36).map { index in
            (Month(2015, 12)?.advanced(by: index) ?? Month(ordinal: 0)).description
        }
        let told = isBeforeTheYear ? months.suffix(16) : months.prefix(20)
        let year = isBeforeTheYear ? "2016" : "2018"
        var rows = months.map { ("CHN", "PRK", Flow.import, $0, "2701", Int?.some(10)) }
        rows += told.map { ("DEU", "PRK", Flow.import, $0, "2701", Int?.some(20)) }
        rows.append(("DEU", "PRK", .import, year, "2701", 240))
        let result = try breaks(MadeUp.goodsRecords(rows), [.by: "month"])
        let point = try #require(result.measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.number("before") == (isBeforeTheYear ? 120 : 360))
        #expect(point.number("after") == (isBeforeTheYear ? 360 : 120))
        #expect(point.value == nil)
        #expect(point.missing == 1)
    }

    /// Of a month in which a partner tells other goods it does not lack those of other months.
    @Test func aRevisedYearIsNoLack() throws {
        let result = try breaks(MadeUp.goodsRecords(MadeUp.revisedYears), [.by: "month"])
        let point = try #require(result.measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.number("before") == 100)
        #expect(point.number("after") == 100)
        #expect(point.value == 0)
        #expect(point.missing == 0)
        #expect(!result.codes.contains(.incompleteTotal))
    }

    /// The year is the world's, which tells no coal; the partner's coal lacks a month and is no year.
    @Test func goodsThatAreLeftOutAreNoZero() throws {
        let january = try #require(Month(2018, 1))
        let coal = (0...10).map { index in
            let month = january.advanced(by: index).description
            return ("PRK", "CHN", Flow.export, month, "2701", Int?.some(10))
        }
        let world = [
            ("PRK", "WLD", Flow.export, "2016", "2701", Int?.some(120)),
            ("PRK", "WLD", Flow.export, "2018", "72", Int?.some(10)),
        ]
        let result = try breaks(MadeUp.goodsRecords(world + coal), [.by: "year"])
        let point = try #require(result.measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.number("before") == 120)
        #expect(point.number("after") == nil)
        #expect(point.value == nil)
        #expect(
            result.findings.contains {
                $0.code == .partnersNotWorld && $0.message.contains("2018 export (2701)")
            })
    }

    /// What one partner has after is no fall from what two had before.
    @Test func aRecordWithoutAValueLeavesItsTimeMissing() throws {
        let facts = MadeUp.goodsRecords([
            ("CHN", "PRK", .import, "2016", "2701", 50),
            ("RUS", "PRK", .import, "2016", "2701", 10),
            ("CHN", "PRK", .import, "2018", "2701", nil),
            ("CHN", "PRK", .import, "2018", "6704", 5),
            ("RUS", "PRK", .import, "2018", "2701", 5),
        ])
        let point = try #require(
            try breaks(facts).measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.number("before") == 60)
        #expect(point.number("after") == nil)
        #expect(point.value == nil)
        #expect(point.n == 3 && point.missing == 1)
    }

    @Test func aMeasureThatBeginsWithAMonthIsInItsWindow() throws {
        let years = MadeUp.goodsRecords(
            ["2016", "2017", "2018"].map { ("CHN", "PRK", .import, $0, "2701", 50) })
        let point = try #require(
            try breaks(years).measured("2017-01-01", "export", "unsc-2321-26b"))
        #expect(point.text("window_after") == "2017")
        #expect(point.value == 0)
    }

    /// The cap on coal gave way to the ban in September of the year that is compared.
    @Test func aMeasureThatEndedWithinTheTimeAfterIsNamed() throws {
        let years = MadeUp.goodsRecords(
            ["2016", "2017", "2018"].map { ("CHN", "PRK", .import, $0, "2701", 50) })
        let said = try breaks(years).findings.filter { $0.code == .partialPeriod }
        #expect(said.count == 1)
        #expect(said.first?.message.contains("unsc-2321-26b (2017-09-04, compared 2017)") == true)
        #expect(said.first?.message.contains("unsc-2371-8-coal") == false)
    }

    @Test func aWindowThatIsNotWholeLeavesItMissing() throws {
        let facts = MadeUp.goodsRecords([("CHN", "PRK", .import, "2016", "2701", 50)])
        let point = try #require(
            try breaks(facts).measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.value == nil)
        #expect(point.number("before") == 50)
        #expect(point.number("after") == nil)
        #expect(point.missing == 12)
    }

    @Test func disputedGoodsAreNotInTheFall() throws {
        let facts = MadeUp.goodsRecords([
            ("CHN", "PRK", .import, "2016", "7201", 50),
            ("CHN", "PRK", .import, "2016", "7202", 20),
            ("CHN", "PRK", .import, "2018", "7201", 5),
            ("CHN", "PRK", .import, "2018", "7202", 40),
        ])
        let point = try #require(
            try breaks(facts).measured("2017-08-05", "export", "unsc-2371-8-iron"))
        #expect(point.number("before") == 50)
        #expect(point.number("after") == 5)
        #expect(abs((point.value ?? 0) - 90) < 1e-9)
        #expect(point.number("disputed_before") == 20)
        #expect(point.number("disputed_after") == 40)
        let only = MadeUp.goodsRecords([
            ("CHN", "PRK", .import, "2016", "7202", 20),
            ("CHN", "PRK", .import, "2018", "7202", 40),
        ])
        #expect(
            try breaks(only).measured("2017-08-05", "export", "unsc-2371-8-iron")?.value == nil)
    }

    @Test func ofAPartOfAHeadingNothingIsTold() throws {
        let facts = MadeUp.goodsRecords([
            ("CHN", "PRK", .export, "2015", "2710", 50), ("CHN", "PRK", .export, "2017", "2710", 5),
        ])
        let point = try #require(
            try breaks(facts).measured("2016-03-02", "import", "unsc-2270-31"))
        #expect(point.value == nil)
        #expect(point.number("before") == nil)
    }

    @Test func coarserGoodsHideTheFall() throws {
        let facts = MadeUp.goodsRecords([
            ("CHN", "PRK", .import, "2016", "2701", 50), ("CHN", "PRK", .import, "2018", "27", 50),
        ])
        let point = try #require(
            try breaks(facts).measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.value == nil)
        #expect(point.number("coarser_after") == 50)
    }

    @Test func noTradeBeforeHasNoFall() throws {
        let facts = MadeUp.goodsRecords(
            ["2016", "2018"].map { ("CHN", "PRK", .import, $0, "6704", 50) })
        let point = try #require(
            try breaks(facts).measured("2017-08-05", "export", "unsc-2371-8-coal"))
        #expect(point.value == nil)
        #expect(point.number("before") == 0)
    }

    private func breaks(
        _ facts: Dataset, _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try ComplianceBreak.result(MadeUp.inquiry(answers), from: Bundled.measured(facts))
    }
}
