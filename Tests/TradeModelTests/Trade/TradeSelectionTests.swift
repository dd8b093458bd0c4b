import Testing
import TradeModel

@Suite struct TradeSelectionTests {
    /// A heading that is chosen makes it a question of more than chapters, whatever the key.
    @Test func isOfChaptersWhereNothingIsFinerThanThey() {
        #expect(TradeSelection(keys: [.year, .hs2]).isOfChapters)
        #expect(TradeSelection(keys: [.year], goods: ["27", "72"]).isOfChapters)
        #expect(!TradeSelection(keys: [.hs2], goods: ["27", "7201"]).isOfChapters)
        #expect(!TradeSelection(keys: [.hs4], goods: ["27"]).isOfChapters)
        #expect(!TradeSelection(keys: [.year]).isOfChapters)
    }

    @Test func oneRecordInAnotherEditionIsToldOf() {
        let choice = RevisionChoice.only(.hs2012)
        #expect(choice.leftOutFinding(0).isEmpty)
        #expect(choice.leftOutFinding(1).map(\.code) == [.mixedRevisions])
        #expect(choice.leftOutFinding(1).first?.message.hasSuffix("are left out: 1") == true)
        #expect(RevisionChoice.any.leftOutFinding(1).isEmpty)
    }
}
