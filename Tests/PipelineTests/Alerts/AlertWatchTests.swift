import Assessment
import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct AlertWatchTests {
    private static func place(_ alerts: String) throws -> SmallWorkplace {
        try SmallWorkplace(SmallWorkplace.configuration(further: "alerts:\n\(alerts)"))
    }

    private func refresh(
        _ place: SmallWorkplace, _ day: String, share: Double
    ) throws -> AlertOutcome {
        try place.write(SmallWorkplace.trade([2019: share * 10]), to: "trade.csv")
        return try #require(try place.refresh(day).alerts.first)
    }

    @Test func stateIsNewOnItsEdgeOnly() throws {
        let place = try Self.place("  - {name: high, when: share > 25}\n")
        let expected:
            [(day: String, share: Double, state: Condition.State, since: String, isNew: Bool)] = [
                ("2026-11-01", 25, .notMet, "2026-11-01", false),
                ("2026-11-02", 26, .met, "2026-11-02", true),
                ("2026-11-03", 27, .met, "2026-11-02", false),
                ("2026-11-04", 25, .notMet, "2026-11-04", false),
                ("2026-11-05", 30, .met, "2026-11-05", true),
            ]
        for (day, share, state, since, isNew) in expected {
            let outcome = try refresh(place, day, share: share)
            #expect(outcome.state == state)
            #expect(outcome.since.day.description == since)
            #expect(outcome.isNew == isNew)
            #expect(outcome.value == share)
            #expect(outcome.unit == "percent")
            #expect(outcome.period == "2019")
        }
    }

    /// Of several values of a period a condition names one by the keys that the request leaves open.
    @Test func oneOfSeveralValuesIsNamed() throws {
        let indicators =
            "  shares: {indicator: share-by-denominator, files: [trade], flow: total}\noutputs:"
        let alert =
            "  - {name: high, when: 'shares(source: made-up, kind: computed, excluding: nothing,"
            + " goods: all) > 20'}\n"
        func yaml(_ alert: String) -> String {
            SmallWorkplace.configuration(further: "alerts:\n\(alert)").replacing(
                "outputs:", with: indicators)
        }
        let source = try #require(
            SmallWorkplace.trade([2019: 250]).split(separator: "\n").last?.split(separator: ",")
                .first.map(String.init))
        let place = try SmallWorkplace(yaml(alert.replacing("made-up", with: source)))
        let report = try place.refresh("2026-11-20")
        #expect(report.alerts.map(\.value) == [25])
        #expect(report.alerts.map(\.state) == [.met])
        expectRefusal(.badConfiguration, saying: "has several values a period; name one") {
            try place.configure(yaml("  - {name: high, when: shares > 20}\n"))
            _ = try place.opened()
        }
    }

    /// A run that finds nothing new looks at no condition and still tells what they came to.
    @Test func stateIsRemembered() throws {
        let place = try Self.place("  - {name: high, when: share >= 25, message: Too high.}\n")
        try place.refresh("2026-11-20")
        let report = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(!report.isPublished)
        #expect(report.alerts.map(\.state) == [.met])
        #expect(report.alerts.map(\.isNew) == [false])
        #expect(report.alerts.map(\.since.description) == ["2026-11-20T06:00:00Z"])
    }

    @Test func valueThatIsMissingIsUnknown() throws {
        let place = try Self.place("  - {name: high, when: share > 1}\n")
        try place.remove("trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.alerts.map(\.state) == [.unknown])
        #expect(report.alerts.map(\.isNew) == [false])
        #expect(place.published("alerts.md")?.contains("0 conditions met, 1 unknown, of 1") == true)
    }

    @Test func commandRunsOnceWithItsEnvironment() throws {
        let names = ["ALERT", "CONDITION", "VALUE", "UNIT", "PERIOD"].map { "$FLYWHEEL_\($0)" }
        let place = try Self.place(
            "  - {name: high, when: share > 25, run: 'echo \"\(names.joined(separator: "|"))\" >> $PLACE'}\n"
        )
        let log = place.path + "/log"
        try place.configure(
            (place.text("flywheel.yaml") ?? "").replacing("$PLACE", with: "\"\(log)\""))
        for (day, share) in [("01", 25.0), ("02", 26), ("03", 27), ("04", 20), ("05", 25.5)] {
            _ = try refresh(place, "2026-11-\(day)", share: share)
        }
        #expect(
            place.text("log") == """
                high|share > 25|26|percent|2019
                high|share > 25|25.5|percent|2019

                """)
    }

    /// Killed between the publication and its end, a run leaves the command to the next one.
    @Test func commandThatMayNotHaveRunIsRunByTheNextRun() throws {
        let place = try Self.place("  - {name: high, when: share > 20, run: 'echo x >> log'}\n")
        try place.refresh("2026-11-20")
        #expect(place.text("log") == "x\n")
        try place.refresh("2026-11-20")
        #expect(place.text("log") == "x\n")
        // As it is when the run was killed before it kept what it did.
        let store = try place.store()
        try store.setMeta("alerts", to: nil)
        let report = try place.refresh("2026-11-20")
        #expect(report.alerts.map(\.isNew) == [true])
        #expect(place.text("log") == "x\nx\n")
    }

    /// The run that remembers an alert tells it, whatever becomes of the status.
    @Test func alertIsToldWhereTheStatusCannotBeWritten() throws {
        let place = try Self.place("  - {name: high, when: share > 20}\n")
        try place.write("in the way", to: "status")
        let report = try place.refresh("2026-11-20")
        #expect(report.isPublished)
        #expect(report.codes == [.outputNotWritable, .outputKept, .alertMet])
        #expect(report.worst == .outputNotWritable)
        #expect(report.failedOutputs.map(\.path) == ["\(place.path)/status/status.json"])
        // It is no news any more; that the status is not there is.
        let next = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(!next.isAfterCrash)
        #expect(next.alerts.map(\.isNew) == [false])
        #expect(next.codes == [.outputNotWritable, .outputKept])
        try place.remove("status")
        #expect(try place.refresh("2026-11-20", at: "08:00:00").worst == nil)
        #expect(try JSONText(place.text("status/status.json") ?? "")["ok"] == "1")
    }

    @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137), ("/nowhere/at/all 2> /dev/null", 127)])
    func failingCommandIsTold(command: String, status: Int) throws {
        let place = try Self.place("  - {name: high, when: share > 20, run: '\(command)'}\n")
        let report = try place.refresh("2026-11-20")
        #expect(report.codes == [.alertMet, .alertCommandFailed])
        #expect(
            report.findings.last?.message
                == "the alert's command ended with status \(status); the next run tries again")
        #expect(report.worst == .unreachable)
        // It is told and tried again, although nothing is new.
        let again = try place.refresh("2026-11-20")
        #expect(again.alerts.map(\.isNew) == [true])
        #expect(again.worst == .unreachable)
    }

    /// Another condition under a name begins anew.
    @Test func changedConditionIsNew() throws {
        let place = try Self.place("  - {name: high, when: share > 20}\n")
        try place.refresh("2026-11-20")
        try place.configure(
            (place.text("flywheel.yaml") ?? "").replacing("share > 20", with: "share > 21"))
        let outcome = try #require(try place.refresh("2026-11-21").alerts.first)
        #expect(outcome.isNew)
        #expect(outcome.since.day.description == "2026-11-21")
    }

    /// Conditions speak of the latest period, however the points are ordered.
    @Test func latestPeriodCounts() throws {
        let place = try Self.place("  - {name: high, when: share > 20}\n")
        try place.write(SmallWorkplace.trade([2019: 250, 2021: 190, 2020: 260]), to: "trade.csv")
        let outcome = try #require(try place.refresh("2026-11-20").alerts.first)
        #expect(outcome.value == 19)
        #expect(outcome.period == "2021")
        #expect(outcome.state == .notMet)
    }

    /// A condition over several readings: earlier points, fields, and what is not there.
    @Test(arguments: [
        ("share > 20 and share(lag: 1 year) > 25 percent", Condition.State.notMet),
        ("share(period: 2019) > 20 or share > 20", .met),
        ("share - share(lag: 1 year) = -6", .met), ("share(lag: 1 year) / share > 1.3", .met),
        ("share.numerator / share.denominator = 0.19", .met),
        ("share.numerator > 1000 USD", .met), ("share.numerator > 1000 USD million", .notMet),
        ("share.numerator > 1 t", .unknown),
        ("share(period: 2018) > 1", .unknown), ("share(lag: 3 months) > 1", .unknown),
        ("share.none > 1", .unknown), ("share(period: 2018) > 1 and share > 20", .notMet),
    ])
    func languageIsThatOfConditions(when: String, state: Condition.State) throws {
        let place = try Self.place("  - {name: high, when: \"\(when)\"}\n")
        try place.write(SmallWorkplace.trade([2019: 250, 2021: 190, 2020: 250]), to: "trade.csv")
        let outcome = try #require(try place.refresh("2026-11-20").alerts.first)
        #expect(outcome.state == state, "\(outcome.reasons)")
        #expect((outcome.state == .unknown) == !outcome.reasons.isEmpty)
        #expect(outcome.readings.allSatisfy { when.contains($0.reference) })
    }

    /// Of a year that has just begun its count is so high at least, and is told as incomplete.
    @Test func periodThatIsNotOverIsIncomplete() throws {
        let place = try Self.place(
            "  - {name: few, when: tests < 10}\n  - {name: three, when: tests >= 3}\n")
        try place.write(
            SmallWorkplace.launches(
                [2: "2025-07-24", 3: "2026-01-10"], completeTo: "2026-12-31"),
            to: "launches.csv")
        let alerts = try place.refresh("2026-02-01").alerts
        #expect(alerts.map(\.state) == [.unknown, .met])
        #expect(alerts.map(\.value) == [3, 3])
        #expect(alerts[0].reasons.contains { $0.contains("8 percent of the window") })
        let text = try #require(place.published("alerts.md"))
        #expect(text.contains("three: the value of tests in 2026 is incomplete"))
    }

    /// So it is of a year in which the table becomes complete.
    @Test func periodThatBeginsBeforeTheTableIsIncomplete() throws {
        let place = try Self.place(
            "  - {name: few, when: tests < 10}\n  - {name: two, when: tests >= 2}\n")
        try place.write(
            "# complete_from: 2022-07-01\n" + SmallWorkplace.launches([2: "2022-07-24"]),
            to: "launches.csv")
        let alerts = try place.refresh("2023-02-01").alerts
        #expect(alerts.map(\.state) == [.unknown, .met])
        #expect(alerts[0].reasons.contains { $0.contains("50 percent of the window") })
    }

    /// A count of none reaches as far as the table in which none was found, and not to the day.
    @Test func noLaunchIsKnownToTheEndOfTheTable() throws {
        let yaml = SmallWorkplace.configuration(
            further: "alerts:\n  - {name: quiet, when: tests < 1}\n")
        let place = try SmallWorkplace(yaml.replacing("by: year", with: "by: year, class: ICBM"))
        try place.write(
            SmallWorkplace.launches([2: "2021-07-24"], completeTo: "2022-02-28"),
            to: "launches.csv")
        let outcome = try #require(try place.refresh("2022-12-31").alerts.first)
        #expect(outcome.state == .unknown, "\(outcome.reasons)")
        #expect(outcome.reasons.contains { $0.contains("16 percent of the window") })
    }

    /// Four missiles of a month, and five of which only the year is known, are four to nine.
    @Test(arguments: [
        ("tests >= 5", Condition.State.unknown), ("tests >= 4", .met), ("tests >= 10", .notMet),
        ("tests.launches > 8", .unknown), ("tests.events >= 5", .unknown),
        ("tests.events >= 20", .unknown), ("tests.events >= 1", .met),
        ("tests.success >= 4", .met), ("tests.failure >= 1", .unknown),
        ("tests.failure > 5", .notMet),
    ])
    func launchesThatMayBelongToTheMonthAreInNoCount(
        when: String, state: Condition.State
    ) throws {
        let outcome = try outcome(when, [1: "2022-01-05", 4: "2022-02-10"])
        #expect(outcome.state == state, "\(outcome.reasons)")
        #expect(outcome.readings.map(\.period) == ["2022-02"])
        #expect(
            outcome.reasons.allSatisfy { $0.contains("may belong to 2022-02 and is in no count") })
    }

    /// One event of a month, and a salvo of which only the year is known, are one or two.
    @Test(arguments: [
        ("tests >= 1", Condition.State.met), ("tests >= 2", .unknown), ("tests >= 3", .notMet),
        ("tests.events > 2", .notMet), ("tests.launch_days > 9", .unknown),
    ])
    func eventsAreCountedWithinBounds(when: String, state: Condition.State) throws {
        let outcome = try outcome(when, by: "month, count: events", [4: "2022-02-10"])
        #expect(outcome.state == state, "\(outcome.reasons)")
    }

    /// A month without a missile, and five of which only the year is known: none to five.
    @Test(arguments: [
        ("tests >= 1", Condition.State.unknown), ("tests <= 5", .met), ("tests > 5", .notMet),
        ("tests >= 0", .met), ("tests.launches <= 5", .met), ("tests.events <= 5", .unknown),
    ])
    func monthWithoutALaunchHasBounds(when: String, state: Condition.State) throws {
        let outcome = try outcome(when, [1: "2022-01-05"])
        #expect(outcome.state == state, "\(outcome.reasons)")
        #expect(outcome.readings.map(\.period) == ["2022-02"])
        #expect(outcome.value == 0)
        #expect(
            outcome.reasons.allSatisfy { $0.contains("may belong to 2022-02 and is in no count") })
    }

    /// A row that was rejected may be a salvo of any number, on one day.
    @Test(arguments: [
        ("launches", "tests >= 4", Condition.State.met), ("launches", "tests < 4", .notMet),
        ("launches", "tests < 1000", .unknown), ("launches", "tests.launches <= 5", .unknown),
        ("launches", "tests.failure < 3", .unknown), ("launches", "tests.success >= 4", .met),
        ("days", "tests <= 2", .met), ("days", "tests < 2", .unknown),
        ("days", "tests.launches < 1000", .unknown),
    ])
    func rejectedRowMayBeASalvo(count: String, when: String, state: Condition.State) throws {
        let outcome = try outcome(
            when, by: "month, count: \(count)", [4: "2022-02-10"],
            and: "2022-02-11,day,local,,Type A,SRBM,Site,failure,many,,,Table,confirmed,",
            in: "{file: launches.csv, rejected: 1}")
        #expect(outcome.state == state, "\(outcome.reasons)")
    }

    /// The alert on a count of launches, of which one row more tells.
    private func outcome(
        _ when: String, by: String = "month", _ salvos: KeyValuePairs<Int, String>,
        and row: String = "2022,year,local,,Type A,SRBM,Site,success,5,,,Table,confirmed,",
        in source: String = "launches.csv"
    ) throws -> AlertOutcome {
        let yaml = SmallWorkplace.configuration(
            sources: "  trade: trade.csv\n  launches: \(source)",
            further: "alerts:\n  - {name: many, when: \(when)}\n")
        let place = try SmallWorkplace(yaml.replacing("by: year", with: "by: \(by)"))
        let dated = SmallWorkplace.launches(salvos, completeTo: "2022-02-28")
        try place.write("\(dated)\(row)\n", to: "launches.csv")
        return try #require(try place.refresh("2022-03-15").alerts.first)
    }
}
