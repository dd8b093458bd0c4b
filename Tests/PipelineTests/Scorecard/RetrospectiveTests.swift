import Assessment
import Foundation
import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// The bundled scorecard on seven days of the past, each by what was public then. The states are raw.
@Suite struct RetrospectiveTests {
    private static let reports = Kept<[String], ScorecardReport>()

    private static func report(_ day: String, history: String = "") throws -> ScorecardReport {
        try reports.value(of: [day, history]) {
            let data = URL(filePath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Data")
            let path = data.appending(path: "flywheel.yaml").path
            return try ScorecardReport(
                Configuration(path: path), in: DataFolder(holding: path),
                asOf: try #require(Day(day)), history: history.isEmpty ? nil : history)
        }
    }

    /// The state of each condition, by its id.
    private static func states(_ report: ScorecardReport) -> [String: ConditionState] {
        Dictionary(
            uniqueKeysWithValues: zip(report.scorecard.entries.map(\.specification.id), report.now))
    }

    @Test(arguments: [
        (
            "2018-06-30",
            ["DP0": "met", "DP1": "met", "SW2": "met", "R2": "at-risk"]
        ),
        ("2019-01-31", ["DP1": "met", "LW2": "not-met", "G1": "not-met"]),
        ("2019-05-31", ["DP1": "met", "DP1b": "not-met", "SW3": "not-met"]),
        ("2019-12-31", ["DP0": "met"]),
        (
            "2022-02-28",
            [
                "DP0": "not-met", "DP1": "not-met", "DP1b": "not-met", "DP2": "at-risk",
                "SW1": "unknown", "SW2": "not-met", "SW3": "not-met", "SW4": "met",
                "SW5": "not-applicable", "SW6": "not-met", "LW1": "not-met", "LW2": "not-met",
                "LW3": "unknown", "LW4": "not-met", "G1": "not-met", "G2": "not-met",
                "R1": "not-applicable", "R2": "not-met", "R2b": "not-met", "R3": "not-met",
                "R4": "unknown", "R5": "unknown",
            ]
        ),
        ("2022-05-31", ["R3": "met", "DP1": "not-met"]),
        ("2023-12-31", ["R2": "met", "G1": "not-met"]),
    ])
    func statesAreThoseOfTheRecord(day: String, expected: [String: String]) throws {
        let report = try Self.report(day)
        for (entry, state) in zip(report.scorecard.entries, report.now) {
            guard let wanted = expected[entry.specification.id] else { continue }
            #expect(
                state.raw.rawValue == wanted,
                "\(entry.specification.id): \(state.reasons) \(state.variants)")
        }
        let known = report.scorecard.entries.map(\.specification.id)
        #expect(Set(expected.keys).isSubset(of: known))
    }

    private func reading(_ day: String, _ id: String, _ reference: String) throws -> Double? {
        let report = try Self.report(day)
        let index = try #require(
            report.scorecard.entries.firstIndex { $0.specification.id == id })
        return report.now[index].readings.first { $0.reference.description == reference }?.value
    }

    /// The numbers behind the states.
    @Test func evidenceIsThatOfTheRecord() throws {
        #expect(try reading("2018-06-30", "DP1", "since-test(class: ICBM)") == 213)
        #expect(try reading("2019-01-31", "G1", "share") == 94.8)
        #expect(try reading("2019-12-31", "DP0", "contacts.days") == 87)
        #expect(try reading("2023-12-31", "G1", "share") == 96.7)
        let growth = try #require(try figure("2023-12-31", "R2", "change of twelve months"))
        #expect(abs(growth - 145) < 5)
        let fall = try #require(try figure("2022-02-28", "R2", "change of twelve months"))
        #expect(abs(fall + 41) < 1)
        let appeal = try #require(try figure("2022-02-28", "R2b", "imports of twelve months"))
        #expect(abs(appeal - 8) < 1)
    }

    private func figure(_ day: String, _ id: String, _ label: String) throws -> Double? {
        let report = try Self.report(day)
        let index = try #require(
            report.scorecard.entries.firstIndex { $0.specification.id == id })
        return report.now[index].figures.first { $0.label.hasPrefix(label) }?.value
    }

    /// The parts of a share's change add up to it, and a contraction is told as one.
    @Test func contractionIsNoGoal() throws {
        let share = try #require(try figure("2022-02-28", "G1", "change of the share"))
        let total = try #require(try figure("2022-02-28", "G1", "change of total trade"))
        let partner = try #require(try figure("2022-02-28", "G1", "part of the change from trade"))
        let rest = try #require(try figure("2022-02-28", "G1", "part of the change from total"))
        #expect(share < -5 && total < -80)
        // Published shares are rounded to one decimal.
        #expect(abs(partner + rest - share) < 0.1)
    }

    /// A month of which the day is not known, on the edge of the window, may be in it: unknown, not none.
    @Test func eventOnTheEdgeMayDecide() throws {
        let report = try Self.report("2019-10-31")
        let index = try #require(
            report.scorecard.entries.firstIndex { $0.specification.id == "SW2" })
        #expect(report.now[index].raw == .unknown)
        #expect(report.now[index].reasons.first?.contains("edge of the window") == true)
    }

    /// Half of the window is before the list: three meetings are three at least.
    @Test func whatWasSeenIsEnough() throws {
        let report = try Self.report("2018-06-30")
        let index = try #require(
            report.scorecard.entries.firstIndex { $0.specification.id == "R2" })
        let meetings = try #require(
            report.now[index].readings.first { $0.reference.description == "xi-meetings" })
        #expect(meetings.value == nil)
        #expect(meetings.bounds == PointReading.Bounds(least: 3, most: nil))
    }

    /// Before a list begins it says nothing.
    @Test func beforeTheListsNothingIsKnown() throws {
        let report = try Self.report("2017-06-30")
        let states = Self.states(report)
        for id in ["DP2", "SW2", "SW4", "SW5", "SW6", "LW1", "R1"] {
            let state = try #require(states[id], "\(id)")
            #expect(state.raw == .unknown, "\(id)")
        }
    }

    /// Old data are unknown and never not met.
    @Test func whatIsOldIsUnknown() throws {
        let report = try Self.report("2026-11-21")
        let states = Self.states(report)
        for id in ["DP0", "DP1", "DP1b", "SW2", "SW3", "SW4", "G1", "R2", "R3"] {
            let state = try #require(states[id], "\(id)")
            #expect(state.raw == .unknown, "\(id)")
            #expect(state.reasons.contains { $0.contains("days before") || $0.contains("covered") })
        }
    }

    /// Generated text says what followed, not what led to what.
    @Test func noCausalVerbs() throws {
        let report = try Self.report("2022-05-31", history: "2018-01..2022-04")
        let texts = [
            MarkdownRenderer().render(try report.document()), report.csv, try report.json.text(),
        ]
        for text in texts {
            let words = Set(
                text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
            for word in [
                "caused", "causes", "because", "therefore", "thus", "led", "leads", "forced",
                "provoked", "triggered", "resulted", "prompted", "deterred", "induced",
            ] { #expect(!words.contains(word), "\(word)") }
        }
    }

    @Test func historyIsAtMonthEnds() throws {
        let report = try Self.report("2019-12-31", history: "2018-05..2019-06")
        let history = try #require(report.history)
        #expect(history.count == 14)
        let index = try #require(
            report.scorecard.entries.firstIndex { $0.specification.id == "DP1b" })
        let states = history.map { $0.states[index] }
        // April 2019 is the first month end after a launch; one evaluation is not enough.
        #expect(states[10].raw == .met)
        #expect(states[11].raw == .notMet && states[11].status == .met)
        #expect(states[12].raw == .notMet && states[12].status == .notMet)
        #expect(report.csv.split(separator: "\n").count == 1 + 14 * report.scorecard.entries.count)
    }

    /// Every condition says whose it is, in every form.
    @Test func originIsMarked() throws {
        let report = try Self.report("2022-02-28")
        let text = MarkdownRenderer().render(try report.document())
        let json = try report.json.text()
        #expect(text.contains("Origin"))
        #expect(json.split(separator: "\"origin\"").count == report.scorecard.entries.count + 1)
        #expect(!report.csv.contains(",author,"))
        #expect(report.csv.split(separator: ",ours,").count == report.scorecard.entries.count + 1)
        let history = try Self.report("2019-12-31", history: "2019-01..2019-06")
        #expect(try history.json.text().contains("\"raw\" : {"))
        #expect(MarkdownRenderer().render(try history.document()).contains("DP1 (ours)"))
    }
}
