import Importers
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// A list of the United Nations' form, with entries that came and left.
@Suite struct ReadListsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The list as of a day.
    private func lists(_ entries: String..., asOf day: String) throws -> ReadLists {
        let path = try folder.write(SmallList.text(entries), to: "list.xml")
        return try ReadLists(
            Importer(countries: CountryTable([])).read([path]), asOf: try #require(Day(day)))
    }

    @Test func anEntryThatWasListedLaterIsLeftOutAndTold() throws {
        let early = SmallList.entry("A", listed: "2010-01-02")
        let late = SmallList.entry("B", listed: "2018-03-04")
        let lists = try lists(early, late, asOf: "2017-12-31")
        #expect(lists.facts.designations.map(\.id) == ["A"])
        #expect(lists.unseen.map(\.code) == [.notYetKnown])
        #expect(
            lists.dated(.later).map(\.message)
                == ["entries of the later edition listed after 2017-12-31 and left out: 1"])
        #expect(try self.lists(early, late, asOf: "2018-03-04").unseen.isEmpty)
    }

    @Test func anEntryThatWasTakenOffLaterCountsAsListed() throws {
        let off = SmallList.entry("A", listed: "2010-01-02", delisted: "2018-03-04")
        let stands = SmallList.entry("B", listed: "2010-01-02")
        let lists = try lists(off, stands, asOf: "2017-12-31")
        #expect(Set(lists.facts.designations.map(\.id)) == ["A", "B"])
        #expect(
            lists.unseen.map(\.message)
                == ["entries taken off a list after 2017-12-31, which count as listed: 1"])
        #expect(try self.lists(off, stands, asOf: "2018-03-04").unseen.isEmpty)
    }

    @Test func recordsThatWereRejectedAreTold() throws {
        let lists = try lists(
            SmallList.entry("A", listed: "2010-01-02"), SmallList.entry("B", listed: "yesterday"),
            asOf: "2017-12-31")
        #expect(lists.rejected == 1)
        #expect(lists.unseen.map(\.code) == [.incompleteList])
        #expect(lists.unseen.first?.message.hasSuffix("looks: 1") == true)
        #expect(lists.dated().isEmpty)
    }

    /// Two editions of a list: who looks for a name must not miss one that both have.
    @Test func recordsThatContradictEachOtherAreLookedAtForNames() throws {
        let lists = try lists(
            SmallList.entry("A", listed: "2010-01-02"), SmallList.entry("A", listed: "2011-01-02"),
            SmallList.entry("B", listed: "2010-01-02"), SmallList.entry("C", listed: "yesterday"),
            asOf: "2017-12-31")
        #expect(lists.facts.designations.map(\.id) == ["B"])
        #expect(lists.screened.map(\.id) == ["B", "A", "A"])
        #expect(lists.rejected == 3)
        let told = lists.unscreened.map(\.message)
        #expect(told.count == 2 && told[0].hasSuffix("looks: 1"))
        #expect(told.count == 2 && told[1].contains("tell of it: 2;"))
    }

    /// What a file holds that cannot be read would be missed.
    @Test func aFileThatCannotBeReadRefusesAll() throws {
        let path = try folder.write(
            SmallList.text([SmallList.entry("A", listed: "2010-01-02")]), to: "list.xml")
        let imported = Importer(countries: CountryTable([])).read([path, "\(folder.path)/none.xml"])
        let day = try #require(Day("2017-12-31"))
        expectRefusal(.inputMissing, .inputMissing) { try ReadLists(imported, asOf: day) }
    }
}
