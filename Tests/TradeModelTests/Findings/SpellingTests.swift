import TestSupport
import Testing

@testable import TradeModel

@Suite struct SpellingTests {
    private let names = ["partner-share", "trade-value", "index", "growth-rate", "test-frequency"]

    @Test(arguments: [
        ("partner-shar", "partner-share"), ("partnershare", "partner-share"),
        ("idnex", "index"), ("tade-value", "trade-value"), ("groth-rat", "growth-rate"),
        ("test-frequencies", "test-frequency"),
    ])
    func nearestComesFirst(text: String, meant: String) {
        #expect(Spelling.nearest(to: text, among: names).first == meant)
    }

    /// Neighbours swapped are the commonest slip in short codes.
    @Test func swappedNeighboursAreOneChange() {
        #expect(
            Spelling.nearest(to: "abcd", among: ["abdc", "abxy", "xbcd"]) == [
                "abdc", "xbcd", "abxy",
            ])
    }

    @Test func threeAtMostAndTiesByName() {
        #expect(Spelling.nearest(to: "b", among: ["d", "c", "a", "bb"]) == ["a", "bb", "c"])
        #expect(Spelling.nearest(to: "x", among: ["y"]) == ["y"])
        #expect(Spelling.nearest(to: "x", among: []) == [])
    }

    /// Who types `growth` means `growth-rate`, however many letters that is away.
    @Test func aPartOfANameComesFirst() {
        let names = self.names + ["breaks", "partner-count", "count"]
        #expect(
            Spelling.nearest(to: "growth", among: names).first == "growth-rate")
        #expect(
            Spelling.nearest(to: "partner", among: names).prefix(2) == [
                "partner-count", "partner-share",
            ])
        #expect(
            Spelling.nearest(to: "count", among: names).prefix(2) == ["count", "partner-count"])
        #expect(Spelling.nearest(to: "grow", among: names).first != "growth-rate")
    }

    @Test(arguments: [
        ("YEAR", ["flow", "hs2", "year"], "year"),
        ("usd MILLION", ["USD", "USD million"], "USD million"),
        ("Growth", ["growth-rate", "growth"], "growth"),
    ])
    func aNameInAnotherLetterCaseComesFirst(text: String, names: [String], meant: String) {
        #expect(Spelling.nearest(to: text, among: names).first == meant)
    }

    /// Two words the other way round are many letters away.
    @Test func wordsInAnotherOrderComeFirst() {
        #expect(Spelling.nearest(to: "million USD", among: Unit.known.keys).first == "USD million")
        #expect(Spelling.nearest(to: "share-partner", among: names).first == "partner-share")
        #expect(Spelling.nearest(to: "million", among: Unit.known.keys).first == "million")
    }

    @Test func emptyTextsAreTold() {
        #expect(Spelling.nearest(to: "", among: ["abc", "a", ""]) == ["", "a", "abc"])
        #expect(Spelling.nearest(to: "abc", among: ["", "abcd"]) == ["abcd", ""])
    }

    /// Against the definition, slowly: the recursion over the last characters.
    @Test(arguments: 0..<40)
    func agreesWithTheRecursion(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func word() -> String {
            String(
                (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                    "abc".randomElement(using: &generator) ?? "a"
                })
        }
        let text = word()
        let names = (0..<6).map { _ in word() }
        let expected = names.sorted {
            (slow(Array(text), Array($0)), $0) < (slow(Array(text), Array($1)), $1)
        }
        #expect(Spelling.nearest(to: text, among: names) == Array(expected.prefix(3)))
    }

    private func slow(_ a: [Character], _ b: [Character]) -> Int {
        guard let last = a.last, let other = b.last else { return a.count + b.count }
        var best = min(
            slow(a.dropLast(), b) + 1, slow(a, b.dropLast()) + 1,
            slow(a.dropLast(), b.dropLast()) + (last == other ? 0 : 1))
        if a.count > 1, b.count > 1, last == b[b.count - 2], other == a[a.count - 2] {
            best = min(best, slow(a.dropLast(2), b.dropLast(2)) + 1)
        }
        return best
    }
}
