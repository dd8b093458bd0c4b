import Testing
import TradeModel

@testable import Analysis

@Suite struct DaysSinceLastTestTests {
    private let facts = MadeUp.joined(
        MadeUp.launches(["2022-01-05", "2022-01-20"], completeTo: "2022-01-31"),
        MadeUp.launches(["2021-01-31"], weaponClass: .icbm, completeTo: "2022-01-31"))

    @Test func countsForAllAndForEachClass() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2022-01-25")), from: facts)
        #expect(result.points.map { $0.text("class") } == ["all", "SRBM", "ICBM"])
        #expect(result.points.map(\.value) == [5, 5, 359])
        #expect(result.points.map { $0.count("launches") } == [3, 2, 1])
    }

    @Test func stopsWhereTheTableEnds() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2023-01-01")), from: facts)
        #expect(result.points.first?.value == 11)
        #expect(result.points.first?.period == "2022-01-31")
        #expect(result.codes == [.listEndsEarlier])
    }

    @Test func knowsNothingOfLaterLaunches() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2022-01-10")), from: facts)
        #expect(result.points.first?.text("last") == "2022-01-05")
    }

    @Test func ofALaunchDatedToAMonthTheDaysAreNotKnown() throws {
        let facts = MadeUp.launches(["2020-01-05", "2020-03"])
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(result.points.first?.value == nil)
        #expect(result.points.first?.text("last") == "2020-03")
        #expect(result.points.first?.missing == 1)
    }

    /// Of a launch in June between 184 and 213 days have gone by at the end of the year.
    @Test func theDaysSinceAMonthLieBetweenTwoNumbers() throws {
        let facts = MadeUp.launches(["2025-03-01", "2025-06"], completeTo: "2025-12-31")
        let question = LaunchQuestion(asOf: .text("2025-12-31"))
        let result = try DaysSinceLastTest.result(question, from: facts)
        #expect(result.points.map(\.value) == [nil, nil])
        #expect(result.points.map(\.range) == [184...213, 184...213])
        #expect(result.codes == [.undatedLaunches])
        #expect(
            result.findings.first?.message.hasSuffix(
                "not known: all (184 to 213 days), SRBM (184 to 213 days)") == true)
        var more = facts
        more.rejectedLaunches = [RejectedLaunch(origin: Origin(file: 0, line: 9), moment: nil)]
        let rejected = try DaysSinceLastTest.result(question, from: more)
        #expect(rejected.points.first?.range == 0...213)
        // One that may have been after the end is no lower bound of the last day.
        let year = MadeUp.launches(["2025-03-01", "2025"], completeTo: "2025-10-31")
        let open = try DaysSinceLastTest.result(question, from: year)
        #expect(open.points.first?.range == 0...244)
    }

    /// A table that goes on past the day of the question is complete to that day.
    @Test func laterLaunchesTellHowFarTheTableReaches() throws {
        let facts = MadeUp.launches(["2017-11-28", "2019-05-04"])
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2018-06-30")), from: facts)
        #expect(result.points.first?.value == 214)
        #expect(result.points.first?.period == "2018-06-30")
    }

    /// A row that was rejected may be of a later launch, also where it is dated to the year alone.
    @Test(arguments: [("2020-09-10", LaunchMoment.Precision.day), ("2020-01-01", .year)])
    func aRejectedRowMayBeTheLast(date: String, precision: LaunchMoment.Precision) throws {
        var facts = MadeUp.launches(["2020-01-05"], completeTo: "2020-12-31")
        facts.rejectedLaunches = [
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: LaunchMoment(date: .text(date), precision: precision, minuteUTC: nil))
        ]
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(result.points.map(\.value) == [nil, nil])
        #expect(result.points.map(\.missing) == [1, 1])
        #expect(result.points.first?.text("last") == "2020-01-05")
    }

    /// Whatever else flew, none was later than the end itself.
    @Test func aLaunchOnTheEndIsTheLast() throws {
        var facts = MadeUp.launches(["2020-01-05", "2020-12-31"], completeTo: "2020-12-31")
        facts.rejectedLaunches = [RejectedLaunch(origin: Origin(file: 0, line: 9), moment: nil)]
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(result.points.map(\.value) == [0, 0])
        #expect(result.points.map(\.missing) == [1, 1])
        #expect(result.points.allSatisfy { $0.range == nil })
        #expect(!result.findings.contains { $0.message.contains("are not known") })
    }

    @Test func aLaunchDatedToAYearMayBeTheLast() throws {
        let facts = MadeUp.launches(["2020", "2020-01-05"], completeTo: "2020-12-31")
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(result.points.first?.value == nil)
        #expect(result.points.first?.text("last") == "2020-01-05")
        #expect(result.points.first?.missing == 1)
    }

    @Test func aLaunchThatMayBeStillToComeIsNotTheLast() throws {
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2022-01-10")), from: MadeUp.launches(["2022"]))
        #expect(result.points.map { $0.text("class") } == ["all", "SRBM"])
        for point in result.points {
            #expect(point.value == nil && point.n == 0 && point.missing == 1)
            #expect(point.text("last") == "" && point.count("launches") == nil)
        }
    }

    /// Nothing from before the table is complete can be the last one where a later launch is known.
    @Test func launchesThatAreNotListedAreNamedWhereTheyMatter() throws {
        let facts = MadeUp.launches(
            ["2020-01-05", "2020-11"], completeFrom: "2019-01-01", completeTo: "2020-12-31")
        let result = try DaysSinceLastTest.result(
            LaunchQuestion(asOf: .text("2020-12-31")), from: facts)
        #expect(
            result.findings.filter { $0.code == .undatedLaunches }.map(\.message) == [
                "a launch whose day is not known is or may be the last one, so that the days since"
                    + " are not known: all (31 to 60 days), SRBM (31 to 60 days)"
            ])
    }
}
