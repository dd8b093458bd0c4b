import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct MirrorDiscrepancyTests {
    private let question = TradeQuestion(subject: .china, partner: .code("HKG"))

    private func rows(
        _ result: IndicatorResult, _ direction: String
    ) -> [String: IndicatorResult.Point] {
        Dictionary(
            result.points.filter { $0.text("direction") == direction }
                .map { ($0.text("margin") ?? "", $0) }
        ) { first, _ in first }
    }

    /// Worked out by hand for 1,100 imported and 800 exported.
    @Test func takesTheMarginOffTheImport() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
            "CHN HKG import 2020 TOTAL 500",
        ])
        let result = try MirrorDiscrepancy.result(question, from: facts)
        let exports = rows(result, "export")
        #expect(exports.keys.sorted() == ["0", "0.06", "0.1", "0.2"])
        let expected = [
            ("0", 31.57894736842105), ("0.06", 25.87268993839835), ("0.1", 22.22222222222222),
            ("0.2", 13.592233009708748),
        ]
        for (margin, number) in expected {
            #expect(abs(try #require(exports[margin]?.value) - number) < 1e-11, "\(margin)")
        }
        let point = try #require(exports["0.1"])
        #expect(abs(try #require(point.number("less_margin")) - 1000) < 1e-9)
        #expect(abs(try #require(point.number("log_ratio")) - 0.22314355131420957) < 1e-12)
        #expect(point.text("with") == "HKG")
        #expect(point.n == 2)
        // Hong Kong says nothing of its exports: no gap, and that is said.
        let imports = try #require(rows(result, "import")["0.1"])
        #expect(imports.value == nil)
        #expect(imports.missing == 1)
        #expect(imports.number("importer_says") == 500)
        #expect(result.codes == [.noMirror])
    }

    /// What one side says of coal is no report of all that it takes.
    @Test func singleGoodsAreNotHeldAgainstAllOfThem() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 27 1100",
            "CHN HKG import 2020 27 55", "HKG CHN export 2020 27 50",
        ])
        let result = try MirrorDiscrepancy.result(question, from: facts)
        let export = try #require(rows(result, "export")["0.1"])
        #expect(export.value == nil)
        #expect(export.missing == 1)
        #expect(export.number("importer_says") == 1100)
        #expect(export.number("exporter_says") == 800)
        #expect(rows(result, "import")["0.1"]?.value == 0)
        #expect(result.codes == [.goodsOnly, .goodsOnly])
        #expect(result.findings[0].message.hasSuffix("download the same of both: CHN to HKG 2020"))
        #expect(result.findings[1].message.hasSuffix("on both sides: HKG to CHN 2020"))
        let flow = try ReconciledFlow.result(question, from: facts)
        #expect(rows(flow, "export")["0.1"]?.value == nil)
        #expect(rows(flow, "import")["0.1"]?.value == 50)
    }

    /// A download of all chapters is of all goods.
    @Test func allChaptersTogetherAreAllGoods() throws {
        let chapters = (1...97).filter { $0 != 77 }.map { $0 < 10 ? "0\($0)" : "\($0)" }
        let facts = MadeUp.reports(
            chapters.map { "HKG CHN import 2020 \($0) 11" } + ["CHN HKG export 2020 TOTAL 960"])
        let result = try MirrorDiscrepancy.result(question, from: facts)
        #expect(rows(result, "export")["0.1"]?.value == 0)
        #expect(result.codes.isEmpty)
    }

    /// A country's trade with itself is none of its trade with others.
    @Test func thePartnerIsTheOtherSide() throws {
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .china, partner: .china),
            from: MadeUp.reports([
                "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
            ]))
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
    }

    /// Without a margin of a tenth 103,499 are 94,090, and no fraction less.
    @Test func anImportThatIsTheExportAndItsMarginHasNoGap() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 94090", "HKG CHN import 2020 TOTAL 103499",
        ])
        let point = try #require(
            rows(try MirrorDiscrepancy.result(question, from: facts), "export")["0.1"])
        #expect(point.number("less_margin") == 94090)
        #expect(point.number("log_ratio") == 0)
        #expect(point.value == 0)
    }

    /// The directions are the subject's: seen from the other side the same gap stands as an import.
    @Test func theOtherSideSeesTheSameGap() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
        ])
        let there = try MirrorDiscrepancy.result(question, from: facts)
        let here = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .code("HKG"), partner: .china), from: facts)
        #expect(here.points.map(\.value) == there.points.map(\.value))
        #expect(here.points.allSatisfy { $0.text("direction") == "import" })
    }

    @Test func aSubjectThatDoesNotReportHasNoGap() throws {
        let facts = MadeUp.reports([
            "CHN PRK export 2020 TOTAL 800", "RUS PRK import 2020 TOTAL 1100",
        ])
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noMirror])
        #expect(result.findings.first?.message.contains("source-discrepancy") == true)
        let unknown = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .code("IRN")), from: facts)
        #expect(unknown.codes == [.noSubjectRows])
    }

    @Test func withoutAPartnerEveryPairThatBothReport() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
            "CHN RUS export 2020 TOTAL 0", "RUS CHN import 2020 TOTAL 0",
            "CHN JPN export 2020 TOTAL 5",
        ])
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .china), margin: 0.05, from: facts)
        #expect(result.points.map { $0.text("with") } == ["HKG", "RUS"])
        #expect(result.points.map { $0.text("margin") } == ["0.05", "0.05"])
        // Two zeros have no gap in percent of their mean.
        #expect(result.points.last?.value == nil)
        #expect(result.findings.first?.message.hasSuffix("1") == true)
    }

    @Test func anImportValuedAtDepartureKeepsItsValue() throws {
        var facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
        ])
        facts.trade = facts.trade.map {
            TradeRecord(
                origin: $0.origin, cell: $0.cell, value: $0.value, valuation: .fob, role: $0.role)
        }
        let result = try MirrorDiscrepancy.result(question, from: facts)
        #expect(Set(result.points.map(\.value)).count == 1)
        #expect(result.points.allSatisfy { $0.text("valuation") == "fob" })
    }

    /// Of 1,000 free on board and 550 with freight, the margin is in the latter alone.
    @Test func theMarginIsTakenOffWhatHoldsIt() throws {
        var facts = MadeUp.reports([
            "CHN HKG export 2020 27 1000", "CHN HKG export 2020 84 500",
            "HKG CHN import 2020 27 1000", "HKG CHN import 2020 84 550",
        ])
        facts.trade = facts.trade.map { record in
            TradeRecord(
                origin: record.origin, cell: record.cell, value: record.value,
                valuation: record.cell.commodity.digits == "84" ? .cif : .fob, role: record.role)
        }
        let result = try MirrorDiscrepancy.result(question, from: facts)
        let point = try #require(rows(result, "export")["0.1"])
        #expect(point.number("less_margin") == 1500)
        #expect(point.value == 0)
        #expect(point.text("valuation") == "mixed")
        let flow = try ReconciledFlow.result(question, from: facts)
        #expect(rows(flow, "export")["0.1"]?.value == 1500)
    }

    /// Months are not added up to a quarter; no rows and no word looked like no trade.
    @Test(arguments: [Frequency.quarterly, .annual])
    func periodsThatNobodyReportsAreRefused(frequency: Frequency) {
        var longer = question
        longer.frequency = frequency
        let refusal = #expect(throws: Refusal.self) {
            try MirrorDiscrepancy.result(
                longer,
                from: MadeUp.reports([
                    "CHN HKG export 2020-01 TOTAL 800", "HKG CHN import 2020-01 TOTAL 1100",
                    "RUS JPN import 2020 TOTAL 5",
                ]))
        }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.map(\.code) == [.noSubjectRows])
        #expect(
            refusal?.diagnostics.first?.message.hasSuffix("the reports are monthly") == true)
    }

    /// What one side alone tells is counted; of February and March nobody does.
    @Test func monthsThatNeitherSideTellsOfAreNamed() throws {
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .china, direction: .export),
            from: MadeUp.reports([
                "CHN HKG export 2020-01 TOTAL 800", "HKG CHN import 2020-01 TOTAL 1100",
                "CHN HKG export 2020-04 TOTAL 800", "CHN HKG export 2020-05 TOTAL 800",
                "HKG CHN import 2020-05 TOTAL 900",
            ]))
        #expect(result.points.map(\.period) == ["2020-01", "2020-05"])
        #expect(
            result.findings.map(\.message) == [
                "flows of CHN that one side alone reports, and that have no gap: 1",
                "no record tells of 2020-02..03, which is not zero and has no row",
            ])
    }

    /// Months are not added up to a year, and yet tell of it; of 2019 nothing does.
    @Test func yearsWithoutARowAreNamed() throws {
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .china, direction: .export),
            from: MadeUp.reports([
                "CHN HKG export 2018 TOTAL 800", "HKG CHN import 2018 TOTAL 1100",
                "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 900",
                "CHN HKG export 2021-01 TOTAL 70", "CHN JPN import 2022-01 TOTAL 5",
            ]))
        #expect(result.points.map(\.period) == ["2018", "2020"])
        #expect(
            result.findings.map(\.message) == [
                "no record tells of 2019, which is not zero and has no row",
                "shorter reports are not added up to these periods, which are not zero and have no"
                    + " row: 2021",
            ])
    }

    @Test func aPartnerOfWhichNeitherSideTellsIsNamed() throws {
        let result = try MirrorDiscrepancy.result(
            TradeQuestion(subject: .china, partner: .code("JPN"), direction: .import),
            from: MadeUp.reports([
                "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
            ]))
        #expect(result.points.isEmpty)
        #expect(result.codes == [.noSubjectRows])
        #expect(
            result.findings.first?.message
                == "neither side reports annual imports of CHN in trade with JPN in these files;"
                + " there are no points, which is not zero")
    }

    @Test func aConflictIsNoValue() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL -", "HKG CHN import 2020 TOTAL 1100",
        ])
        let result = try MirrorDiscrepancy.result(question, from: facts)
        #expect(!result.points.isEmpty)
        #expect(result.points.allSatisfy { $0.value == nil && $0.missing == 1 })
    }

    @Test func reconciledFiguresAreNoReports() throws {
        let facts = MadeUp.trade(
            [("CHN", "HKG", .export, 5)], year: "2020", collection: .baci(vintage: "202501"))
        #expect(try MirrorDiscrepancy.result(question, from: facts).codes == [.noSubjectRows])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theOrderOfRowsChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let places = ["CHN", "HKG", "RUS", "JPN"]
        var reports: [Report] = []
        for a in places {
            for b in places where a != b && Bool.random(using: &random) {
                for flow in [Flow.import, .export] {
                    reports.append(
                        Report(a, b, flow, 2020, "TOTAL", Int.random(in: 0...99, using: &random)))
                }
            }
        }
        let result = try ReconciledFlow.result(
            TradeQuestion(subject: .china), from: MadeUp.reports(reports))
        let other = try ReconciledFlow.result(
            TradeQuestion(subject: .china),
            from: MadeUp.reports(reports.shuffled(using: &random)))
        #expect(result.points.map(\.value) == other.points.map(\.value))
        for point in result.points {
            guard let value = point.value, let x = point.number("exporter_says"),
                let m = point.number("importer_says")
            else { continue }
            #expect(min(x, m / 1.1) - 1e-9 <= value && value <= max(x, m / 1.1) + 1e-9)
        }
    }
}
