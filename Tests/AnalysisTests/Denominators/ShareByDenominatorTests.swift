import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ShareByDenominatorTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func share(
        _ result: IndicatorResult, _ period: String, _ source: String, _ kind: String = "computed",
        excluding: String = "nothing", flow: String = "total", goods: String = "all"
    ) -> Double? {
        result.points.first { point in
            point.period == period && point.text("source") == source && point.text("kind") == kind
                && point.text("excluding") == excluding && point.text("flow") == flow
                && point.text("goods") == goods
        }?.value
    }

    /// The published shares of 2010 stand beside each other; those that can be computed are.
    @Test func findsTheSharesOf2010() throws {
        let result = try ShareByDenominator.result(
            question,
            from: try Bundled.read(
                "trade-kotra", "trade-kita", "trade-other", "trade-comtrade-mirror"))
        #expect(share(result, "2010", "trade-kotra", "printed") == 83)
        #expect(share(result, "2010", "trade-kdi", "printed") == 56.9)
        #expect(share(result, "2010", "trade-imf", "printed") == 46)
        #expect(share(result, "2010", "trade-kita", "printed") == 45.3)
        #expect(share(result, "2010", "trade-comtrade-mirror", "printed") == 60.2)
        #expect(share(result, "2010", "share-with-inter-korean", "printed") == 57.1)
        #expect(abs(try #require(share(result, "2010", "trade-kotra")) - 83.2) < 0.05)
        #expect(abs(try #require(share(result, "2010", "trade-kdi")) - 57.0) < 0.05)
        // IMF's total without the partner's trade gives no share, and none is made up.
        #expect(result.points.contains { $0.text("source") == "trade-imf" && $0.value == nil })
        #expect(result.codes.contains(.denominatorsDiffer))
    }

    /// Of both directions together, of which one is more than its whole, it is told once.
    @Test func aPartnerWithMoreThanAllPartnersHasNoShare() throws {
        let result = try ShareByDenominator.result(
            question,
            from: MadeUp.series([
                ("CHN", .export, "2020", 100), ("WLD", .export, "2020", 1.4),
                ("CHN", .import, "2020", 50), ("WLD", .import, "2020", 300),
            ]))
        #expect(share(result, "2020", "made-up") == nil)
        #expect(share(result, "2020", "made-up", flow: "export") == nil)
        #expect(share(result, "2020", "made-up", flow: "import") != nil)
        #expect(result.codes == [.partExceedsTotal])
    }

    /// KOTRA prints 90.9 and 94.9; from its rounded figures they are 91.0 and 94.9.
    @Test func takesTheEstimateOutOfBothSides() throws {
        let result = try ShareByDenominator.result(question, from: try Bundled.read("trade-kotra"))
        for (year, printed) in [("2015", 90.9), ("2019", 94.9)] {
            let computed = try #require(
                share(result, year, "trade-kotra", excluding: "crude"))
            #expect(abs(computed - printed) < 0.1, "\(year)")
            #expect(share(result, year, "trade-kotra", "printed", excluding: "crude") == printed)
        }
        let imports = try #require(
            share(result, "2020", "trade-kotra", excluding: "crude", flow: "import"))
        #expect(abs(imports - 100 * (712.8 - 221.7) / (773.67 - 221.7)) < 1e-9)
        // The estimate is of imports and changes nothing in exports.
        #expect(
            !result.points.contains {
                $0.text("flow") == "export" && $0.text("excluding") != "nothing"
            })
        #expect(
            abs(try #require(share(result, "2020", "trade-kotra", flow: "export")) - 53.751) < 1e-3)
        #expect(
            abs(try #require(share(result, "2020", "trade-kotra", flow: "import")) - 92.132) < 1e-3)
    }

    @Test func aPartnerIsLeftOutOfTheTotalOnly() throws {
        let facts = MadeUp.trade([
            ("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 30), ("KOR", "PRK", .import, 20),
            ("KOR", "PRK", .export, 20), ("RUS", "PRK", .import, 10), ("RUS", "PRK", .export, 10),
        ])
        let result = try ShareByDenominator.result(
            question, without: .code("KOR"), from: facts)
        #expect(share(result, "2010", "comtrade") == 50)
        #expect(share(result, "2010", "comtrade", excluding: "KOR") == 75)
        let point = result.points.first { $0.text("excluding") == "KOR" }
        #expect(point?.number("denominator") == 80)
        #expect(point?.sources.first?.used == 6)
    }

    /// Korea is in the first year, and in the second one way.
    @Test func periodsWithoutThePartnerThatIsLeftOutAreNamed() throws {
        let others = ["2018", "2019", "2020"].flatMap { year in
            ["CHN", "RUS"].flatMap {
                ["\($0) PRK import \(year) TOTAL 10", "\($0) PRK export \(year) TOTAL 10"]
            }
        }
        let korea = [
            "KOR PRK import 2018 TOTAL 1", "KOR PRK export 2018 TOTAL 1",
            "KOR PRK import 2019 TOTAL 1",
        ]
        let result = try ShareByDenominator.result(
            question, without: .code("KOR"), from: MadeUp.reports(others + korea))
        let told = try #require(
            result.findings.first { $0.message.contains("no share without it: ") })
        #expect(told.code == .notComparable)
        for part in ["total 2020", "import 2019..2020", "export 2020"] {
            #expect(told.message.contains(part))
        }
        let whole = try ShareByDenominator.result(
            question, without: .code("RUS"), from: MadeUp.reports(others + korea))
        #expect(!whole.findings.contains { $0.code == .notComparable })
    }

    @Test func whatASourceDoesNotGiveCannotBeLeftOut() throws {
        let result = try ShareByDenominator.result(
            question, without: .code("KOR"), from: try Bundled.read("trade-kotra"))
        #expect(!result.points.contains { $0.text("excluding") == "KOR" })
        #expect(result.findings.contains { $0.message.contains("gives no trade with KOR") })
        expectRefusal(.badParameter, .usage, saying: "a partner that is left out has no share") {
            try ShareByDenominator.result(
                question, without: .china, from: try Bundled.read("trade-kotra"))
        }
    }

    @Test func sectionsAreSharesOfTheirOwnGoods() throws {
        let facts = MadeUp.reports([
            "CHN PRK import 2010 TOTAL 100", "CHN PRK import 2010 27 60",
            "CHN PRK import 2010 2701 60",
            "CHN PRK import 2010 72 40", "RUS PRK import 2010 27 20", "IND PRK import 2010 0303 5",
        ])
        let result = try ShareByDenominator.result(
            question, directions: [.export], from: facts)
        #expect(share(result, "2010", "comtrade", flow: "export") == 80)
        // The heading is part of its chapter and does not count again.
        #expect(share(result, "2010", "comtrade", flow: "export", goods: "V") == 75)
        #expect(share(result, "2010", "comtrade", flow: "export", goods: "XV") == 100)
        // Its coal and its steel are all that China takes, so that it takes no fish.
        let fish = result.points.first { $0.text("goods") == "I" }
        #expect(fish?.value == 0)
        #expect(fish?.missing == 0)
    }

    /// One way China has machines, the other way none; both together they are those of the one.
    @Test func sectionsOfBothDirectionsAreWhatPartnerShareSays() throws {
        let facts = MadeUp.reports([
            "CHN PRK import 2018 TOTAL 100", "CHN PRK import 2018 27 100",
            "CHN PRK export 2018 TOTAL 50", "CHN PRK export 2018 27 20",
            "CHN PRK export 2018 85 30", "RUS PRK import 2018 TOTAL 10",
            "RUS PRK import 2018 85 10", "RUS PRK export 2018 TOTAL 7",
            "RUS PRK export 2018 27 7",
        ])
        let result = try ShareByDenominator.result(question, from: facts)
        #expect(share(result, "2018", "comtrade", goods: "XVI") == 75)
        #expect(share(result, "2018", "comtrade", flow: "export", goods: "XVI") == 0)
        #expect(!result.codes.contains(.incompleteTotal))
        var machines = question
        machines.goods = GoodsSelection(try #require(HSSection("XVI")).chapters, revisions: .any)
        let whole = try PartnerShare.result(machines, from: facts)
        #expect(whole.point("2018")?.value == 75)
        // What has a rest that is told by no goods may be machines.
        let open = MadeUp.reports([
            "CHN PRK import 2018 TOTAL 100", "CHN PRK import 2018 27 60",
            "RUS PRK import 2018 TOTAL 10", "RUS PRK import 2018 85 10",
        ])
        let point = try ShareByDenominator.result(question, directions: [.export], from: open)
            .points.first { $0.text("goods") == "XVI" }
        #expect(point?.value == nil && point?.missing == 1)
    }

    /// BACI lists every flow there was: China sold horses alone, and India, which it has elsewhere,
    /// nothing at all.
    @Test func aSectionThatBACIDoesNotListOfAPartnerIsNone() throws {
        let facts = MadeUp.goods(
            [
                GoodsRow("270900", 887, reporter: "RUS", flow: .export),
                GoodsRow("010121", 165, reporter: "CHN", flow: .export),
                GoodsRow("010121", 5, reporter: "RUS", partner: "IND", flow: .export),
            ], collection: .baci(vintage: "202501"))
        for code in ["CHN", "IND"] {
            var asked = question
            asked.partner = Country(code)
            let result = try ShareByDenominator.result(asked, directions: [.import], from: facts)
            let fuel = try #require(result.points.first { $0.text("goods") == "V" })
            #expect(fuel.value == 0, "\(code)")
            #expect(fuel.missing == 0, "\(code)")
            asked.direction = .import
            asked.goods = GoodsSelection(try #require(HSSection("V")).chapters, revisions: .any)
            let whole = try PartnerShare.result(asked, from: facts).point("2015")
            #expect(whole?.value == fuel.value && whole?.missing == 0 && whole?.n == fuel.n)
        }
    }

    @Test func findingsOfSectionsStandInTheirOrder() throws {
        let chapters = ["03", "27", "39", "50", "72", "84", "90"]
        let facts = MadeUp.reports(
            chapters.reversed().flatMap {
                ["PRK CHN export 2010 \($0) 60", "PRK WLD export 2010 \($0) 10"]
            })
        let result = try ShareByDenominator.result(question, directions: [.export], from: facts)
        let told = result.findings.filter { $0.code == .partExceedsTotal }.map(\.message)
        #expect(
            result.findings.allSatisfy {
                $0.code != .partExceedsTotal || $0.period == TimeSpan("2010")
            })
        let sections = ["I", "V", "VII", "XI", "XV", "XVI", "XVIII"]
        #expect(
            told.map { String($0.prefix { $0 != "," }) }.filter(sections.contains) == sections)
    }

    /// What is told as TOTAL only may lie in any section.
    @Test func tradeThatIsNotToldByGoodsIsMissingFromSections() throws {
        let facts = MadeUp.reports([
            "CHN PRK export 2010 27 100", "CHN PRK export 2010 72 50",
            "IND PRK export 2010 27 10", "RUS PRK export 2010 TOTAL 300",
        ])
        let result = try ShareByDenominator.result(
            question, directions: [.import], from: facts)
        for section in ["V", "XV"] {
            let point = result.points.first { $0.text("goods") == section }
            #expect(point?.missing == 1, "\(section)")
        }
        #expect(share(result, "2010", "comtrade", flow: "import", goods: "XV") == 100)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal && $0.message.contains("RUS 2010 import")
            })
    }

    /// Germany's coal and fuels are told for the year alone, its steel by month.
    @Test func whomASectionAloneLacksIsNamed() throws {
        var monthly = question
        monthly.frequency = .monthly
        let facts = MadeUp.reports([
            "CHN PRK import 2018-01 27 60", "CHN PRK import 2018-01 72 40",
            "RUS PRK import 2018-01 27 20", "RUS PRK import 2018-01 72 20",
            "DEU PRK import 2018 27 240", "DEU PRK import 2018-01 72 10",
        ])
        let result = try ShareByDenominator.result(
            monthly, directions: [.export], from: facts)
        let point = result.points.first { $0.text("goods") == "V" }
        #expect(point?.value == 75)
        #expect(point?.missing == 1)
        let named = result.findings.filter { $0.message.contains("DEU 2018 export") }
        #expect(named.map(\.code) == [.incompleteTotal])
        #expect(named.first?.message.hasPrefix("comtrade, by sections: ") == true)
    }

    @Test func aSourceWithoutATotalIsNamed() throws {
        let result = try ShareByDenominator.result(
            question, from: try Bundled.read("trade-gacc", "trade-kotra"))
        #expect(!result.points.contains { $0.text("source") == "trade-gacc" })
        #expect(result.findings.contains { $0.message.hasPrefix("trade-gacc gives no total") })
    }

    /// As other shares of the same figures say.
    @Test func totalsOfOtherLengthsAreNamed() throws {
        var monthly = question
        monthly.frequency = .monthly
        let result = try ShareByDenominator.result(
            monthly,
            from: MadeUp.series([
                ("CHN", .import, "2020-01", 5), ("WLD", .import, "2020", 90),
                ("WLD", .export, "2020", 80),
            ]))
        #expect(result.points.isEmpty)
        #expect(
            result.findings.map(\.message) == [
                "made-up gives no monthly total of all partners, so that there is no share by it; it"
                    + " gives annual ones: ask for --by year"
            ])
    }

    /// Exports have a total and a row, imports none.
    @Test func aDirectionWithoutATotalIsNamed() throws {
        let result = try ShareByDenominator.result(
            question, directions: [.import, .export],
            from: MadeUp.series([
                ("CHN", .import, "2020", 5), ("CHN", .export, "2020", 6),
                ("WLD", .export, "2020", 60),
            ]))
        #expect(result.points.map { $0.text("flow") } == ["export"])
        #expect(
            result.findings.map(\.message) == [
                "made-up gives no total of imports of all partners, so that there is no share by it"
            ])
    }

    @Test func aYearWithoutATotalHasARowAndNoShare() throws {
        let result = try ShareByDenominator.result(
            question, directions: [.export],
            from: MadeUp.series([
                ("CHN", .export, "2020", 50), ("WLD", .export, "2020", 100),
                ("CHN", .export, "2021", 60),
            ]))
        #expect(result.points.map(\.period) == ["2020", "2021"])
        #expect(result.point("2021")?.value == nil)
        #expect(result.point("2021")?.missing == 1)
        #expect(result.codes == [.notComparable])
    }

    /// The same in all directions is told once, with the source and for each month.
    @Test func monthsOfWhichNothingTellsAreNamed() throws {
        var monthly = question
        monthly.frequency = .monthly
        let total = MadeUp.series([
            ("CHN", .total, "2020-01", 5), ("WLD", .total, "2020-01", 10),
            ("CHN", .total, "2020Q1", 15), ("WLD", .total, "2020Q1", 30),
            ("CHN", .total, "2020-05", 6), ("WLD", .total, "2020-05", 10),
        ])
        var gaps = try ShareByDenominator.result(monthly, from: total).findings
            .filter { $0.code == .seriesHasGaps }
        try #require(gaps.count == 2)
        #expect(
            gaps[0].message
                == "made-up: no record tells of 2020-04, which is not zero and has no row")
        #expect(gaps[0].parts.map(\.period) == [TimeSpan("2020-04")])
        #expect(gaps[0].parts.first?.message.hasPrefix("made-up: 2020-04: ") == true)
        #expect(gaps[1].message.hasPrefix("made-up: these months have no figure of their own"))
        #expect(gaps[1].message.hasSuffix(": 2020-02..03 in 2020Q1"))
        let halves = MadeUp.series([
            ("CHN", .import, "2021-01", 5), ("WLD", .import, "2021-01", 10),
            ("CHN", .import, "2021-02", 5), ("WLD", .import, "2021-02", 10),
            ("CHN", .import, "2021-03", 5), ("WLD", .import, "2021-03", 10),
            ("CHN", .export, "2021-01", 5), ("WLD", .export, "2021-01", 10),
            ("CHN", .export, "2021-03", 5), ("WLD", .export, "2021-03", 10),
        ])
        gaps = try ShareByDenominator.result(
            monthly, directions: [.import, .export], from: halves
        ).findings.filter { $0.code == .seriesHasGaps }
        #expect(
            gaps.map(\.message) == [
                "made-up: export: no record tells of 2021-02, which is not zero and has no row"
            ])
    }

    /// As other shares of the same figures say; of the direction that it is true of.
    @Test func aShareThatRestsOnOneReporterIsTold() throws {
        let result = try ShareByDenominator.result(
            question, directions: [.import, .export],
            from: MadeUp.reports([
                "CHN PRK import 2010 TOTAL 100", "CHN PRK export 2010 TOTAL 50",
                "RUS PRK export 2010 TOTAL 50",
            ]))
        #expect(share(result, "2010", "comtrade", flow: "export") == 100)
        #expect(
            result.findings.filter { $0.code == .singleReporter }.map(\.message) == [
                "comtrade: export: 2010: only one reporter's trade with PRK is in these files; a"
                    + " share needs all reporters"
            ])
    }

    @Test func partnersThatAreNotTheWorldAreTold() throws {
        let result = try ShareByDenominator.result(
            question, directions: [.export],
            from: MadeUp.reports([
                "PRK CHN export 2010 TOTAL 60", "PRK WLD export 2010 TOTAL 100",
            ]))
        #expect(share(result, "2010", "comtrade", flow: "export") == 60)
        #expect(result.codes == [.partnersNotWorld])
    }

    /// February lacks a reporter that had half of January.
    @Test func aReporterThatFellSilentIsTold() throws {
        var monthly = question
        monthly.frequency = .monthly
        let result = try ShareByDenominator.result(
            monthly, directions: [.export],
            from: MadeUp.reports([
                "CHN PRK import 2018-01 TOTAL 50", "RUS PRK import 2018-01 TOTAL 50",
                "CHN PRK import 2018-02 TOTAL 50",
            ]))
        #expect(Set(result.codes) == [.singleReporter, .incompleteTotal])
        #expect(
            result.findings.contains {
                $0.message.hasPrefix("comtrade: monthly totals may be too small")
                    && $0.message.hasSuffix("RUS export 2018-02")
            })
    }

    @Test func aRowRestsOnOneSource() throws {
        let result = try ShareByDenominator.result(
            question, from: try Bundled.read("trade-kotra", "trade-kita", "trade-comtrade-mirror"))
        #expect(result.points.count > 50)
        for point in result.points { #expect(point.sources.count == 1) }
    }

    /// Shares of all partners add up to 100, the order of rows changes nothing, and a gap stays one.
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func sharesAddUpInAnyOrder(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let places = ["CHN", "RUS", "IND", "DEU", "BRA", "NGA"]
        var reports: [Report] = []
        for place in places {
            for flow in [Flow.import, .export] where Int.random(in: 0..<6, using: &random) > 0 {
                let value = Int.random(in: 1...1_000_000_000, using: &random)
                let isGap = Int.random(in: 0..<8, using: &random) == 0
                reports.append(Report(place, "PRK", flow, 2010, "TOTAL", isGap ? nil : value))
            }
        }
        var sums: [TradeDirection: Double] = [:]
        for place in places {
            var asked = question
            asked.partner = .code(place)
            let result = try ShareByDenominator.result(asked, from: MadeUp.reports(reports))
            let shuffled = try ShareByDenominator.result(
                asked, from: MadeUp.reports(reports.shuffled(using: &random)))
            #expect(result.points.map(\.value) == shuffled.points.map(\.value))
            for direction in [TradeDirection.import, .export] {
                let flow: Flow = direction == .import ? .export : .import
                let value = share(result, "2010", "comtrade", flow: direction.rawValue)
                let report = reports.first { $0.reporter == place && $0.flow == flow }
                #expect((value == nil) == (report?.value == nil))
                sums[direction, default: 0] += value ?? 0
            }
        }
        for sum in sums.values where sum > 0 { #expect(abs(sum - 100) < 1e-9) }
    }
}
