import TestSupport
import Testing

@testable import Analysis

@Suite struct WordEditsTests {
    private func between(_ a: String, _ b: String) -> Int? {
        WordEdits.between(
            a.split(separator: " ").map { Array($0.utf8) },
            b.split(separator: " ").map { Array($0.utf8) })
    }

    @Test(arguments: [
        ("nampo trading", "nampo tradnig", 1), ("nampo trading", "trading nampo", 0),
        ("nampo trading", "nampo trdaing", 1), ("nampo general", "nampu generel", 2),
        ("corporation", "corpration", 1), ("corporation", "korporatian", 2),
    ])
    func countsLettersThatDiffer(_ a: String, _ b: String, _ edits: Int) {
        #expect(between(a, b) == edits)
        #expect(between(b, a) == edits)
    }

    @Test(arguments: [
        ("kim yong", "kam yong"), ("nampo", "nampo trading"),
        ("nampo general trade", "nimpo generel trode"),
        ("trading", "nampo"), ("nampo", "nambu"),
    ])
    func givesUpWhereTooManyDiffer(_ a: String, _ b: String) {
        #expect(between(a, b) == nil)
    }

    /// The same as the textbook's recursion, which is slow and obvious.
    @Test(arguments: 0..<40)
    func agreesWithTheRecursion(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                UInt8.random(in: 97...99, using: &generator)
            }
        }
        for _ in 0..<20 {
            let (a, b) = (word(), word())
            let edits = Self.slow(a[...], b[...])
            for limit in 0...3 {
                #expect(
                    WordEdits.distance(a, b, atMost: limit) == (edits <= limit ? edits : nil))
            }
        }
    }

    private static func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
        guard let x = a.last, let y = b.last else { return max(a.count, b.count) }
        var least = min(slow(a.dropLast(), b), slow(a, b.dropLast())) + 1
        least = min(least, slow(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
        if a.count > 1, b.count > 1, x == b[b.endIndex - 2], y == a[a.endIndex - 2] {
            least = min(least, slow(a.dropLast(2), b.dropLast(2)) + 1)
        }
        return least
    }
}
