import Testing
import TradeModel

@testable import Importers

/// Lists of a collector, which gives an entry one number on all of them.
@Suite struct ReconciliationListNamesTests {
    private static let header = "id,schema,name,aliases,countries,dataset,last_change\n"

    private static func table(_ rows: (id: String, name: String, dataset: String)...) -> String {
        header + rows.map { "\($0.id),Person,\($0.name),,kp,\($0.dataset),\n" }.joined()
    }

    @Test func aTableOfOneListIsThatList() throws {
        let result = try read([
            "eu.csv": Self.table(("NK-1", "Song Chol Su", "EU"), ("NK-2", "Pak Il", "EU")),
            "uk.csv": Self.table(("NK-1", "Song Chol-Su", "UK: OFSI")),
        ])
        #expect(
            result.facts.designations.map(\.list) == [
                "opensanctions-simple: EU", "opensanctions-simple: EU",
                "opensanctions-simple: UK: OFSI",
            ])
        #expect(result.facts.contradictedDesignations.isEmpty)
        #expect(result.files.map(\.records.rejected) == [0, 0])
    }

    @Test func aTableOfSeveralListsIsOne() throws {
        let texts = [
            Self.table(("NK-1", "A", "EU"), ("NK-2", "B", "UK")),
            Self.table(("NK-1", "A", "EU;UK"), ("NK-2", "B", "EU;UK")),
            Self.table(("NK-1", "A", ""), ("NK-2", "B", "EU")),
        ]
        for text in texts {
            let lists = try read(["all.csv": text]).facts.designations.map(\.list)
            #expect(lists == ["opensanctions-simple", "opensanctions-simple"])
        }
    }

    /// Two editions of one list contradict each other as before.
    @Test func editionsOfOneListContradictEachOther() throws {
        let result = try read([
            "old.csv": Self.table(("NK-1", "Song Chol Su", "EU")),
            "new.csv": Self.table(("NK-1", "Song Chol Ho", "EU")),
        ])
        #expect(result.facts.designations.isEmpty)
        #expect(
            result.facts.contradictedDesignations.map(\.list) == [
                "opensanctions-simple: EU", "opensanctions-simple: EU",
            ])
    }
}
