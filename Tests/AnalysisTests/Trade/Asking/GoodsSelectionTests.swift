import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsSelectionTests {
    private func goods(_ answers: [Indicator.Parameter: String]) throws -> GoodsSelection {
        try MadeUp.inquiry(answers).goods()
    }

    @Test func noneIsWithinAnother() throws {
        #expect(try goods([.hs: "2701,27, 0303,27"]).prefixes.map(\.digits) == ["0303", "27"])
    }

    @Test func sectionsAreTheirChapters() throws {
        let selection = try goods([.section: "v,XIX", .hs: "2601"])
        #expect(selection.prefixes.map(\.digits) == ["25", "26", "27", "93"])
        #expect(selection.contains(try #require(HSCode("270112"))))
        #expect(!selection.contains(try #require(HSCode("280110"))))
        #expect(!selection.contains(.total))
    }

    @Test func withoutAnAnswerAllGoodsAreAskedFor() throws {
        let all = try goods([:])
        #expect(all.prefixes.isEmpty)
        #expect(all.contains(.total))
        #expect(all.revisions == .one)
    }

    @Test func editionsAreChosen() throws {
        #expect(try goods([.revision: "h4"]).revisions == .only(.hs2012))
        #expect(try goods([.revision: "any"]).revisions == .any)
        #expect(try goods([.revision: "one"]).revisions == .one)
    }

    @Test(arguments: [
        (Indicator.Parameter.hs, "2"), (.hs, "TOTAL"), (.hs, "27,"), (.hs, "coal"), (.hs, ""),
        (.section, "XXII"), (.section, "27"), (.revision, "H9"),
    ])
    func whatIsNoneIsRefused(_ parameter: Indicator.Parameter, _ answer: String) {
        #expect { try goods([parameter: answer]) } throws: { error in
            (error as? Refusal)?.cause == .usage
        }
    }
}
