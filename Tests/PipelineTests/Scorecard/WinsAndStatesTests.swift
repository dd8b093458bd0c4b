import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What the bundled scorecard makes of wins that were never given: its data with another ledger.
@Suite struct WinsAndStatesTests {
    private static let small = """
        2018-02-01,PRK,USA,small,yes,,A halt,press,confirmed
        2018-02-10,USA,PRK,small,yes,,An exercise,press,confirmed
        2018-03-01,PRK,USA,small,yes,,A site,press,confirmed
        2018-03-05,USA,PRK,small,yes,,A visit,press,confirmed

        """

    private func states(_ rows: String, on day: String) throws -> [String: ConditionState] {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = try TemporaryFolder()
        let wins = try folder.write(
            "# complete_from: 2018-01-01\n# complete_to: 2024-12-31\n# actors: JPN, KOR\n"
                + "date,giver,receiver,size,reversible,ended,title,source,confidence\n" + rows,
            to: "wins.csv")
        let data = root.appending(path: "Data")
        var text = try String(
            contentsOf: data.appending(path: "flywheel.yaml"), encoding: .utf8)
        for part in ["Series/", "Reference/", "Scorecard/flywheel", "Claims/"] {
            text = text.replacing(part, with: data.path + "/" + part)
        }
        text = text.replacing("Scorecard/wins.csv", with: wins)
        let configuration = try Configuration(path: folder.write(text, to: "flywheel.yaml"))
        let report = try ScorecardReport(
            configuration, in: DataFolder(holding: configuration.path),
            asOf: try #require(Day(day)))
        #expect(report.findings.isEmpty)
        return Dictionary(
            uniqueKeysWithValues: zip(report.scorecard.entries, report.now).map {
                ($0.specification.id, $1)
            })
    }

    private static let freeze = "2018-04-01,PRK,USA,large,yes,,A freeze,press,confirmed\n"

    @Test func largeWinStandsOnSmallOnes() throws {
        let met = try states(Self.small + Self.freeze, on: "2018-06-30")
        #expect(met["LW1"]?.raw == .met)
        #expect(met["LW1"]?.readings.compactMap(\.documents).contains("press") == true)
        let readings = try #require(met["LW1"]?.readings)
        let told = readings.flatMap { $0.particulars }
        #expect(told.contains("reported by press"))
        #expect(!told.contains { $0.hasPrefix("cannot be taken back") })
        let lasting = Self.freeze.replacing(",yes,,A freeze", with: ",no,,A freeze")
        let kept = try states(Self.small + lasting, on: "2018-06-30")
        #expect(
            kept["LW1"]?.readings.flatMap { $0.particulars }
                .contains { $0.hasPrefix("cannot be taken back: 1 of ") } == true)
        let alone = try states(Self.freeze, on: "2018-06-30")
        #expect(alone["LW1"]?.raw == .notMet)
    }

    /// The freeze itself, and a small win that it stands on: at risk at once, on the day after.
    @Test func whatIsTakenBackPutsAtRiskAtOnce() throws {
        let ended = Self.freeze.replacing(",yes,,", with: ",yes,2018-06-20,")
        #expect(try states(Self.small + ended, on: "2018-06-20")["LW1"]?.status == .met)
        let after = try states(Self.small + ended, on: "2018-06-21")["LW1"]
        #expect(after?.raw == .atRisk && after?.status == .atRisk && after?.isWithdrawn == true)
        let fewer = Self.small.replacing(
            "small,yes,,A site", with: "small,yes,2018-06-20,A site")
        let state = try states(fewer + Self.freeze, on: "2018-06-21")["LW1"]
        #expect(state?.raw == .atRisk && state?.status == .atRisk)
        // What never was met is not at risk.
        #expect(try states(fewer, on: "2018-06-21")["LW1"]?.raw == .notMet)
    }

    @Test func answerThatIsNotDueIsNone() throws {
        let one = "2019-06-01,USA,PRK,small,yes,,An exercise,press,confirmed\n"
        #expect(try states(one, on: "2019-06-30")["SW5"]?.raw == .notApplicable)
        #expect(try states(one, on: "2019-10-31")["SW5"]?.raw == .notMet)
        let answered = one + "2019-07-01,PRK,USA,small,no,,A site,press,confirmed\n"
        #expect(try states(answered, on: "2020-02-28")["SW5"]?.raw == .notMet)
        let both = answered + "2019-08-01,USA,PRK,small,no,,A visit,press,confirmed\n"
        #expect(try states(both, on: "2019-08-31")["SW5"]?.raw == .met)
    }

    /// Relief is pocketed where more was launched after it than before, or nothing was returned.
    @Test func reliefIsComparedBeforeAndAfter() throws {
        let pause = "2018-03-01,USA,PRK,large,yes,,Relief,press,confirmed\n"
        let soon = try states(pause, on: "2018-06-30")["R1"]
        #expect(soon?.raw == .unknown || soon?.raw == .notMet)
        let later = try states(pause, on: "2018-10-31")["R1"]
        #expect(later?.raw == .met)
        #expect(later?.figures.first { $0.label.contains("before") }?.value == 2)
        #expect(later?.figures.first { $0.label.contains("after") }?.value == 0)
        #expect(try #require(later?.figures.first { $0.label.contains("other") }?.value) > 1)
        let returned = pause + "2018-04-20,PRK,USA,small,yes,,A halt,press,confirmed\n"
        #expect(try states(returned, on: "2018-10-31")["R1"]?.raw == .notMet)
        let before =
            "2019-04-01,USA,PRK,large,yes,,Relief,press,confirmed\n"
            + "2019-04-02,PRK,USA,small,yes,,A halt,press,confirmed\n"
        #expect(try states(before, on: "2019-12-31")["R1"]?.raw == .met)
    }
}
