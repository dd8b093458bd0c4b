import Testing
import TradeModel

@testable import Importers

@Suite struct ConfusionListTests {
    @Test func readsGoodsReportersAndDays() throws {
        let result = try Fixture.confusable.read()
        #expect(result.files.first?.layout == .confusable)
        let rules = result.facts.confusions
        #expect(rules.map(\.kind) == [.infeasible, .banned, .enforcer])
        #expect(rules.map(\.origin.line) == [3, 4, 5])
        #expect(rules.allSatisfy { $0.subject.code == "COG" && $0.sibling.code == "COD" })
        #expect(rules[0].goods.map(\.description) == ["8703", "27"])
        #expect(rules[0].flow == .export)
        #expect(rules[0].from == nil)
        #expect(rules[1].from == Day("2017-09-05"))
        #expect(rules[2].flow == nil)
        #expect(rules[2].reporters.map(\.code).sorted() == ["BEL", "FRA"])
    }

    @Test func refusesRowsThatNameNoRule() throws {
        let file = try #require(try Fixture.confusable.read().files.first)
        #expect(
            file.errorCodes == [
                .badCode, .badWord, .badCode, .badCode, .badWord, .badDate, .badCode, .badCode,
                .missingValue,
            ])
        #expect(
            file.diagnostics.map(\.field) == [
                "sibling", "rule", "goods", "goods", "flow", "from", "reporters", "goods",
                "citation",
            ])
        #expect(file.records.rejected == 9)
    }

    /// A table with a rule missing would let through what it is there to find.
    @Test func aTableWithARejectedRowIsRefused() throws {
        let refusal = #expect(throws: Refusal.self) {
            try ConfusionRule.rules(
                path: Fixture.confusable.url.path, countries: try Fixture.countryTable())
        }
        #expect(refusal?.diagnostics.count == 9)
    }
}
