import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct CapUseTests {
    @Test func monthsSumAndGapsAreListed() throws {
        let result = try use(MadeUp.deliveries(MadeUp.months2021))
        let point = try #require(result.caps("2021", "unsc-2397-5").first)
        #expect(point.number("amount") == 91_909)
        #expect(abs((point.value ?? 0) - 18.3818) < 1e-9)
        #expect(point.n == 10)
        #expect(point.missing == 2)
        #expect(point.text("not_reported") == "CHN 2021-01..02")
        #expect(point.text("reached_75") == "")
        // Of each window too, for a picture that shows some.
        let silent = try #require(result.findings.first { $0.code == .notReported })
        let parts = silent.parts.filter { $0.period == TimeSpan("2021") }.map(\.message)
        #expect(parts.count == 1)
        #expect(parts.first?.hasPrefix("2021: months without a report") == true)
    }

    @Test func windowsOfWhichNobodyReportedAreThereWithoutAValue() throws {
        let result = try use(MadeUp.deliveries(MadeUp.months2021))
        let point = try #require(result.caps("2024", "unsc-2397-5").first)
        #expect(point.value == nil)
        #expect(point.number("amount") == nil)
        // December is not due on New Year.
        #expect(point.missing == 11)
        #expect(result.caps("2017-10..12", "unsc-2375-14").first?.value == nil)
    }

    @Test func overlappingReportsAreNotAdded() throws {
        let result = try use(
            MadeUp.deliveries([
                ("CHN", "2023-01..06", 100, "barrels"), ("CHN", "2023-02", 30, "barrels"),
                ("CHN", "2023-07", 11, "barrels"), ("CHN", "2023-01..07", 105, "barrels"),
            ]))
        let point = try #require(result.caps("2023", "unsc-2397-5").first)
        // As many days either way, and more parts.
        #expect(point.number("amount") == 111)
        #expect(point.text("reported") == "CHN 2023-01..06, 2023-07")
    }

    @Test func aStatedYearGoesBeforeTheSumOfItsParts() throws {
        let result = try use(
            MadeUp.deliveries([
                ("RUS", "2023", 105_845, "barrels"), ("RUS", "2023-01", 44_655, "barrels"),
                ("RUS", "2023-02", 10_666, "barrels"), ("RUS", "2023-03..12", 50_523, "barrels"),
            ]))
        let point = try #require(result.caps("2023", "unsc-2397-5").first)
        #expect(point.number("amount") == 105_845)
        #expect(point.missing == 0)
    }

    @Test func ofJointAndSingleReportsTheLargerSumCounts() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN+RUS", "2024-01..08", 168_679, "barrels"), ("RUS", "2024-01", 15_279, "barrels"),
        ]
        let joint = try use(MadeUp.deliveries(rows)).caps("2024", "unsc-2397-5").first
        #expect(joint?.number("amount") == 168_679)
        #expect(joint?.text("not_reported") == "CHN+RUS 2024-09..11")
        #expect(joint?.text("not_due") == "CHN+RUS 2024-12")
        let later = try use(
            MadeUp.deliveries(rows + [("CHN", "2024-01..11", 280_928, "barrels")])
        ).caps("2024", "unsc-2397-5").first
        #expect(later?.number("amount") == 296_207)
        #expect(later?.text("not_reported") == "RUS 2024-02..11")
        #expect(later?.text("not_due") == "CHN 2024-12; RUS 2024-12")
        #expect(later?.missing == 10)
    }

    @Test func aZeroIsZeroInEveryPartOfItsTime() throws {
        let result = try use(
            MadeUp.deliveries([
                ("RUS", "2020-10..2022-11", 0, "barrels"), ("RUS", "2022-12", 3224, "barrels"),
                ("RUS", "2020-09..2021-02", 500, "barrels"),
            ]))
        let whole = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(whole.number("amount") == 3224)
        #expect(whole.missing == 0)
        // What is not zero is not divided among the years that it lies in.
        #expect(result.caps("2021", "unsc-2397-5").first?.value == 0)
        let part = try #require(result.caps("2020", "unsc-2397-5").first)
        #expect(part.text("not_reported") == "RUS 2020-01..08")
        #expect(
            part.text("not_counted")
                == "RUS 2020-09..2021-02: 500 barrels (line 4) reaches beyond the window")
        #expect(part.missing == 9)
        #expect(result.codes.contains(.straddlesWindow))
    }

    /// The year of crude oil begins on the 22nd of December.
    @Test func aMonthOnTheEdgeOfAWindowWasReportedAndIsNotInIt() throws {
        let rows =
            [("CHN", "2017-12", Double?.some(43_750), "t")]
            + (1...11).map { month in
                ("CHN", "2018-\(month < 10 ? "0" : "")\(month)", Double?.some(43_750), "t")
            }
        let facts = MadeUp.deliveries(rows, measure: "crude-deliveries")
        let point = try #require(
            try use(facts).caps("2017-12-22..2018-12-21", "unsc-2397-4", unit: "t").first)
        #expect(point.number("amount") == 481_250)
        #expect(point.text("not_reported") == "CHN 2018-12-01..21")
        #expect(
            point.text("not_counted")
                == "CHN 2017-12: 43750 t (line 2) reaches beyond the window")
    }

    @Test func jointReportsAndThoseOfEachFillEachOthersGaps() throws {
        var rows: [(String, String, Double?, String)] = [
            ("CHN+RUS", "2022-01..06", 100_000, "barrels")
        ]
        for month in ["07", "08", "09", "10", "11", "12"] {
            rows += [
                ("CHN", "2022-\(month)", 10_000, "barrels"),
                ("RUS", "2022-\(month)", 5_000, "barrels"),
            ]
        }
        let point = try #require(
            try use(MadeUp.deliveries(rows)).caps("2022", "unsc-2397-5").first)
        #expect(point.number("amount") == 190_000)
        #expect(point.value == 38)
        #expect(point.missing == 0)
        #expect(point.text("not_reported") == "")
        // A report of one of them within the joint one is in it already.
        let inside = try use(
            MadeUp.deliveries(rows + [("RUS", "2022-03", 40_000, "barrels")])
        ).caps("2022", "unsc-2397-5").first
        #expect(inside?.number("amount") == 190_000)
        // Of a month of which one of the two tells, the other is silent.
        let part = try use(MadeUp.deliveries(Array(rows.dropLast()))).caps("2022", "unsc-2397-5")
            .first
        #expect(part?.number("amount") == 185_000)
        #expect(part?.text("not_reported") == "RUS 2022-12")
    }

    @Test func aReporterOutsideAJointReportIsAddedToIt() throws {
        let point = try use(
            MadeUp.deliveries([
                ("CHN+RUS", "2022", 100, "barrels"), ("RUS", "2022", 60, "barrels"),
                ("VNM", "2022", 7, "barrels"),
            ])
        ).caps("2022", "unsc-2397-5").first
        #expect(point?.number("amount") == 107)
        #expect(point?.text("not_reported") == "")
    }

    /// Reports are due thirty days after the end of a month: those of October on 30 November.
    @Test(arguments: [
        ("2022-11-30", "CHN 2022-09", "CHN 2022-10..11"),
        ("2022-12-01", "CHN 2022-09..10", "CHN 2022-11-01..2022-12-01"),
    ])
    func whatIsNotDueIsNotCalledUnreported(_ day: String, _ late: String, _ early: String) throws {
        let facts = try Bundled.measured(
            MadeUp.deliveries([("CHN", "2022-01..08", 100, "barrels")]))
        let result = try CapUse.result(MadeUp.inquiry(asOf: day), from: facts)
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.text("not_reported") == late)
        #expect(point.text("not_due") == early)
        #expect(point.missing == (day == "2022-11-30" ? 1 : 2))
    }

    @Test func aBlankIsNotReportedAndAllZeroIsZero() throws {
        let blank = try use(
            MadeUp.deliveries([("RUS", "2022", nil, "barrels"), ("RUS", "2023", 0, "barrels")]))
        #expect(blank.caps("2022", "unsc-2397-5").first?.value == nil)
        #expect(blank.caps("2023", "unsc-2397-5").first?.value == 0)
    }

    @Test func marksNameThePeriodByWhoseEndTheyWereReached() throws {
        let result = try use(
            MadeUp.deliveries([
                ("CHN", "2022-01", 300_000, "barrels"), ("CHN", "2022-02", 75_000, "barrels"),
                ("RUS", "2022-01", 50_000, "barrels"), ("RUS", "2022-03..04", 50_000, "barrels"),
            ]))
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.text("reached_75") == "2022-02")
        #expect(point.text("reached_90") == "2022-03..04")
        #expect(point.text("reached_95") == "2022-03..04")
        #expect(point.text("reached_100") == "")
        #expect(point.number("left") == 25_000)
    }

    @Test func moreThanTheCapIsMoreThanAHundred() throws {
        let point = try use(MadeUp.deliveries([("CHN", "2022", 600_000, "barrels")]))
            .caps("2022", "unsc-2397-5").first
        #expect(point?.value == 120)
        #expect(point?.number("left") == 0)
        #expect(point?.text("reached_100") == "2022")
    }

    @Test func tonnesAreConvertedOnlyByAFactorThatIsGiven() throws {
        let facts = MadeUp.deliveries([("CHN", "2018", 19_198, "t")])
        let none = try use(facts)
        #expect(none.points.isEmpty)
        #expect(none.codes == [.unitsNotComparable])
        let given = try use(facts, [.factor: "8"])
        let point = try #require(given.caps("2018", "unsc-2397-5").first)
        #expect(point.number("amount") == 153_584)
        #expect(point.text("conversion") == "8 barrels per tonne")
        let thousands = try use(
            MadeUp.deliveries([("CHN", "2018", 19_198_000, "kg")]), [.factor: "8"])
        #expect(thousands.caps("2018", "unsc-2397-5").first?.number("amount") == 153_584)
    }

    @Test func whatIsToldInTheCapsOwnUnitIsNotConvertedToo() throws {
        let facts = MadeUp.deliveries([
            ("CHN", "2019", 418_000, "barrels"), ("CHN", "2019", 52_910, "t"),
            ("CHN", "2018-01", 1000, "barrels"), ("CHN", "2018", 48_430, "t"),
        ])
        let result = try use(facts, [.factor: "8"])
        #expect(result.caps("2019", "unsc-2397-5").map { $0.number("amount") } == [418_000])
        #expect(result.caps("2018", "unsc-2397-5").map { $0.number("amount") } == [1000, 387_440])
        #expect(result.caps("2024", "unsc-2397-5").map { $0.number("amount") } == [nil])
    }

    /// The tonnes of each would be more than the barrels of both, which tell the year whole.
    @Test func aWindowToldWholeInTheCapsOwnUnitIsNotConverted() throws {
        let facts = MadeUp.deliveries([
            ("CHN+RUS", "2019", 418_000, "barrels"), ("CHN", "2019", 22_730, "t"),
            ("RUS", "2019", 30_180, "t"),
        ])
        let rows = try use(facts, [.factor: "8.33"]).caps("2019", "unsc-2397-5")
        #expect(rows.map { $0.number("amount") } == [418_000])
    }

    @Test func whatIsReportedInAnotherUnitIsSaidToBe() throws {
        let result = try use(
            MadeUp.deliveries([("CHN", "2022-01", 10, "barrels"), ("CHN", "2022-02", 5, "t")]))
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.text("not_reported") == "CHN 2022-03..12")
        #expect(point.text("not_counted") == "CHN 2022-02: 5 t (line 3) in another unit")
        #expect(result.codes.contains(.unitsNotComparable))
    }

    /// Of one delivery in two units the row's own is named, with why it is not counted.
    @Test func aTimeInTwoUnitsIsNamedInThatOfTheRow() throws {
        let result = try use(
            MadeUp.deliveries([
                ("CHN", "2022-01", 10, "barrels"), ("CHN", "2022-12..2023-01", 5, "t"),
                ("CHN", "2022-12..2023-01", 500, "barrels"),
            ]))
        let point = try #require(result.caps("2022", "unsc-2397-5", unit: "barrels").first)
        #expect(
            point.text("not_counted")
                == "CHN 2022-12..2023-01: 500 barrels (line 4) reaches beyond the window")
    }

    /// One reporter in barrels and one in tonnes: together only by a factor.
    @Test func reportsInTwoUnitsAddUpByAFactor() throws {
        let facts = MadeUp.deliveries([
            ("CHN", "2018", 20_000, "t"), ("RUS", "2018", 240_000, "barrels"),
        ])
        let result = try use(facts, [.factor: "8"])
        let rows = result.caps("2018", "unsc-2397-5")
        #expect(rows.map { $0.number("amount") } == [240_000, 400_000])
        #expect(rows[0].text("not_reported") == "")
        #expect(rows[0].text("not_counted") == "CHN 2018: 20000 t (line 2) in another unit")
        #expect(rows[0].missing == 12)
        #expect(rows[1].text("reported") == "CHN 2018 (t); RUS 2018")
        #expect(rows[1].missing == 0)
    }

    /// By a factor that is no more than a slip a delivery would come to nothing, or to too much to add.
    @Test(arguments: [("1e17", 20_000.0, "20000 t at"), ("1e-11", 1.25125, "1.25125 t at")])
    func aFactorThatLeavesNoExactAmountIsRefused(
        _ factor: String, _ tonnes: Double, _ message: String
    ) throws {
        let facts = MadeUp.deliveries([("CHN", "2018", tonnes, "t")])
        let finding = expectRefusal(.badParameter, .usage, saying: message) {
            try use(facts, [.factor: factor])
        }
        #expect(finding?.path == "reports.csv")
        #expect(finding?.line == 2)
        // A zero is one in every unit.
        let zero = MadeUp.deliveries([("CHN", "2018", 0, "t")])
        #expect(try use(zero, [.factor: factor]).points.allSatisfy { $0.value ?? 0 == 0 })
    }

    @Test func theRangeOfObservedFactorsStandsBeside() throws {
        var facts = MadeUp.deliveries([("CHN", "2018", 1000, "t")])
        facts.observations +=
            MadeUp.deliveries(
                [
                    ("CHN", "2020", 8.33, "ratio"), ("CHN", "2021", 7.9, "ratio"),
                    ("CHN", "2022", 8.1, "ratio"), ("WLD", "2022", 5, "ratio"),
                ], series: "factors", measure: "barrels-per-tonne"
            ).observations
        let result = try use(facts, [.factor: "8"])
        let rows = result.caps("2018", "unsc-2397-5")
        #expect(rows.map { $0.number("amount") } == [8000, 7900, 8330])
        #expect(rows[1].text("conversion") == "7.9 barrels per tonne, lowest seen")
    }

    @Test(arguments: ["0", "-8", "eight", "nan", "inf", ""])
    func aFactorMustBeANumberAboveZero(_ text: String) throws {
        let facts = try Bundled.measured(MadeUp.deliveries(MadeUp.months2021))
        expectRefusal(.badParameter, .usage, saying: "--factor") {
            try CapUse.result(MadeUp.inquiry([.factor: text]), from: facts)
        }
    }

    @Test func onePartnersReportsMayBeAskedFor() throws {
        let facts = MadeUp.deliveries([
            ("CHN", "2022", 100, "barrels"), ("RUS", "2022", 50, "barrels"),
        ])
        #expect(try use(facts).caps("2022", "unsc-2397-5").first?.number("amount") == 150)
        #expect(
            try use(facts, [.partner: "RUS"]).caps("2022", "unsc-2397-5").first?.number("amount")
                == 50)
    }

    @Test func filesWithoutDeliveriesGiveNoPoints() throws {
        let result = try use(MadeUp.coalYears)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }

    @Test func aMeasureThatIsNoCapIsRefused() throws {
        let facts = try Bundled.measured(MadeUp.deliveries(MadeUp.months2021))
        expectRefusal(.badParameter, .usage, saying: "no cap") {
            try CapUse.result(MadeUp.inquiry([.measureID: "unsc-2371-9"]), from: facts)
        }
    }

    private func use(
        _ facts: Dataset, _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try CapUse.result(MadeUp.inquiry(answers), from: Bundled.measured(facts))
    }
}
