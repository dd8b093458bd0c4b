import TestSupport
import Testing

@testable import Reports

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("see https://example.org/a_b?c=1&d=%20, then", "https://example.org/a_b?c=1&d=%20"),
        ("(https://example.org/a).", "https://example.org/a"),
        ("http://example.org:80/#x", "http://example.org:80/#x"),
        ("a\nhttps://example.org/", "https://example.org/"),
    ])
    func finds(text: String, address: String) {
        #expect(WebAddress.pieces(of: text).contains(.address(address)))
    }

    @Test(arguments: [
        "https://", "https://example.org/_a", "https://a|b", "https://a*b", "xhttps://example.org",
        "javascript://example.org", "https://example.org/é", "https://a\u{301}b", "example.org",
        "https://example.org/a\"onclick=", "https://example.org/&copy;x", "HTTPS://example.org",
    ])
    func leavesAlone(text: String) {
        #expect(WebAddress.pieces(of: text) == [.text(text)])
    }

    @Test func nothingIsLost() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1000 {
            let text = HostileText.random(using: &generator)
            let joined = WebAddress.pieces(of: text).map {
                switch $0 {
                case .text(let text), .address(let text): text
                }
            }.joined()
            #expect(joined.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
        }
    }
}
