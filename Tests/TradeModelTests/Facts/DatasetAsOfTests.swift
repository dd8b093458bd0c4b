import Testing
import TradeModel

@Suite struct DatasetAsOfTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func row(
        _ period: String, _ value: Double, published: String, status: Observation.Status = .main,
        line: Int = 2
    ) throws -> Observation {
        let span = try #require(TimeSpan(period))
        return Observation(
            origin: Origin(file: 0, line: line),
            cell: Observation.Cell(
                series: "s", measure: "m", subject: "", partner: "", direction: nil, period: span,
                unit: .percent),
            value: value, valuation: nil, status: status, confidence: .confirmed, source: "",
            published: published, citation: "", note: "")
    }

    private func facts(_ rows: [Observation], delay: Int? = nil) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "a", sha256: "", layout: "tidy", releaseDelay: delay)]
        facts.observations = rows
        return facts
    }

    @Test func aValueIsKnownAtTheEndOfTheTimeThatItsRowNames() throws {
        let facts = facts([try row("2021", 1, published: "2022-03")])
        #expect(facts.known(asOf: try day("2022-03-30")).observations.isEmpty)
        #expect(facts.known(asOf: try day("2022-03-31")).observations.count == 1)
    }

    /// What is not known yet is not what the files lack.
    @Test func theSeriesOfWhatIsLeftOutAreKept() throws {
        let facts = facts([try row("2021", 1, published: "2022-03")])
        #expect(facts.known(asOf: try day("2022-03-30")).laterSeries == ["s"])
        #expect(
            facts.known(asOf: try day("2022-03-30")).inventory
                == "the files hold nothing that was known by then")
        #expect(facts.known(asOf: try day("2022-03-31")).laterSeries == [])
        let other = facts.known(asOf: try day("2022-03-30"))
        #expect(other.known(asOf: try day("2022-03-30")).laterSeries == ["s"])
        #expect(Dataset().inventory == "the files hold nothing")
    }

    @Test func noValueIsKnownBeforeItsPeriodHasEnded() throws {
        let facts = facts([try row("2021", 1, published: "2021-02-01")])
        #expect(facts.known(asOf: try day("2021-12-30")).observations.isEmpty)
        #expect(facts.known(asOf: try day("2021-12-31")).observations.count == 1)
    }

    @Test func withoutADateTheUsualDelayOfTheSourceCounts() throws {
        let facts = facts([try row("2022-01..02", 1, published: "")], delay: 20)
        #expect(facts.known(asOf: try day("2022-03-19")).observations.isEmpty)
        #expect(facts.known(asOf: try day("2022-03-20")).observations.count == 1)
    }

    @Test func onTheLastDayKnownNothingIsLeftOut() throws {
        let facts = facts(
            [
                try row("2021", 1, published: "2022-03"), try row("2022-01..02", 1, published: ""),
                try row("2020", 1, published: "2020-06"),
            ], delay: 40)
        let last = try #require(facts.lastDayKnown)
        #expect(last == (try day("2022-04-09")))
        #expect(facts.known(asOf: last).observations.count == 3)
        #expect(facts.known(asOf: last.advanced(by: -1)).observations.count == 2)
        #expect(Dataset().lastDayKnown == nil)
    }

    @Test func theEditionOfTheTimeStandsInForALaterOne() throws {
        let facts = facts([
            try row("2014", 90.2, published: "2023-07-21"),
            try row("2014", 90.1, published: "2015-06-05", status: .alternative, line: 3),
            try row("2014", 89.0, published: "2015-01-05", status: .alternative, line: 4),
        ])
        let then = facts.known(asOf: try day("2022-02-28")).observations
        #expect(then.filter { $0.status == .main }.map(\.value) == [90.1])
        let later = facts.known(asOf: try day("2023-07-21")).observations
        #expect(later.filter { $0.status == .main }.map(\.value) == [90.2])
    }

    /// Numbers are each list's own: an entry of another list with the same one is another entry.
    @Test func anEntryThatWasTakenOffLaterIsListedOncePerList() throws {
        var facts = Dataset()
        facts.formerDesignations = try ["a", "b", "a"].enumerated().map { file, list in
            var entry = Designation(
                origin: Origin(file: file, line: 2), list: list, id: "1", kind: .entity,
                name: ListedName("A", .primary))
            entry.delisted = try day("2020-01-02")
            return entry
        }
        let then = facts.known(asOf: try day("2020-01-01"))
        #expect(then.designations.map(\.list) == ["a", "b"])
        #expect(then.formerDesignations.isEmpty)
        let later = facts.known(asOf: try day("2020-01-02"))
        #expect(later.designations.isEmpty)
        #expect(later.formerDesignations.count == 3)
    }

    @Test func editionsOfOneDayThatContradictEachOtherStandInForNothing() throws {
        let facts = facts([
            try row("2020", 400, published: "2022-05-01"),
            try row("2020", 395, published: "2021-02-01", status: .alternative, line: 3),
            try row("2020", 396, published: "2021-02-01", status: .alternative, line: 4),
        ])
        let then = facts.known(asOf: try day("2021-06-01")).observations
        #expect(!then.contains { $0.status == .main })
    }

    /// Of editions the one to compute with is that which was the last; the others stay beside it.
    @Test func editionsStayAsideWhereTheValueToComputeWithIsKnown() throws {
        let facts = facts([
            try row("2014", 90.2, published: "2016-07-21"),
            try row("2014", 90.1, published: "2015-06-05", status: .alternative, line: 3),
            try row("2015", 80, published: "2023-01-01", line: 4),
        ])
        let then = facts.known(asOf: try day("2017-01-01")).observations
        #expect(then.filter { $0.status == .main }.map(\.value) == [90.2])
        #expect(then.filter { $0.status == .alternative }.map(\.value) == [90.1])
    }

    @Test func aMonthOfPublicationEndsOnItsLastDay() throws {
        let facts = facts([try row("2021", 1, published: "2022-02")])
        #expect(facts.publication(of: facts.observations[0]) == Day("2022-02-28"))
    }
}
