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

    /// What begins with another that is asked for is a part of it.
    @Test func tellsGoodsApartThatAreAskedFor() {
        func selection(_ keys: [TradeSelection.Key], _ goods: String...) -> TradeSelection {
            TradeSelection(keys: keys, goods: goods)
        }
        let mixed = selection([.year, .hs2], "27", "260112", "2601", "2601")
        #expect(mixed.separateGoods == ["2601", "27"])
        #expect(mixed.cellGoodsLevel == 4)
        for plain in [
            selection([.year]), selection([.hs2], "2601"), selection([.hs4], "27", "2601"),
        ] {
            #expect(plain.separateGoods.isEmpty)
            #expect(plain.cellGoodsLevel == plain.goodsLevel)
        }
    }

    @Test func oneRecordInAnotherEditionIsToldOf() {
        let choice = RevisionChoice.only(.hs2012)
        #expect(choice.leftOutFinding(0).isEmpty)
        #expect(choice.leftOutFinding(1).map(\.code) == [.mixedRevisions])
        #expect(choice.leftOutFinding(1).first?.message.hasSuffix("are left out: 1") == true)
        #expect(RevisionChoice.any.leftOutFinding(1).isEmpty)
    }
}
