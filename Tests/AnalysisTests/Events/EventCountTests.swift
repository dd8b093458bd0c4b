import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct EventCountTests {
    private let facts = MadeUp.events(
        [
            ("2018-06-12", "meeting PRK+USA"), ("2018-09-18..20", "meeting KOR+PRK"),
            ("2019-02-27..28", "meeting PRK+USA"), ("2019", "talks PRK"),
            ("2021-05-01", "meeting PRK+USA"),
        ], completeTo: "2020-12-31")

    @Test func countsByFirstDayWithZeros() throws {
        let result = try EventCount.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.period) == ["2018", "2019", "2020"])
        #expect(result.points.map(\.value) == [2, 2, 0])
        #expect(result.points.map(\.confidence) == [.unconfirmed, .confirmed, nil])
        // The one of 2021 stands after the end of the list.
        #expect(result.codes == [.listEndsEarlier, .listEndsEarlier, .unconfirmedValues])
    }

    @Test func choosesKindsActorsAndTimes() throws {
        let result = try EventCount.result(
            try MadeUp.inquiry([
                .kind: "meeting", .actors: "USA+PRK", .by: "quarter", .since: "2019-01-01",
            ]), from: facts)
        #expect(result.points.count == 8)
        #expect(result.points.map(\.value) == [1, 0, 0, 0, 0, 0, 0, 0])
        #expect(result.parameters.map(\.value) == ["meeting", "USA+PRK", "2019-01-01"])
    }

    @Test func leavesOutWhatIsDatedTooCoarsely() throws {
        let result = try EventCount.result(try MadeUp.inquiry([.by: "month"]), from: facts)
        #expect(result.points.reduce(0) { $0 + ($1.value ?? 0) } == 3)
        #expect(result.codes.contains(.undatedEvents))
    }

    @Test func saysThatThereIsNone() throws {
        let result = try EventCount.result(
            try MadeUp.inquiry([.actors: "KOR+USA"]), from: facts)
        #expect(result.points.isEmpty && result.codes.contains(.noSubjectRows))
        let nothing = try EventCount.result(try MadeUp.inquiry(), from: Dataset())
        #expect(nothing.points.isEmpty && nothing.codes == [.noSubjectRows])
        let dayAfter = try EventCount.result(
            try MadeUp.inquiry([.since: "2020-01-01"]), from: facts)
        #expect(dayAfter.points.map(\.value) == [0])
    }

    @Test func refusesTwoListsAndAnUnknownKindOrActor() throws {
        var both = facts
        both.sources.append(Source(path: "b.csv", sha256: "", layout: "events"))
        both.events.append(
            Event(
                origin: Origin(file: 1, line: 2), span: .day(.text("2018-06-12")), kind: "meeting",
                actors: [], title: "", source: "", confidence: nil))
        expectRefusal(.mixedSources, saying: "events of several lists are never added") {
            try EventCount.result(try MadeUp.inquiry(), from: both)
        }
        expectRefusal(.badParameter, .usage, saying: "no events of kind “meetings”") {
            try EventCount.result(try MadeUp.inquiry([.kind: "meetings"]), from: facts)
        }
        expectRefusal(.badParameter, .usage, saying: "the actor “JPN”; it has KOR, PRK, USA") {
            try EventCount.result(try MadeUp.inquiry([.actors: "PRK+JPN"]), from: facts)
        }
        let unnamed = MadeUp.events([("2018-06-12", "meeting")])
        expectRefusal(.badParameter, .usage, saying: "the actor “PRK”; it has no actors") {
            try EventCount.result(try MadeUp.inquiry([.actors: "PRK"]), from: unnamed)
        }
    }

    /// A list may say that it is about a kind or an actor that no event of it has.
    @Test(arguments: [Indicator.Parameter.kind, .actors])
    func countsZerosOfWhatTheListIsAbout(parameter: Indicator.Parameter) throws {
        var facts = MadeUp.events([("2019-03-05", "meeting A")])
        facts.sources = [
            Source(
                path: "events.csv", sha256: "", layout: "events", completeFrom: Day("2018-01-01"),
                completeTo: Day("2019-12-31"), kinds: ["truce"], actors: ["truce"])
        ]
        let inquiry = try MadeUp.inquiry([parameter: "truce"])
        let counts = try EventCount.result(inquiry, from: facts)
        #expect(counts.points.map(\.period) == ["2018", "2019"])
        #expect(counts.points.map(\.value) == [0, 0])
        #expect(try EventDays.result(inquiry, from: facts).points.map(\.value) == [0, 0])
    }

    /// Five meetings with China's leader in 2018 and 2019.
    @Test func countsTheBundledMeetings() throws {
        let result = try EventCount.result(
            try MadeUp.inquiry([.actors: "CHN+PRK"]), from: try Bundled.read("leader-meetings"))
        #expect(result.point("2018")?.value == 3 && result.point("2019")?.value == 2)
        #expect(result.point("2020")?.value == 0 && result.point("2025") == nil)
    }

    private let listed = MadeUp.events(
        [("2000-06-13", "meeting A"), ("2018-03-05", "meeting A"), ("2019-05-01", "meeting A")],
        completeFrom: "2018-02-01", completeTo: "2020-06-30")

    /// What the list does not cover is missing: no zero without an event, no whole count with one.
    @Test func countsNoZeroWhereTheListDoesNotReach() throws {
        let result = try EventCount.result(try MadeUp.inquiry(), from: listed)
        #expect(result.points.map(\.period) == ["2000", "2018", "2019", "2020"])
        #expect(result.points.map(\.value) == [1, 1, 1, nil])
        #expect(result.points.map(\.missing) == [366, 31, 0, 184])
        #expect(Array(result.codes.prefix(2)) == [.partialPeriod, .listEndsEarlier])
        #expect(result.findings[0].message.contains("complete from 2018-02-01"))
        let before = try EventCount.result(
            try MadeUp.inquiry([.since: "2017-01-01", .until: "2018-01-31"]), from: listed)
        #expect(before.points.isEmpty)
        #expect(before.codes == [.noSubjectRows, .partialPeriod])
    }

    /// A list that does not say from and to which day it is complete tells nothing of the days before
    /// its first and after its last event, where these are of another kind.
    @Test func anEventOfAnotherKindMakesNoZero() throws {
        let facts = MadeUp.events([("2015-06-18", "meeting A"), ("2016-01-14", "talks A")])
        let meetings = try MadeUp.inquiry([.kind: "meeting"])
        let talks = try MadeUp.inquiry([.kind: "talks", .since: "2015-01-01"])
        for result in [
            try EventCount.result(meetings, from: facts),
            try EventDays.result(meetings, from: facts),
        ] {
            #expect(result.points.map(\.period) == ["2015", "2016"])
            #expect(result.points.map(\.value) == [1, nil])
            #expect(result.points.map(\.missing) == [0, 352])
        }
        let before = try EventCount.result(talks, from: facts)
        #expect(before.points.map(\.value) == [nil, 1])
        #expect(before.points.map(\.missing) == [168, 0])
    }

    /// The list tells of the time before the first event too.
    @Test func countsZerosFromTheDayOnWhichTheListBegins() throws {
        let facts = MadeUp.events(
            [("2016-03-05", "exercise A"), ("2018-06-12", "meeting A")],
            completeFrom: "2016-01-01", completeTo: "2019-12-31")
        let inquiry = try MadeUp.inquiry([.kind: "meeting"])
        let counts = try EventCount.result(inquiry, from: facts)
        #expect(counts.points.map(\.period) == ["2016", "2017", "2018", "2019"])
        #expect(counts.points.map(\.value) == [0, 0, 1, 0])
        let days = try EventDays.result(inquiry, from: facts)
        #expect(days.points.map(\.value) == [0, 0, 1, 0])
    }

    /// Days that are not asked about are not missing; days to come are.
    @Test func toldByTheQuestionWhichDaysCount() throws {
        let asked = try EventCount.result(
            try MadeUp.inquiry([.since: "2018-04-01", .until: "2018-09-30"]), from: listed)
        #expect(asked.points.map(\.value) == [0] && asked.points.map(\.missing) == [0])
        let early = try EventCount.result(
            try MadeUp.inquiry([.since: "2019-01-01", .by: "month"], asOf: "2019-02-15"),
            from: listed)
        #expect(early.points.map(\.value) == [0, nil])
        #expect(early.points.map(\.missing) == [0, 13])
    }

    @Test func aMonthInWhichAnEventMayLieIsNoZero() throws {
        let result = try EventCount.result(try MadeUp.inquiry([.by: "month"]), from: facts)
        #expect(result.point("2018-07")?.value == 0 && result.point("2018-07")?.missing == 0)
        let (listed, unlisted) = (
            try #require(result.point("2019-02")), try #require(result.point("2019-05"))
        )
        #expect(listed.value == 1 && listed.missing == 1)
        #expect(unlisted.value == nil && unlisted.missing == 1)
    }

    /// The lists begin in 2018; that of exercises ends on 28 February 2022.
    @Test func knowsNothingOutsideOfTheBundledLists() throws {
        let early = try EventCount.result(
            try MadeUp.inquiry([
                .actors: "CHN+PRK", .since: "2000-01-01", .until: "2012-12-31",
            ]), from: try Bundled.read("leader-meetings"))
        #expect(early.points.isEmpty && early.codes.contains(.partialPeriod))
        let exercises = try EventCount.result(
            try MadeUp.inquiry([.kind: "exercise-held"]), from: try Bundled.read("exercises"))
        let last = try #require(exercises.point("2022"))
        #expect(last.value == nil && last.missing == 306)
        #expect(exercises.point("2020")?.value == 0 && exercises.point("2020")?.missing == 0)
    }

    /// A date too coarse to tell whether the event began before the first day asked about.
    @Test func anEventMayHaveBegunOnTheDaysAskedAbout() throws {
        let facts = MadeUp.events(
            [("2017", "pilot A"), ("2018-02-01", "pilot A")], completeFrom: "2014-01-01",
            completeTo: "2019-12-31")
        let result = try EventCount.result(
            try MadeUp.inquiry([.since: "2017-03-01", .until: "2018-12-31", .by: "year"]),
            from: facts)
        #expect(result.points.map(\.value) == [nil, 1])
        #expect(result.points.map(\.missing) == [1, 0])
    }

    /// A rejected row may be an event of any day, so that no zero is told beside one.
    @Test func rejectedRowsAreNoZero() throws {
        let result = try EventCount.result(
            try MadeUp.inquiry([.kind: "exercise-held"]), from: MadeUp.rejectingExercises)
        #expect(result.points.map(\.period) == ["2019", "2020", "2021"])
        #expect(result.points.map(\.value) == [1, nil, 1])
        #expect(result.points.map(\.missing) == [2, 2, 2])
        let finding = try #require(result.findings.first { $0.code == .undatedEvents })
        #expect(finding.message.contains("rejected rows of the list: 2"))
    }
}

extension MadeUp {
    /// A list that is complete from 2019 to 2021, of which two rows were rejected.
    static var rejectingExercises: Dataset {
        var facts = events([("2019-04-01", "exercise-held A"), ("2021-03-01", "exercise-held A")])
        facts.sources = [
            Source(
                path: "events.csv", sha256: "", layout: "events",
                completeFrom: Day("2019-01-01"), completeTo: Day("2021-12-31"), unplaced: 2)
        ]
        return facts
    }
}
