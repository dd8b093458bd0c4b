import TestSupport
import Testing

@testable import Tabular

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"),
        ("\ra", "'\ra"),
        ("\r\na", "'\r\na"), ("'=1", "''=1"), ("''@", "'''@"), ("=\u{301}", "'=\u{301}"),
        ("a=1", "a=1"), ("", ""), ("'", "'"), ("'a", "'a"), (" =1", " =1"), ("1-1", "1-1"),
    ])
    func guardsFormulas(text: String, guarded: String) {
        #expect(FormulaGuard.guarded(text).unicodeScalars.elementsEqual(guarded.unicodeScalars))
        #expect(FormulaGuard.unguarded(guarded).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test func givesEveryTextBack() {
        var generator = SeededGenerator(seed: 61)
        var seen: [String: String] = [:]
        for _ in 0..<20_000 {
            let text = randomText(using: &generator)
            let guarded = FormulaGuard.guarded(text)
            let back = FormulaGuard.unguarded(guarded)
            #expect(
                back.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text.debugDescription)")
            #expect(!"=+-@\t\r\n＝＋－＠".unicodeScalars.contains(guarded.unicodeScalars.first ?? "a"))
            let other = seen.updateValue(text, forKey: guarded)
            #expect(other == nil || other == text)
        }
    }
}
