import Testing
import TradeModel

/// On which day each kind of fact is known.
@Suite struct DatasetAsOfDayTests {
    private let origin = Origin(file: 0, line: 2)

    private func known(_ facts: Dataset, _ text: String) throws -> Dataset {
        facts.known(asOf: try #require(Day(text)))
    }

    @Test func tradeIsKnownOnTheLastDayOfItsPeriod() throws {
        var facts = Dataset()
        facts.trade = [
            TradeRecord(
                origin: origin,
                cell: TradeRecord.Cell(
                    collection: .comtrade, reporter: .world, partner: .world, flow: .export,
                    period: .year(Year(2021)), commodity: .total, revision: nil),
                value: Amount(1), valuation: nil, role: .counted)
        ]
        #expect(try known(facts, "2021-12-31").trade.count == 1)
        #expect(try known(facts, "2021-12-31").laterCollections.isEmpty)
        let then = try known(facts, "2021-12-30")
        #expect(then.trade.isEmpty)
        #expect(then.laterCollections == [.comtrade])
    }

    @Test func anEventIsKnownFromItsFirstDayOn() throws {
        var facts = Dataset()
        facts.events = [
            Event(
                origin: origin, span: try #require(TimeSpan("2018-09-18..20")), kind: "meeting",
                actors: [], title: "", source: "", confidence: nil)
        ]
        #expect(try known(facts, "2018-09-18").events.count == 1)
        #expect(try known(facts, "2018-09-17").events.isEmpty)
    }

    @Test func anEntryIsListedFromItsDayOn() throws {
        var entry = Designation(
            origin: origin, list: "a", id: "1", kind: .entity, name: ListedName("A", .primary))
        entry.listed = Day("2020-01-02")
        var facts = Dataset()
        facts.designations = [entry]
        facts.contradictedDesignations = [entry]
        let on = try known(facts, "2020-01-02")
        #expect(on.designations.count == 1 && on.contradictedDesignations.count == 1)
        let before = try known(facts, "2020-01-01")
        #expect(before.designations.isEmpty && before.contradictedDesignations.isEmpty)
    }

    @Test func aCaseIsKnownFromTheFirstDayOfItsFirstYearOn() throws {
        let episode = SanctionEpisode(
            origin: origin, id: "1", targets: [], senders: [], begin: Year(2019), end: Year(2020),
            isOngoing: false, measures: [], tradeScope: [], objectives: [])
        var facts = Dataset()
        facts.episodes = [episode]
        facts.contradictedEpisodes = [episode]
        let on = try known(facts, "2019-01-01")
        #expect(on.episodes.count == 1 && on.contradictedEpisodes.count == 1)
        let before = try known(facts, "2018-12-31")
        #expect(before.episodes.isEmpty && before.contradictedEpisodes.isEmpty)
    }

    @Test func whatWasTakenOffAndAdoptedLastIsKnownLast() {
        var facts = Dataset()
        facts.measures = [.madeUp(from: "2017-08-05")]
        #expect(facts.lastDayKnown == Day("2017-08-05"))
        var entry = Designation(
            origin: origin, list: "a", id: "1", kind: .entity, name: ListedName("A", .primary))
        entry.listed = Day("2016-01-02")
        entry.delisted = Day("2018-01-02")
        facts.formerDesignations = [entry]
        #expect(facts.lastDayKnown == Day("2018-01-02"))
    }
}
