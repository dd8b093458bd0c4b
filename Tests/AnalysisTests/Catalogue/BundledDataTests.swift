import Importers
import Testing
import TradeModel

@testable import Analysis

/// Every bundled table is read whole.
@Suite struct BundledDataTests {
    @Test(arguments: try Bundled.paths(in: "Data/Series"))
    func isReadWithoutAnError(_ path: String) throws {
        let result = try Bundled.result([path])
        let file = try #require(result.files.first)
        #expect(result.refusals.isEmpty)
        #expect(file.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(file.records.rejected == 0)
        #expect(file.encoding.name == "UTF-8")
        #expect([.tidy, .events, .launches].contains(file.layout))
        let asides: Set<ExclusionReason> = [.alternative, .refuted]
        #expect(asides.isSuperset(of: file.records.excluded.keys))
        #expect(file.completeTo != nil || file.layout == .tidy)
    }

    @Test func theCountryTableIsReadWithoutAnError() throws {
        let file = try #require(
            try Bundled.result(["Data/Reference/countries.csv"]).files.first)
        #expect(file.layout == .countries)
        #expect(file.diagnostics.isEmpty)
        #expect(file.records.used > 249)
    }

    @Test func theTableOfConfusablesIsReadWithoutAnError() throws {
        let rules = try Bundled.confusions.get()
        #expect(Set(rules.map(\.kind)) == Set(ConfusionRule.Kind.allCases))
        // The members of the OECD without the country that is mistaken.
        let enforcers = rules.filter { $0.kind == .enforcer }.flatMap(\.reporters)
        #expect(Set(enforcers).count == 37)
        #expect(enforcers.count == 37)
        #expect(!enforcers.contains(rules[0].sibling))
    }

    @Test func theTableOfWordsBesideNamesIsReadWithoutAnError() throws {
        let words = try Bundled.wordsBesideNames.get()
        #expect(words.isForm("general") && words.isAmongForms("vice"))
        #expect(!words.isForm("vice") && !words.isAmongForms("general"))
        for word in ["ret", "retired", "late", "esq", "esquire"] { #expect(words.isForm(word)) }
        for word in ["esq", "esquire", "jr"] { #expect(words.isFormBehind(word)) }
        #expect(words.pointed == ["h.e."])
        for text in [
            "a/k/a", "d/b/a", "f/k/a", "t/a", "c/o", "dba", "alias", "formerly", "attn", "m/s",
            "messrs", "ex",
        ] {
            #expect(words.connective(at: [text, "x"]) == 1, "\(text)")
        }
        #expect(words.connective(at: ["also", "known", "as", "x"]) == 3)
        #expect(words.connective(at: ["co", "x"]) == nil)
    }

    @Test func noSeriesContradictsAnother() throws {
        let result = try Bundled.result(try Bundled.paths(in: "Data/Series"))
        #expect(result.diagnostics.filter { $0.code == .conflict }.isEmpty)
        #expect(result.refusals.isEmpty)
    }
}
