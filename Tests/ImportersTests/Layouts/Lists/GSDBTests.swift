import Testing
import TradeModel

@testable import Importers

@Suite struct GSDBTests {
    @Test func readsACase() throws {
        let result = try Fixture.gsdb.read()
        let episode = try #require(result.facts.episodes.first)
        #expect(episode.id == "1")
        #expect(episode.targets.map { $0.country?.code } == ["ALB", "MNE"])
        #expect(episode.senders.map(\.text) == ["EU", "Norway", "ECOWAS"])
        #expect(episode.senders.map { $0.country?.code } == [nil, "NOR", nil])
        #expect(episode.begin == Year(2015) && episode.end == Year(2019))
        #expect(episode.isOngoing)
        #expect(episode.measures == [.trade, .military, .other])
        #expect(episode.tradeScope == [.allExports, .someImports])
        #expect(
            episode.objectives == [
                .init("policy_change", .ongoing), .init("human_rights", .failed),
            ])
        #expect(result.facts.episodes[1].isOngoing == false)
    }

    @Test func listsOfTwoLengthsAreNotPaired() throws {
        let result = try Fixture.gsdb.read()
        #expect(result.files[0].findings(.unpairedValues).map(\.line) == [4])
        #expect(result.facts.episodes[2].objectives.map(\.outcome) == [.failed, .failed])
        #expect(result.facts.episodes[2].objectives.map(\.name) == ["other", "prevent war"])
    }

    @Test func rejectsWhatIsNot() throws {
        let file = try #require(try Fixture.gsdb.read().files.first)
        #expect(file.errorCodes == [.badPeriod, .badNumber, .badWord])
        #expect(file.findings(.badPeriod).first?.line == 5)
        #expect(file.records.used == 3 && file.records.rejected == 3)
        #expect(file.series.map(\.id) == ["sanction-episodes"])
    }

    @Test func readsTheEarlierColumns() throws {
        let text =
            "case_id,sanctioned_state,sanctioning_state,begin,end,length,trade,descr_trade,arms,"
            + "military,financial,travel,other,objective,success\n"
            + "1,Namibia,UN,1966,1990,25,0,,1,0,0,0,0,other,success_total\n"
        let result = try read(["a.csv": text])
        #expect(result.files[0].layout == .gsdb)
        #expect(result.facts.episodes.map(\.measures) == [[.arms]])
    }

    @Test func theSameFileTwiceCountsOnce() throws {
        let path = Fixture.gsdb.url.path
        let result = Importer(countries: try Fixture.countryTable()).read([path, path])
        #expect(result.facts.episodes.count == 3)
        #expect(result.files[1].records.excluded == [.duplicate: 3])
    }

    @Test func casesThatDifferAreAllRejected() throws {
        let text = try String(contentsOf: Fixture.gsdb.url, encoding: .utf8)
        let result = try read([
            "a.csv": text, "b.csv": text.replacing("1966,1990", with: "1966,1989"),
        ])
        #expect(result.facts.episodes.map(\.id) == ["1", "3"])
        #expect(result.files[0].findings(.conflict).map(\.line) == [3])
        #expect(result.files[1].records.rejected == 4)
        #expect(result.facts.contradictedEpisodes.map(\.id) == ["2", "2"])
        // Three rows of each are rejected in any case.
        #expect(result.facts.sources.map(\.unplaced) == [3, 3])
    }
}
