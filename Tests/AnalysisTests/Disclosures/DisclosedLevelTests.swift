import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct DisclosedLevelTests {
    private let facts = MadeUp.disclosures([
        ("level", "2021-06-30", 30, "CNY billion"), ("level", "2021-09-30", 122, "CNY billion"),
        ("level", "2021-12-31", nil, "CNY billion"), ("other", "2021-06-30", 5, "million"),
    ])

    @Test func givesDisclosuresAsTheyAre() throws {
        let result = try DisclosedLevel.result(
            try MadeUp.inquiry([.measure: "level"]), from: facts)
        #expect(result.points.map(\.value) == [30, 122])
        #expect(result.points.map(\.period) == ["2021-06-30", "2021-09-30"])
        #expect(result.points.map(\.confidence) == [.compiled, .confirmed])
        #expect(result.points.allSatisfy { $0.text("interpolated") == "no" && $0.missing == 0 })
        #expect(result.codes == [.missingValue])
        #expect(result.unit == "CNY billion")
    }

    /// 92 days from the end of June to the end of September, one billion a day.
    @Test func interpolatesAndNeverExtrapolates() throws {
        let result = try DisclosedLevel.result(
            try MadeUp.inquiry([.measure: "level", .by: "month"]), from: facts)
        #expect(result.points.map(\.period) == ["2021-06", "2021-07", "2021-08", "2021-09"])
        for (point, expected) in zip(result.points, [30.0, 61, 92, 122]) {
            #expect(relativeDifference(point.value ?? 0, expected) < 1e-14)
        }
        #expect(
            result.points.map { $0.text("interpolated") } == ["no", "yes", "yes", "no"])
        #expect(result.points.map(\.n) == [1, 2, 2, 1])
        let years = try DisclosedLevel.result(
            try MadeUp.inquiry([.measure: "level", .by: "year"]), from: facts)
        #expect(years.points.isEmpty)
        let later = try DisclosedLevel.result(
            try MadeUp.inquiry([.measure: "level", .by: "month", .since: "2020-01-01"]), from: facts
        )
        #expect(later.points.map(\.period) == result.points.map(\.period))
    }

    /// A blank is one of those values alone between which it lies, and is told.
    @Test func countsABlankWhereItLies() throws {
        let blank = MadeUp.disclosures([
            ("level", "2021-03-31", 10, "million"), ("level", "2021-06-30", nil, "million"),
            ("level", "2021-09-30", 30, "million"), ("level", "2021-12-31", 40, "million"),
            ("level", "2022-03", nil, "million"),
        ])
        let stated = try DisclosedLevel.result(try MadeUp.inquiry(), from: blank)
        #expect(stated.points.map(\.missing) == [0, 0, 0])
        #expect(
            stated.findings.map(\.message) == [
                "made-up states no value of level for 2021-06-30, 2022-03, which is not zero"
            ])
        let quarters = try DisclosedLevel.result(
            try MadeUp.inquiry([.by: "quarter", .until: "2021-12-31"]), from: blank)
        #expect(quarters.points.map(\.missing) == [0, 1, 0, 0])
        #expect(quarters.findings.map(\.message).joined().contains("for 2021-06-30, which"))
        // It lies before the days asked about, and between the values of two of the points.
        let later = try DisclosedLevel.result(
            try MadeUp.inquiry([.by: "month", .since: "2021-07-01", .until: "2021-09-30"]),
            from: blank)
        #expect(later.points.map(\.missing) == [1, 1, 0])
        #expect(later.findings.map(\.message).joined().contains("for 2021-06-30, which"))
        let flow = try AverageFlow.result(try MadeUp.inquiry(), from: blank)
        #expect(flow.points.map(\.missing) == [1, 0])
        #expect(flow.codes == [.missingValue])
    }

    @Test func refusesUntilOneMeasureIsChosen() throws {
        expectRefusal(.badParameter, .usage, saying: "several measures (level, other)") {
            try DisclosedLevel.result(try MadeUp.inquiry(), from: facts)
        }
        expectRefusal(.badParameter, .usage, saying: "has no measure “none”") {
            try DisclosedLevel.result(try MadeUp.inquiry([.measure: "none"]), from: facts)
        }
        expectRefusal(.mixedSources, .usage, saying: "hold no source “none”") {
            try DisclosedLevel.result(
                try MadeUp.inquiry([.measure: "level", .source: "none"]), from: facts)
        }
        let units = MadeUp.disclosures([
            ("level", "2021-06-30", 30, "CNY billion"), ("level", "2021-09-30", 1, "million"),
        ])
        expectRefusal(.mixedSources, saying: "in several units: CNY billion, million") {
            try DisclosedLevel.result(try MadeUp.inquiry(), from: units)
        }
        let twice = MadeUp.disclosures([
            ("level", "2021-06-30", 30, "CNY billion"), ("level", "2021-06", 1, "CNY billion"),
        ])
        expectRefusal(.mixedSources, saying: "several values for one date") {
            try DisclosedLevel.result(try MadeUp.inquiry(), from: twice)
        }
    }

    /// Values that are not asked for are not unknown, and have their unit.
    @Test func saysThatNoneIsOfTheTimeAskedAbout() throws {
        let inquiry = try MadeUp.inquiry([.measure: "level", .until: "2021-01-01"])
        for result in [
            try DisclosedLevel.result(inquiry, from: facts),
            try AverageFlow.result(inquiry, from: facts),
        ] {
            #expect(result.points.isEmpty && result.codes == [.noSubjectRows])
            let said = result.findings.map(\.message).joined()
            #expect(said.contains("2 dates from 2021-06-30 to 2021-09-30"))
            #expect(result.unit.hasPrefix("CNY billion"))
        }
    }

    /// A series is the same in every scale of its unit.
    @Test func takesSeveralScalesToTheLargest() throws {
        let scales = MadeUp.disclosures([
            ("level", "2021-06-30", 30_000, "CNY million"),
            ("level", "2021-09-30", 122, "CNY billion"),
        ])
        let result = try DisclosedLevel.result(try MadeUp.inquiry(), from: scales)
        #expect(result.points.map(\.value) == [30, 122])
        #expect(result.unit == "CNY billion")
    }

    @Test func saysThatThereIsNone() throws {
        let result = try DisclosedLevel.result(try MadeUp.inquiry(), from: Dataset())
        #expect(result.points.isEmpty && result.codes == [.noSubjectRows])
    }
}
