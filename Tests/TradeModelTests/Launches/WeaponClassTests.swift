import Testing
import TradeModel

@Suite struct WeaponClassTests {
    @Test func readsTheWordsOfTables() {
        for word in WeaponClass.allCases {
            #expect(WeaponClass(table: word.rawValue) == word)
            #expect(WeaponClass(table: word.rawValue.lowercased()) == word)
        }
        for blank in ["", " ", "Unknown", "UNKNOWN"] {
            #expect(WeaponClass(table: blank) == .unknown)
        }
        for word in ["XRBM", "SRBM?", "S RBM", "N/A"] { #expect(WeaponClass(table: word) == nil) }
    }

    @Test func ranksRangesOnly() {
        let ranked: [WeaponClass] = [.crbm, .srbm, .mrbm, .irbm, .icbm]
        #expect(ranked.map(\.rangeRank) == [0, 1, 2, 3, 4])
        for word in WeaponClass.allCases where !ranked.contains(word) {
            #expect(word.rangeRank == nil)
        }
    }
}
