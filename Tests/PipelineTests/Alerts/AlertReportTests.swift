import Assessment
import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct AlertReportTests {
    private static func outcome(
        _ name: String, _ state: Condition.State, value: Double?, message: String? = nil
    ) throws -> AlertOutcome {
        AlertOutcome(
            name: name, condition: "share > 97", message: message, state: state,
            readings: [
                AlertOutcome.Reading(
                    reference: "share", value: value, unit: value == nil ? "" : "percent",
                    period: value == nil ? nil : "2021")
            ], reasons: value == nil ? ["share: there is no point"] : [],
            since: try moment("2026-11-01"), isNew: false)
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func whatIsMetComesFirst() throws {
        let report = AlertReport(
            outcomes: [
                try Self.outcome("a", .notMet, value: 97),
                try Self.outcome("b", .unknown, value: nil),
                try Self.outcome("c", .met, value: 97.0000000001, message: "A | b\n<c>"),
            ], asOf: try day("2026-11-20"), stale: [])
        let text = MarkdownRenderer().render(try report.document())
        #expect(text.contains("As of 2026-11-20: 1 condition met, 1 unknown, of 3."))
        #expect(text.contains("b is unknown: share: there is no point"))
        let cells = try #require(try CommonMark.tree(of: text).all("table").first).cells
        #expect(
            cells.dropFirst().map { Array($0[0...3]) } == [
                ["c", "share > 97", "met", "2026-11-01"],
                ["b", "share > 97", "unknown", "2026-11-01"],
                ["a", "share > 97", "not met", "2026-11-01"],
            ])
        // Rounded, the first value would not be past the bound.
        #expect(cells[1][4] == "97.0000000001")
        #expect(cells[1][8].contains("A | b") && cells[1][8].contains("<c>"))
    }

    @Test func doubtsAreTold() throws {
        var reading = AlertOutcome.Reading(
            reference: "share", value: 98, unit: "percent", period: "2021")
        reading.doubts = ["not confirmed", "incomplete"]
        let outcome = AlertOutcome(
            name: "high", condition: "share > 97", message: nil, state: .met, readings: [reading],
            reasons: [], since: try moment("2026-11-01"), isNew: true)
        let report = AlertReport(outcomes: [outcome], asOf: try day("2026-11-20"), stale: [])
        let text = MarkdownRenderer().render(try report.document())
        #expect(text.contains("high: the value of share in 2021 is not confirmed, incomplete"))
    }
}
