import Testing

@testable import Reports

@Suite struct HTMLAnchorsTests {
    @Test func namesAreMadeOfTheWords() {
        var anchors = HTMLAnchors()
        #expect(
            anchors.name("part", "2. The economy, <under> quarantine")
                == "part-2-the-economy-under-quarantine")
        #expect(anchors.name("table", "Über 95 % & more") == "table-über-95-more")
        #expect(anchors.name("part", "무역") == "part-무역")
    }

    @Test func noNameIsGivenTwice() {
        var anchors = HTMLAnchors()
        let names = ["a", "A!", "a 2", "a", "한", "한"].map { anchors.name("part", $0) }
        #expect(names == ["part-a", "part-a-2", "part-a-2-2", "part-a-3", "part-한", "part-한-2"])
    }

    @Test func longTextsGiveShortNames() {
        var anchors = HTMLAnchors()
        let name = anchors.name(
            "table", String(repeating: "abcdefghijklmnopqrstuvwxyzabc ", count: 40))
        #expect(name.count <= 6 + 8 * 25)
    }
}
