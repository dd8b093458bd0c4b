import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchAnswerTests {
    private let dates = ["2019-05-04", "2021-03-25", "2022-01-05"]

    private func question(_ asOf: String) -> LaunchQuestion { LaunchQuestion(asOf: .text(asOf)) }

    @Test func launchesAfterTheDayOfTheQuestionAreNotKnown() throws {
        let answer = try LaunchAnswer(
            question("2021-12-31"), MadeUp.launches(dates, completeTo: "2022-12-31"))
        #expect(answer.launches.count == 2)
        #expect(answer.span == Day.text("2019-05-04")...Day.text("2021-12-31"))
        #expect(answer.findings.map(\.code) == [.notYetKnown])
    }

    @Test func saysToWhichDayTheTableKnows() throws {
        let open = try LaunchAnswer(question("2026-01-01"), MadeUp.launches(dates))
        #expect(open.findings.map(\.code) == [.listEndsEarlier])
        #expect(open.findings.first?.message.contains("ends with 2022-01-05") == true)
        let complete = try LaunchAnswer(
            question("2026-01-01"), MadeUp.launches(dates, completeTo: "2022-12-31"))
        #expect(complete.findings.first?.message.contains("complete to 2022-12-31") == true)
        var bounded = question("2026-01-01")
        bounded.until = .text("2021-12-31")
        #expect(
            try LaunchAnswer(bounded, MadeUp.launches(dates, completeTo: "2022-12-31")).findings
                .isEmpty)
    }

    @Test func aTableSaysNothingOfTheTimeBeforeIt() throws {
        var early = question("2022-12-31")
        early.since = .text("1970-01-01")
        #expect(
            try LaunchAnswer(early, MadeUp.launches(dates)).span?.lowerBound == .text("2019-05-04"))
    }

    /// A row that was rejected is missing where it may be one of those asked about, and nowhere else.
    @Test(arguments: ["class-share", "success-rate", "launch-hours"])
    func aRejectedRowOfAnotherTimeIsNotMissing(_ id: String) throws {
        var facts = MadeUp.launches(["2020-01-05 10:00", "2021-02-05 10:00"])
        let moments: [LaunchMoment?] = [
            LaunchMoment(date: .text("2020-05-01"), precision: .day, minuteUTC: nil),
            LaunchMoment(date: .text("2020-12-01"), precision: .month, minuteUTC: nil),
            LaunchMoment(date: .text("2021-01-01"), precision: .year, minuteUTC: nil), nil,
        ]
        facts.rejectedLaunches = moments.map {
            RejectedLaunch(origin: Origin(file: 0, line: 9), moment: $0)
        }
        let indicator = try #require(Catalogue.computable(id))
        func missing(_ answers: [Indicator.Parameter: String]) throws -> Set<Int> {
            let result = try indicator.result(try MadeUp.inquiry(answers), from: facts)
            return Set(result.points.map(\.missing))
        }
        #expect(try missing([:]) == [4])
        #expect(try missing([.until: "2020-06-30"]) == [2])
        #expect(try missing([.since: "2021-01-01"]) == [2])
        #expect(try missing([.until: "2020-04-30"]) == [1])
    }

    /// What flew after the day of the question is not known on it, and a row without a date may have
    /// been any.
    @Test func aRejectedRowOfALaterDayIsNotKnown() throws {
        var facts = MadeUp.launches(dates)
        facts.rejectedLaunches = ["2021-06-01", "2021-12-31", "2022-01-02", nil].map { day in
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: day.map {
                    LaunchMoment(date: .text($0), precision: .day, minuteUTC: nil)
                })
        }
        let answer = try LaunchAnswer(question("2021-12-31"), facts)
        let days: [Day?] = [.text("2021-06-01"), .text("2021-12-31"), nil]
        #expect(answer.rejected.map { $0.moment?.date } == days)
    }

    /// Every indicator of launches is as sure as the least sure launch that it counts.
    @Test(arguments: Catalogue.launches.map { $0.indicator.id })
    func whatCountsADoubtfulLaunchSaysSo(_ id: String) throws {
        let flights: [(String, String, Double, Confidence)] = [
            ("2020-01-05", "A", 100, .confirmed), ("2020-06-01", "B", 200, .compiled),
            ("2021-02-05", "A", 300, .confirmed), ("2021-05-01", "C", 400, .unconfirmed),
        ]
        let facts = MadeUp.flights(
            flights.map { day, missile, apogee, confidence in
                MadeUp.Flight(
                    day: day, time: 600, missile: missile, site: "Site",
                    apogee: LengthRange(lower: nil, upper: apogee), confidence: confidence)
            }, completeTo: "2021-12-31")
        let indicator = try #require(Catalogue.computable(id))
        let result = try indicator.result(
            try MadeUp.inquiry(id == "rate-ratio" ? [.base: "2020"] : [:]), from: facts)
        let doubtful = result.points.filter { point in
            point.sources.contains { $0.lines.contains(5) }
        }
        #expect(!doubtful.isEmpty)
        #expect(doubtful.allSatisfy { $0.confidence == .unconfirmed })
        #expect(result.codes.contains(.unconfirmedValues))
    }

    @Test func aLaunchThatIsNotCountedCastsNoDoubt() throws {
        let facts = MadeUp.launches(
            ["2020-01-05", "2020-06-01", "2021-02-05"], completeTo: "2021-12-31",
            confidences: [.unconfirmed, .compiled, .confirmed])
        let rate = try SuccessRate.result(question("2022-01-01"), by: .annual, from: facts)
        #expect(rate.points.map(\.confidence) == [.unconfirmed, .confirmed])
        let last = try DaysSinceLastTest.result(question("2022-01-01"), from: facts)
        #expect(last.points.first?.confidence == .confirmed)
    }

    @Test func saysWhenNoLaunchFits() throws {
        var question = question("2022-12-31")
        question.weaponClass = .icbm
        let answer = try LaunchAnswer(
            question, MadeUp.launches(dates, completeTo: "2022-12-31"))
        #expect(answer.launches.isEmpty)
        #expect(answer.findings.map(\.code) == [.noSubjectRows])
        let none = try LaunchAnswer(self.question("1999-01-01"), MadeUp.launches(dates))
        #expect(none.span == nil)
        #expect(none.findings.map(\.code) == [.noSubjectRows])
    }

    /// Of a launch that is dated to a year, all days must be asked about.
    @Test func aLaunchThatMayBeOutsideTheTimeIsLeftOut() throws {
        let facts = MadeUp.launches(["2021-06-01", "2022", "2022-03"], completeTo: "2022-12-31")
        let counts = { (since: String?, until: String?, asOf: String) in
            let answer = try LaunchAnswer(
                LaunchQuestion(
                    since: since.map { .text($0) }, until: until.map { .text($0) },
                    asOf: .text(asOf)), facts)
            return [answer.launches.count, answer.leftOut.count]
        }
        #expect(try counts(nil, nil, "2022-12-31") == [3, 0])
        #expect(try counts(nil, nil, "2022-12-30") == [2, 1])
        #expect(try counts(nil, nil, "2022-03-30") == [1, 2])
        #expect(try counts(nil, "2022-03-31", "2026-01-01") == [2, 1])
        #expect(try counts(nil, "2021-12-31", "2026-01-01") == [1, 0])
        #expect(try counts("2022-03-02", "2022-03-30", "2026-01-01") == [0, 2])
        let none = try LaunchAnswer(question("2022-01-10"), MadeUp.launches(["2022"]))
        #expect(none.launches.isEmpty)
        #expect(!none.findings.contains { $0.code == .noSubjectRows })
    }
}
