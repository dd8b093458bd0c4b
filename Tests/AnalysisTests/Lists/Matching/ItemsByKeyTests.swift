import Testing

@testable import Analysis

@Suite struct ItemsByKeyTests {
    @Test func findsAllItemsOfAKey() {
        var items = ItemsByKey()
        for (item, key) in [7, -3, 7, Int.max, Int.min, 7, -3].enumerated() {
            items.add(item, key)
        }
        let sorted = items.sorted()
        #expect(Set(sorted.items(7)) == [0, 2, 5])
        #expect(Set(sorted.items(-3)) == [1, 6])
        #expect(sorted.items(.max) == [3])
        #expect(sorted.items(.min) == [4])
        #expect(sorted.items(0).isEmpty)
        #expect(ItemsByKey().sorted().items(0).isEmpty)
    }

    /// Names of the same words have the same keys in any order, and those with neighbours as one too.
    @Test func keysAreTheSameInAnyOrder() {
        let index = ListedNameIndex([])
        let (name, other) = (NameWords("Kim Jong Un"), NameWords("un kim jong"))
        let (keys, others) = (index.sought(name).keys, index.sought(other).keys)
        #expect(keys.words == others.words)
        #expect(keys.sounds == others.sounds)
        #expect(keys.compact != others.compact)
        #expect(
            keys.joined.map { $0.words }
                == [NameWords("Kimjong Un"), NameWords("Kim Jongun")].map {
                    index.sought($0).keys.words
                })
    }
}
