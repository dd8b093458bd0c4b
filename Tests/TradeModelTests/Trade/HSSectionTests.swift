import Testing
import TradeModel

@Suite struct HSSectionTests {
    /// The table of the World Customs Organization: section, first and last chapter.
    private static let table: [(String, ClosedRange<Int>)] = [
        ("I", 1...5), ("II", 6...14), ("III", 15...15), ("IV", 16...24), ("V", 25...27),
        ("VI", 28...38), ("VII", 39...40), ("VIII", 41...43), ("IX", 44...46), ("X", 47...49),
        ("XI", 50...63), ("XII", 64...67), ("XIII", 68...70), ("XIV", 71...71), ("XV", 72...83),
        ("XVI", 84...85), ("XVII", 86...89), ("XVIII", 90...92), ("XIX", 93...93),
        ("XX", 94...96), ("XXI", 97...97),
    ]

    @Test func everyChapterIsInItsSection() {
        for (name, chapters) in Self.table {
            for chapter in chapters {
                #expect(HSSection(chapter: chapter)?.description == name, "\(chapter)")
            }
        }
        for chapter in [-1, 0, 98, 99, 100] { #expect(HSSection(chapter: chapter) == nil) }
    }

    @Test func goodsKnowTheirSection() {
        #expect(HSCode("2701")?.section?.number == 5)
        #expect(HSCode("010121")?.section?.description == "I")
        #expect(HSCode.total.section == nil)
        #expect(HSCode("9901")?.section == nil)
        #expect(HSCode("77")?.isUnused == true && HSCode("7601")?.isUnused == false)
        #expect(!HSCode.total.isUnused)
    }
}
