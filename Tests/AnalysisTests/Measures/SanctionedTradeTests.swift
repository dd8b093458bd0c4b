import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct SanctionedTradeTests {
    @Test func mirrorDataAreTurnedRound() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "2701", 100),
            ("CHN", "PRK", .export, "2019", "8471", 40),
            ("CHN", "PRK", .export, "2019", "1001", 60),
        ])
        #expect(result.measured("2019", "export", "banned")?.value == 100)
        #expect(result.measured("2019", "import", "banned")?.value == 40)
        #expect(result.measured("2019", "import", "banned")?.number("share") == 40)
        #expect(result.measured("2019", "import", "free")?.value == 60)
        #expect(result.parameters.contains { $0 == ("basis", "mirror") })
    }

    /// They rest on rows that are not those of the banned goods, which are to be looked at.
    @Test func shareAndTotalNameTheirRows() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "2701", 60),
            ("CHN", "PRK", .import, "2019", "1001", 40),
        ])
        let banned = try #require(result.measured("2019", "export", "banned"))
        let lines = { (uses: [SourceUse]) in
            uses.first { $0.source.path == "goods.csv" }?.lines
        }
        #expect(lines(banned.sources) == [2])
        #expect(lines(banned.sources(of: "value")) == [2])
        #expect(lines(banned.sources(of: "share")) == [2, 3])
        #expect(lines(banned.sources(of: "total")) == [2, 3])
    }

    @Test func aRecordUnderTwoParagraphsCountsOnceInTheSum() throws {
        // Ships are vehicles of 2397 paragraph 7, vessels of paragraph 14, and partly of 2321.
        let result = try MadeUp.sanctionedTrade([("CHN", "PRK", .export, "2019", "8901", 50)])
        #expect(result.measured("2019", "import", "banned")?.value == 50)
        #expect(result.measured("2019", "import", "unsc-2397-7-vehicles")?.value == 50)
        #expect(result.measured("2019", "import", "unsc-2397-14")?.value == 50)
        let part = try #require(result.measured("2019", "import", "unsc-2321-30"))
        #expect(part.value == nil)
        #expect(part.number("part_of_heading") == 50)
    }

    /// A TOTAL that the goods come to is one, though nothing is left of it.
    @Test func whichTradesHaveATotalIsTold() throws {
        let coal = ("CHN", "PRK", Flow.import, "2019", "2701", Int?.some(100))
        let total = ("CHN", "PRK", Flow.import, "2019", "TOTAL", Int?.some(100))
        let other = ("RUS", "PRK", Flow.import, "2019", "2701", Int?.some(10))
        let told = { (result: IndicatorResult) in
            result.findings.filter { $0.code == .goodsOnly }.map(\.message)
        }
        let whole = told(try MadeUp.sanctionedTrade([coal, total]))
        #expect(whole.isEmpty)
        let mixed = told(try MadeUp.sanctionedTrade([coal, total, other]))
        #expect(mixed.first?.contains("chapters and not every trade has a TOTAL: ") == true)
        let bare = told(try MadeUp.sanctionedTrade([coal, other]))
        #expect(bare.first?.contains("chapters and none is a TOTAL: ") == true)
    }

    @Test func aPartnerOfWhomNothingTellsIsNamed() throws {
        let result = try MadeUp.sanctionedTrade(
            [("CHN", "PRK", .import, "2019", "2701", 100)], [.partner: "JPN", .flow: "export"])
        #expect(result.points.isEmpty)
        #expect(
            result.findings.contains {
                $0.code == .noSubjectRows
                    && $0.message.contains("is about exports of PRK in trade with JPN; there")
            })
    }

    @Test func cappedGoodsAreNotBanned() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .export, "2019", "2710", 70), ("CHN", "PRK", .import, "2019", "6704", 5),
        ])
        #expect(result.measured("2019", "import", "capped")?.value == 70)
        #expect(result.measured("2019", "import", "banned")?.value == 0)
        #expect(result.measured("2019", "import", "unsc-2397-5")?.text("standing") == "capped")
    }

    @Test func monthsAreJudgedByTheirOwnDays() throws {
        let months = ["2016-02", "2017-01", "2017-09", "2017-10"]
        let result = try MadeUp.sanctionedTrade(
            months.map { ("CHN", "PRK", .import, $0, "2701", 10) })
        #expect(result.measured("2016-02", "export", "free")?.value == 10)
        #expect(result.measured("2017-01", "export", "capped")?.value == 10)
        // The ban begins on the fifth: what came in when is not told.
        let september = try #require(result.measured("2017-09", "export", "banned"))
        #expect(september.value == nil)
        #expect(september.number("part_of_period") == 10)
        #expect(result.measured("2017-10", "export", "banned")?.value == 10)
        let gaps = result.findings.filter { $0.code == .seriesHasGaps }
        #expect(
            gaps.map(\.message) == [
                "no record tells of 2016-03..12, 2017-02..08, which is not zero and has no row"
            ])
    }

    @Test func whoTellsOfTheYearAloneIsNamedAndCountedInMonths() throws {
        let result = try MadeUp.sanctionedTrade(
            [
                ("CHN", "PRK", .import, "2019-01", "2701", 10),
                ("CHN", "PRK", .import, "2019-02", "2701", 10),
                ("DEU", "PRK", .import, "2019", "2701", 240),
            ], [.by: "month"])
        let point = try #require(result.measured("2019-02", "export", "banned"))
        #expect(point.value == 10)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal
                    && $0.message.hasSuffix("alone tell: DEU 2019 export")
            })
    }

    /// There is no row of a direction in periods of which its longer records alone tell.
    @Test func aDirectionThatTheYearAloneTellsIsNamed() throws {
        let months = ["2019-01", "2019-02"].map {
            ("CHN", "PRK", Flow.import, $0, "2701", Int?.some(10))
        }
        func told(_ value: Int?) throws -> [String] {
            let year = ("CHN", "PRK", Flow.export, "2019", "8471", value)
            return try MadeUp.sanctionedTrade(months + [year], [.by: "month"])
                .findings.filter { $0.code == .flowNotReported }.map(\.message)
        }
        #expect(
            try told(40) == [
                "longer records alone tell of imports of PRK, of which there is no row; ask for"
                    + " longer periods: 2019-01..02"
            ])
        #expect(try told(0).isEmpty)
    }

    /// Seafood by month hides no coal of the year; a total of months that come to it lacks nothing.
    @Test func goodsThatTheYearAloneTellsAreNamed() throws {
        func months(_ rows: [(String, String, Int)]) throws -> IndicatorResult {
            var all: [(String, String, Flow, String, String, Int?)] = [
                ("CHN", "PRK", .import, "2019-02", "2701", 10)
            ]
            for row in rows { all.append(("DEU", "PRK", .import, row.0, row.1, row.2)) }
            return try MadeUp.sanctionedTrade(all, [.by: "month"])
        }
        let lacking = try months([
            ("2019-02", "0301", 10), ("2019", "0301", 10), ("2019", "2701", 240),
        ])
        let point = try #require(lacking.measured("2019-02", "export", "banned"))
        #expect(point.value == 20)
        #expect(point.missing == 1)
        #expect(
            lacking.findings.contains {
                $0.code == .incompleteTotal
                    && $0.message.hasSuffix("alone tell: DEU 2019 export")
            })
        let coarser = try months([("2019-02", "270112", 240), ("2019", "27", 240)])
        #expect(coarser.measured("2019-02", "export", "banned")?.missing == 0)
        let small = try months([
            ("2019-02", "0301", 1000), ("2019", "0301", 1000), ("2019", "2701", 1),
        ])
        #expect(small.measured("2019-02", "export", "banned")?.missing == 0)
    }

    @Test func goodsOfOtherMonthsAreNotLackingSinceTheYearWasRevised() throws {
        let result = try MadeUp.sanctionedTrade(MadeUp.revisedYears, [.by: "month"])
        let point = try #require(result.measured("2018-02", "export", "banned"))
        #expect(point.value == 100)
        #expect(point.missing == 0)
        #expect(!result.codes.contains(.incompleteTotal))
    }

    /// The year of the world counts for the year, and does not hide who tells of no month.
    @Test func whoTellsOfTheYearAloneIsNamedBesideAYearOfTheWorld() throws {
        let months = (1...12).flatMap { month in
            ["CHN", "RUS"].map { partner in
                (
                    "PRK", partner, Flow.export, "2019-\(month < 10 ? "0" : "")\(month)", "2701",
                    Int?.some(10)
                )
            }
        }
        let year = [("WLD", 480), ("CHN", 120), ("RUS", 120), ("IND", 240)].map { partner, value in
            ("PRK", partner, Flow.export, "2019", "2701", Int?.some(value))
        }
        let result = try MadeUp.sanctionedTrade(months + year, [.by: "month"])
        let point = try #require(result.measured("2019-02", "export", "banned"))
        #expect(point.value == 20)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal
                    && $0.message.hasSuffix("alone tell: IND 2019 export")
            })
        let whole = try MadeUp.sanctionedTrade(months + year, [.by: "year"])
        let total = try #require(whole.measured("2019", "export", "banned"))
        #expect(total.value == 480)
        #expect(total.missing == 0)
    }

    @Test func aYearOfMonthsIsPutTogetherFromJudgedMonths() throws {
        let result = try MadeUp.sanctionedTrade(
            (1...12).map { month in
                (
                    "CHN", "PRK", .import, "2017-\(month < 10 ? "0" : "")\(month)", "2701", 10
                )
            }, [.by: "year"])
        #expect(result.measured("2017", "export", "capped")?.value == 70)
        #expect(result.measured("2017", "export", "capped")?.number("part_of_period") == 0)
        #expect(result.measured("2017", "export", "banned")?.value == 30)
        // In August the wind-down begins and in September the ban, under a cap: both are in doubt.
        #expect(result.measured("2017", "export", "wind-down")?.number("part_of_period") == 10)
        #expect(result.measured("2017", "export", "banned")?.number("part_of_period") == 10)
        #expect(result.measured("2017", "export", "banned")?.number("total") == 120)
    }

    /// Seafood is in its wind-down in August 2017 and banned from October on.
    @Test func aMeasureHasARowForEachThingThatItMakesOfItsGoods() throws {
        let result = try MadeUp.sanctionedTrade(
            (1...12).map { month in
                (
                    "CHN", "PRK", .import, "2017-\(month < 10 ? "0" : "")\(month)", "0307",
                    month == 9 ? 0 : 10
                )
            }, [.by: "year", .measureID: "unsc-2371-9"])
        let rows = result.points.filter { $0.text("flow") == "export" }
        #expect(rows.map { $0.text("standing") } == ["wind-down", "banned"])
        #expect(rows.map { $0.number("part_of_period") } == [10, 0])
        #expect(rows.last?.value == 30)
    }

    @Test func olderEditionsOfTheCodeAreNamed() throws {
        func codes(_ goods: String, _ revision: HSRevision) throws -> [DiagnosticCode] {
            let facts = MadeUp.goods([
                GoodsRow(goods, 5, period: "2019", revision: revision)
            ])
            return try SanctionedTrade.result(MadeUp.inquiry(), from: Bundled.measured(facts)).codes
        }
        #expect(try codes("2701", .hs1992).contains(.headingEditions))
        #expect(try !codes("2701", .hs2012).contains(.headingEditions))
        #expect(try !codes("2701", .hs2022).contains(.headingEditions))
        #expect(try codes("880620", .hs2022).contains(.headingEditions))
        #expect(try codes("8549", .hs2022).contains(.headingEditions))
    }

    @Test func aYearThatLacksMonthsHasNoSum() throws {
        let result = try MadeUp.sanctionedTrade(
            [("CHN", "PRK", .import, "2018-03", "2701", 10)], [.by: "year"])
        let point = try #require(result.measured("2018", "export", "banned"))
        #expect(point.value == nil)
        #expect(point.missing == 11)
        #expect(result.codes.contains(.incompleteTotal))
    }

    @Test func monthsOfOnePartnerStandBesideTheYearOfAnother() throws {
        let whole = try yearly(MadeUp.yearsAndMonths(12))
        #expect(whole.measured("2019", "export", "banned")?.number("total") == 1000)
        let coal = whole.points.filter { $0.text("largest")?.contains("2701 700") ?? false }
        #expect(!coal.isEmpty)
        let open = try yearly(MadeUp.yearsAndMonths(11))
        let banned = try #require(open.measured("2019", "export", "banned"))
        #expect(banned.number("total") == 400)
        #expect(banned.missing == 1)
        #expect(
            open.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("RUS 2019 export (1)")
            })
    }

    @Test func aYearOfMonthsNeedsTheMonthsOfAllPartners() throws {
        let result = try yearly(MadeUp.monthsOfTwo)
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.value == nil)
        #expect(banned.missing == 9)
        #expect(banned.n == 15)
        #expect(result.findings.contains { $0.message.contains("RUS 2019 export (9)") })
    }

    @Test func coarserGoodsDisputedOnesAndPartsStandApart() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "26", 30),
            ("CHN", "PRK", .import, "2019", "720221", 20),
            ("CHN", "PRK", .import, "2019", "8306", 10),
        ])
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.value == nil)
        #expect(banned.number("may_include") == 30)
        #expect(banned.number("disputed") == 20)
        #expect(banned.number("part_of_heading") == 10)
        #expect(banned.number("total") == 60)
    }

    /// Of chapter 26 beside all its headings under measures the rest is free.
    @Test func theRestOfAChapterHasNoDoubtOfHeadingsThatAreTold() throws {
        let named = ["2601", "2603", "2604", "2607", "2608", "2614", "2615", "2616"]
        var rows: [(String, String, Flow, String, String, Int?)] = [
            ("CHN", "PRK", .import, "2019", "26", 1000)
        ]
        for code in named { rows.append(("CHN", "PRK", .import, "2019", code, 10)) }
        let result = try MadeUp.sanctionedTrade(rows)
        #expect(result.measured("2019", "export", "free")?.value == 920)
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.number("may_include") == 20)
        #expect(banned.value == 60)
        let steel = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "72", 300),
            ("CHN", "PRK", .import, "2019", "7202", 200),
        ])
        #expect(steel.measured("2019", "export", "banned")?.value == 100)
        #expect(steel.measured("2019", "export", "banned")?.number("disputed") == 200)
    }

    @Test func restsWithoutGoodsAreToldAsSuch() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "TOTAL", 100),
            ("CHN", "PRK", .import, "2019", "2701", 60),
        ])
        #expect(result.measured("2019", "export", "unitemised")?.value == 40)
        #expect(result.measured("2019", "export", "banned")?.number("share") == 60)
    }

    @Test func recordsThatCouldNotBeUsedAreCounted() throws {
        let result = try MadeUp.sanctionedTrade([
            ("CHN", "PRK", .import, "2019", "2701", 60),
            ("RUS", "PRK", .import, "2019", "2702", nil),
        ])
        let banned = try #require(result.measured("2019", "export", "banned"))
        #expect(banned.value == 60)
        #expect(banned.missing == 1)
    }

    @Test func directReportsAreTheSubjectsOwn() throws {
        let facts = MadeUp.goodsRecords([
            ("PRK", "CHN", .export, "2019", "2701", 60),
            ("PRK", "WLD", .export, "2019", "2701", 80),
            ("CHN", "PRK", .import, "2019", "2701", 75),
        ])
        let result = try SanctionedTrade.result(
            MadeUp.inquiry(), from: Bundled.measured(facts))
        #expect(result.measured("2019", "export", "banned")?.value == 80)
        let mirror = try SanctionedTrade.result(
            MadeUp.inquiry([.basis: "mirror"]), from: Bundled.measured(facts))
        #expect(mirror.measured("2019", "export", "banned")?.value == 75)
        let china = try SanctionedTrade.result(
            MadeUp.inquiry([.partner: "CHN"]), from: Bundled.measured(facts))
        #expect(china.measured("2019", "export", "banned")?.value == 60)
    }

    @Test func reconciledFlowsAreSeenFromTheSubject() throws {
        let facts = MadeUp.goodsRecords(
            [
                ("PRK", "CHN", .export, "2019", "270112", 60),
                ("CHN", "PRK", .export, "2019", "847130", 30),
            ], collection: .baci(vintage: "202501"))
        let result = try SanctionedTrade.result(MadeUp.inquiry(), from: Bundled.measured(facts))
        #expect(result.measured("2019", "export", "banned")?.value == 60)
        #expect(result.measured("2019", "import", "banned")?.value == 30)
    }

    @Test func oneMeasureAndOneRegimeMayBeAskedFor() throws {
        let rows: [(String, String, Flow, String, String, Int?)] = [
            ("CHN", "PRK", .import, "2017-03", "2701", 10)
        ]
        let one = try MadeUp.sanctionedTrade(rows, [.measureID: "unsc-2321-26b"])
        #expect(one.points.map { $0.text("measure") } == ["unsc-2321-26b"])
        let china = try MadeUp.sanctionedTrade(rows, [.regime: "CHN"])
        #expect(china.measured("2017-03", "export", "banned")?.value == 10)
        #expect(china.parameters.contains { $0 == ("regime", "CHN") })
    }

    /// Every dollar is in one row by standing, and rows by standing do not overlap.
    @Test(arguments: 0..<20) func everyRecordCountsOnce(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let codes = [
            "2701", "26", "720221", "84", "8901", "2710", "2709", "6704", "03", "93", "8306",
        ]
        let rows = (0..<60).map { index in
            (
                ["CHN", "RUS", "IND"].randomElement(using: &random) ?? "CHN", "PRK",
                Bool.random(using: &random) ? Flow.import : .export,
                ["2016", "2017", "2018", "2019"].randomElement(using: &random) ?? "2016",
                (codes.randomElement(using: &random) ?? "84") + ["", "11", "12"][index % 3],
                Int?.some(Int.random(in: 1...10_000, using: &random))
            )
        }
        let first = Dictionary(rows.map { ("\($0.0) \($0.2) \($0.3) \($0.4)", $0) }) { a, _ in a }
        let kept = first.sorted { $0.key < $1.key }.map(\.value)
        let result = try MadeUp.sanctionedTrade(kept)
        let words = Set(LegalStanding.allCases.map(\.rawValue) + ["unitemised"])
        let sums = result.points.filter { words.contains($0.text("measure") ?? "") }
        let doubts = ["part_of_period", "disputed", "part_of_heading", "may_include"]
        for (slot, points) in Dictionary(
            grouping: sums, by: { "\($0.period) \($0.text("flow") ?? "")" })
        {
            let parts = points.map { point in
                (point.value ?? 0) + doubts.reduce(0) { $0 + (point.number($1) ?? 0) }
            }
            let total = try #require(points.first?.number("total"))
            #expect(abs(parts.reduce(0, +) - total) < 0.001, "\(slot)")
        }
        let shuffled = try MadeUp.sanctionedTrade(kept.shuffled(using: &random))
        #expect(shuffled.points.map(\.value) == result.points.map(\.value))
    }

    private func yearly(_ rows: [GoodsRow]) throws -> IndicatorResult {
        try SanctionedTrade.result(
            MadeUp.inquiry([.by: "year", .flow: "export"]),
            from: Bundled.measured(MadeUp.goods(rows)))
    }
}
