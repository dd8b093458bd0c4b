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
}
