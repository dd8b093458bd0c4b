import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct SectionSharesTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    private func result(_ rows: [GoodsRow]) throws -> IndicatorResult {
        try SectionShares.result(exports, from: MadeUp.goods(rows))
    }

    @Test func dividesTradeAmongSections() throws {
        let result = try result([
            GoodsRow("TOTAL", 1000), GoodsRow("27", 500), GoodsRow("2701", 450),
            GoodsRow("26", 100),
            GoodsRow("62", 300), GoodsRow("99", 100),
        ])
        #expect(result.points.map { $0.text("section") } == ["V", "XI", "special"])
        #expect(result.points.map(\.value) == [60, 30, 10])
        #expect(result.points.allSatisfy { $0.number("coverage") == 100 })
        #expect(result.findings.isEmpty)
        #expect(result.parameters.contains { $0.name == "level" && $0.value == "section" })
    }

    @Test func whatIsNotToldByGoodsIsAShareOfItsOwn() throws {
        let result = try result([
            GoodsRow("TOTAL", 1000), GoodsRow("27", 500), GoodsRow("TOTAL", 500, reporter: "RUS"),
        ])
        let points = result.points
        #expect(points.map { $0.text("section") } == ["V", "unspecified"])
        #expect(abs(try #require(points[0].value) - 100.0 / 3) < 1e-12)
        #expect(points[0].number("coverage") == points[0].value)
        #expect(points[1].number("amount") == 1000)
        #expect(result.codes == [.unspecifiedGoods])
    }

    /// Less than half a percent is no reason to warn, and yet it is in the whole.
    @Test func aSmallRestIsInTheWholeWithoutAWarning() throws {
        let result = try result([
            GoodsRow("TOTAL", 1000), GoodsRow("27", 400), GoodsRow("26", 596),
        ])
        #expect(result.points.map { $0.text("section") } == ["V", "unspecified"])
        #expect(result.points.map { $0.number("amount") } == [996, 4])
        #expect(abs(try #require(result.points[0].value) - 99.6) < 1e-12)
        #expect(result.findings.isEmpty)
    }

    @Test func whatTheSubjectSaysOfTheWorldIsTakenWhole() throws {
        let result = try result([
            GoodsRow("27", 80, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("62", 20, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("27", 30, reporter: "PRK", partner: "CHN", flow: .export),
        ])
        #expect(result.points.map(\.value) == [80, 20])
        let china = try SectionShares.result(
            TradeQuestion(subject: .northKorea, partner: .china, direction: .export),
            from: MadeUp.goods([
                GoodsRow("27", 80, reporter: "PRK", partner: "WLD", flow: .export),
                GoodsRow("27", 30, reporter: "PRK", partner: "CHN", flow: .export),
            ]))
        #expect(china.points.first?.number("amount") == 30)
    }

    @Test func aPartnerOfWhomNothingTellsIsNamed() throws {
        let result = try SectionShares.result(
            TradeQuestion(subject: .northKorea, partner: .code("JPN"), direction: .export),
            from: MadeUp.goods([GoodsRow("27", 80), GoodsRow("27", 80, reporter: "RUS")]))
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
        #expect(result.findings[0].message.hasSuffix("it tells of trade with CHN, RUS"))
    }

    /// What a subject reports itself is not all that files tell of a partner.
    @Test func whoseRecordsTellNothingOfAPartnerIsSaid() throws {
        let question = TradeQuestion(
            subject: .northKorea, partner: .code("JPN"), direction: .export)
        let own = [GoodsRow("27", 30, reporter: "PRK", partner: "CHN", flow: .export)]
        let direct = try SectionShares.result(question, from: MadeUp.goods(own))
        #expect(
            direct.findings.map(\.message) == [
                "UN Comtrade has no record of trade of PRK with JPN that PRK reports, so that there"
                    + " are no points; it tells of trade with CHN"
            ])
        let both = try SectionShares.result(
            question, from: MadeUp.goods(own + [GoodsRow("27", 9, reporter: "JPN")]))
        #expect(
            both.findings.last?.message.hasSuffix(
                "no points; what JPN reports of it is asked for with --basis mirror; it tells of"
                    + " trade with CHN") == true)
    }

    /// A direction that is told by year is told; what nothing is known of is no zero.
    @Test func directionsOfLongerRecordsAreToldApart() throws {
        let rows = [
            GoodsRow("27", 80, period: "2015-01"), GoodsRow("27", 80, period: "2015-02"),
            GoodsRow("84", 20, flow: .export),
        ]
        func result(_ direction: TradeDirection, _ rows: [GoodsRow]) throws -> IndicatorResult {
            try SectionShares.result(
                TradeQuestion(
                    subject: .northKorea, direction: direction, frequency: .monthly),
                from: MadeUp.goods(rows))
        }
        let told = try result(.import, rows)
        #expect(told.points.map { $0.number("amount") } == [nil, nil])
        #expect(
            told.findings.map(\.message) == [
                "longer records alone tell of imports of PRK, so that there is no value; ask for"
                    + " longer periods, or for the other direction alone: 2015-01..02"
            ])
        let open = try result(.total, Array(rows.dropLast()))
        #expect(
            open.findings.map(\.message) == [
                "these files hold no imports of PRK, so that there is no value; ask for the other"
                    + " direction alone, or add them: 2015-01..02"
            ])
    }

    @Test func bothDirectionsNeedBoth() throws {
        let both = try SectionShares.result(
            TradeQuestion(subject: .northKorea), from: MadeUp.goods([GoodsRow("27", 80)]))
        #expect(both.points.map(\.value) == [nil])
        #expect(both.codes == [.flowNotReported])
        #expect(both.findings[0].message.contains("these files hold no imports of PRK,"))
        let years = try SectionShares.result(
            TradeQuestion(subject: .northKorea),
            from: MadeUp.goods([GoodsRow("27", 80), GoodsRow("27", 80, period: "2016")]))
        #expect(years.codes == [.flowNotReported])
        #expect(years.findings[0].message.hasSuffix(": 2015..2016"))
        let whole = try SectionShares.result(
            TradeQuestion(subject: .northKorea),
            from: MadeUp.goods([GoodsRow("27", 80), GoodsRow("84", 20, flow: .export)]))
        #expect(whole.points.map(\.value) == [80, 20])
    }

    @Test func zerosAndGapsHaveNoShares() throws {
        let zeros = try result([GoodsRow("27", 0), GoodsRow("62", 0)])
        #expect(zeros.points.map(\.value) == [nil, nil])
        #expect(zeros.points.map { $0.number("amount") } == [0, 0])
        let gaps = try result([GoodsRow("27", nil)])
        #expect(gaps.points.map(\.value) == [nil])
        #expect(gaps.points.map { $0.number("amount") } == [nil])
        #expect(gaps.points.map(\.missing) == [1])
        let one = try result([GoodsRow("27", 5)])
        #expect(one.points.map(\.value) == [100])
    }

    @Test func aGapBesideATotalIsNotTold() throws {
        let result = try result([GoodsRow("TOTAL", 100), GoodsRow("27", 60), GoodsRow("62", nil)])
        #expect(result.point("2015", "section", "V")?.value == 60)
        #expect(result.point("2015", "section", "XI")?.value == nil)
        #expect(result.point("2015", "section", "unspecified")?.value == 40)
    }

    /// A record that no total holds is missing from the whole that all shares are of.
    @Test func aGapWithoutATotalIsMissingFromAllShares() throws {
        let result = try result([GoodsRow("27", 60), GoodsRow("72", 40), GoodsRow("62", nil)])
        #expect(result.points.map { $0.text("section") } == ["V", "XI", "XV"])
        #expect(result.points.map(\.missing) == [1, 1, 1])
        let held = try self.result([
            GoodsRow("TOTAL", 100), GoodsRow("27", 60), GoodsRow("62", nil),
        ])
        #expect(held.points.map(\.missing) == [0, 1, 0])
    }

    @Test func negativeTradeIsRefused() {
        #expect { try result([GoodsRow("27", -5), GoodsRow("62", 10)]) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.negativeValue]
        }
    }

    @Test func totalsAloneAreRefused() {
        #expect { try result([GoodsRow("TOTAL", 5)]) } throws: {
            "\($0)".contains("all goods together (TOTAL)")
        }
        #expect {
            try SectionShares.result(exports, from: MadeUp.series([("CHN", .export, "2015", 5)]))
        } throws: { ($0 as? Refusal)?.diagnostics.map(\.code) == [.goodsMissing] }
    }

    @Test func aFileWithoutTheSubjectGivesNoPoints() throws {
        let result = try result([GoodsRow("27", 5, partner: "RUS")])
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
        #expect(try SectionShares.result(exports, from: Dataset()).codes == [.noSubjectRows])
    }

    @Test func monthsAreNoneOfAYear() throws {
        var question = exports
        question.frequency = .monthly
        expectRefusal(.noSubjectRows, .usage, saying: "the shortest are annual: ask for --by year")
        {
            try SectionShares.result(question, from: MadeUp.goods([GoodsRow("27", 5)]))
        }
    }

    @Test func monthsMakeAYearWhereAllAreThere() throws {
        let months = (1...12).map {
            GoodsRow("27", 10, period: $0 < 10 ? "2015-0\($0)" : "2015-\($0)")
        }
        var question = exports
        question.frequency = .annual
        let year = try SectionShares.result(question, from: MadeUp.goods(months))
        #expect(year.points.map { $0.number("amount") } == [120])
        let open = try SectionShares.result(question, from: MadeUp.goods(Array(months.dropLast())))
        #expect(open.points.isEmpty)
        #expect(open.findings.contains { $0.message.contains("2015") })
    }

    /// Shares are not negative and add up to 100 in each period.
    @Test(arguments: 1...100) func sharesAddUp(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (1...Int.random(in: 1...60, using: &random)).map { _ in
            GoodsRow(
                "\(Int.random(in: 10...99, using: &random))\(Int.random(in: 10...99, using: &random))10",
                Int.random(in: 0...1_000_000, using: &random),
                reporter: ["CHN", "RUS", "IND"].randomElement(using: &random) ?? "CHN",
                period: ["2015", "2016"].randomElement(using: &random) ?? "2015")
        }
        let result = try result(rows)
        for (_, points) in Dictionary(grouping: result.points, by: \.period) {
            let values = points.compactMap(\.value)
            #expect(values.allSatisfy { 0...100 ~= $0 })
            #expect(values.isEmpty || abs(values.reduce(0, +) - 100) < 1e-9)
        }
    }
}
