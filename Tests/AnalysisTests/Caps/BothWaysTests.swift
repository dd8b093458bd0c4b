import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct BothWaysTests {
    @Test func anImportAndAnExportUnderACapOnBothAreAddedUp() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN", "2022-01", 0.1, "barrels"), ("CHN", "2022-02", 30, "barrels"),
            ("CHN", "2022-01", 0.2, "barrels"),
        ]
        let result = try use(rows, imports: 2)
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.number("amount") == 30.3)
        #expect(point.text("reported") == "CHN 2022-01, 2022-02")
        #expect(point.sources.contains { $0.lines.contains(2) && $0.lines.contains(4) })
        #expect(!result.codes.contains(.deliveriesSetAside))
    }

    @Test func waysOfOtherTimesAreToldWhereTheyOverlap() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN", "2022-01", 10, "barrels"), ("CHN", "2022-02", 30, "barrels"),
            ("CHN", "2022-02..03", 50, "barrels"), ("CHN", "2022-05", 5, "barrels"),
        ]
        let result = try use(rows, imports: 2)
        let finding = try #require(
            result.findings.first { $0.code == .deliveriesSetAside })
        #expect(
            finding.message.hasSuffix(
                ": CHN 2022-02 import (line 3), CHN 2022-02..03 export (line 4)"))
    }

    @Test func aBlankWayLeavesTheDeliveryUnknown() throws {
        let rows: [(String, String, Double?, String)] = [
            ("CHN", "2022-01", 10, "barrels"), ("CHN", "2022-02", 30, "barrels"),
            ("CHN", "2022-01", nil, "barrels"),
        ]
        let result = try use(rows, imports: 2)
        let point = try #require(result.caps("2022", "unsc-2397-5").first)
        #expect(point.number("amount") == 30 && point.text("reported") == "CHN 2022-02")
        let finding = try #require(
            result.findings.first { $0.code == .deliveriesSetAside })
        #expect(finding.message.hasSuffix("not in the sum: CHN 2022-01 import (line 2)"))
    }

    @Test func rowsAreToldByFileAndLine() throws {
        var rows: [Observation] = []
        for file in 0..<8 {
            let reporter = "C\(file)"
            let imports = MadeUp.deliveries([(reporter, "2022-02", 1, "barrels")]).observations
            let exports = MadeUp.deliveries(
                [(reporter, "2022-02..03", 1, "barrels")], direction: .export
            ).observations
            for (index, row) in (imports + exports).enumerated() {
                rows.append(
                    Observation(
                        origin: Origin(file: file, line: 2 + index), cell: row.cell,
                        value: row.value, valuation: nil, status: .main,
                        confidence: .confirmed, source: "", published: "", citation: "",
                        note: ""))
            }
        }
        #expect(BothWays(rows).unmatched.map(\.origin) == rows.map(\.origin))
    }

    /// The first rows are imports and the others exports, under a cap that is on both.
    private func use(
        _ rows: [(String, String, Double?, String)], imports: Int
    ) throws -> IndicatorResult {
        var facts = MadeUp.deliveries(Array(rows.prefix(imports)))
        facts.observations += MadeUp.deliveries(rows, direction: .export).observations
            .dropFirst(imports)
        facts = try Bundled.measured(facts)
        facts.measures = facts.measures.map { measure in
            let scope = measure.scope
            return Measure(
                origin: measure.origin, id: measure.id, kind: measure.kind, law: measure.law,
                scope: Measure.Scope(
                    subject: scope.subject, direction: .both, goods: scope.goods,
                    prefixes: scope.prefixes, extent: scope.extent, disputed: scope.disputed,
                    revision: scope.revision, mapping: scope.mapping),
                dates: measure.dates, cap: measure.cap)
        }
        return try CapUse.result(MadeUp.inquiry(), from: facts)
    }
}
