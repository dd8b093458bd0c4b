import Testing
import TradeModel

@testable import Importers

@Suite struct EventListTests {
    @Test func readsEventsAndTheDayToWhichTheListIsComplete() throws {
        let result = try Fixture.events.read()
        let file = try #require(result.files.first)
        #expect(file.layout == .events)
        #expect(file.completeTo == Day(2019, 12, 31))
        #expect(result.facts.sources.first?.completeTo == Day(2019, 12, 31))
        #expect(file.records.used == 3)
        #expect(result.facts.events.map(\.actors).first == ["PRK", "USA"])
        #expect(result.facts.events.last?.span == TimeSpan("2018-09-18..20"))
    }

    @Test func refusesADateOfAnotherPrecisionAndAWordThatIsNone() throws {
        let file = try #require(try Fixture.events.read().files.first)
        #expect(file.errorCodes == [.badWord, .badWord])
        #expect(file.diagnostics.map(\.field) == ["precision", "confidence"])
        #expect(file.diagnostics.map(\.line) == [7, 8])
    }

    private func event(of actors: String) throws -> Importer.Result {
        try read([
            "a.csv": "date,precision,kind,actors,title,source,confidence\n"
                + "2018-06-12,day,summit,\"\(actors)\",Meeting,press,confirmed\n"
        ])
    }

    @Test(
        arguments: [
            ("PRK+USA", ["PRK", "USA"]), (" PRK + UN Command+", ["PRK", "UN Command"]), ("", []),
        ] as [(String, [String])])
    func namesActorsBetweenPlusSigns(text: String, actors: [String]) throws {
        #expect(try event(of: text).facts.events.map(\.actors) == [actors])
    }

    /// Else the event would be of one actor, for whom nobody asks.
    @Test(arguments: ["PRK, USA", "PRK;USA", "PRK/USA"])
    func refusesActorsWithOtherSignsBetweenThem(text: String) throws {
        let file = try #require(try event(of: text).files.first)
        #expect(file.errorCodes == [.badWord] && file.findings(.badWord).first?.field == "actors")
    }

    @Test func oneEventInTwoFilesIsOneEvent() throws {
        let header = "date,precision,kind,actors,title,source,confidence\n"
        let row = "2018-06-12,day,summit,PRK+USA,Meeting,press,confirmed\n"
        let result = try read(["a.csv": header + row + row, "b.csv": header + row])
        #expect(result.facts.events.count == 2)
        #expect(result.files.map(\.records.used) == [2, 0])
        #expect(result.files.last?.records.excluded == [.duplicate: 1])
        #expect(result.refusals.isEmpty)
    }

    @Test(arguments: [(",PRK,Meeting", "kind"), ("summit,PRK, ", "title")])
    func refusesABlankKindOrTitle(_ cells: String, _ field: String) throws {
        let text =
            "date,precision,kind,actors,title,source,confidence\n"
            + "2018-06-12,day,\(cells),press,confirmed\n"
        let file = try #require(try read(["a.csv": text]).files.first)
        #expect(file.findings(.missingValue).map(\.field) == [field])
    }
}
