import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite struct JSONReaderTests {
    /// The texts of all plain values in a JSON text; nil when it is none.
    private func values(_ json: String) -> [String]? { values(Array(json.utf8)) }

    private func values(_ json: [UInt8]) -> [String]? {
        json.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            var values: [String] = []
            do throws(JSONReader.Fault) {
                try reader.array { (reader) throws(JSONReader.Fault) in
                    var text: [UInt8] = []
                    try reader.scalar(into: &text)
                    values.append(String(decoding: text, as: UTF8.self))
                }
                try reader.end()
                return values
            } catch { return nil }
        }
    }

    @Test func valuesAreReadAsTheyStand() {
        #expect(
            values(" [ 1 , -0.50,1e5,1E-07, true,false ,null,\"a\" ] \n") == [
                "1", "-0.50", "1e5", "1E-07", "true", "false", "", "a",
            ])
        #expect(values("[]") == [])
    }

    @Test func escapesAreResolved() {
        #expect(
            values(#"["\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000"]"#)
                == ["\"\\/\u{8}\u{C}\n\r\té😀\u{0}"])
    }

    @Test(arguments: [
        "", "[", "[1", "[1,", "[1,]", "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[-]", "[nan]",
        "[tru]", "[\"a]", "[\"\\x\"]", "[\"\\u12g4\"]", "[\"\\u+123\"]", "[\"\\uD800\"]",
        "[\"\\uD800\\u0041\"]", "[\"\\uDC00\"]", "[\"a\nb\"]", "[1] 2", "[1 2]", "['a']", "[{}]",
    ])
    func whatIsNoJSONIsRefused(_ json: String) { #expect(values(json) == nil) }

    @Test func badUTF8IsRefused() {
        #expect(values([0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D]) == nil)
    }

    @Test func deepNestingIsRefused() {
        let json = Array((String(repeating: "[", count: 100_000)).utf8)
        json.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            #expect(throws: JSONReader.Fault.self) { try reader.ignore() }
        }
    }

    /// Texts that Foundation wrote are read back, and what it refuses after a change is refused.
    @Test func agreesWithFoundation() throws {
        var random = SeededGenerator(seed: 20_261_125)
        let alphabet = Array("[]{}\",:\\u0019eE+-.tfn \u{E9}".utf8)
        for _ in 0..<2000 {
            let texts = (0..<4).map { _ in
                String(
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in
                        Character(Unicode.Scalar(UInt8.random(in: 0...255, using: &random)))
                    })
            }
            var json = [UInt8](try JSONEncoder().encode(texts))
            #expect(values(json) == texts)
            let place = Int.random(in: json.indices, using: &random)
            json[place] = alphabet[Int.random(in: alphabet.indices, using: &random)]
            let reference = try? JSONDecoder().decode([String].self, from: Data(json))
            if let reference { #expect(values(json) == reference) }
        }
    }
}
