import Testing
import TradeModel

@testable import Tabular

@Suite struct DecodedTextTests {
    /// Each ⟦⟧ stands for a byte that the encoding cannot mean.
    @Test(
        arguments: [
            (.utf8, "a,b\n1,⟦ff⟧\n"), (.utf8, "a\r\nb\r\n조선,⟦c0⟧"), (.utf8, "a\rb\r🚀x⟦80⟧\r"),
            (.utf8, "⟦fe⟧"),
            (.windows1252, "a\r\nb,⟦81⟧"), (.utf8, "a\n\r\n\r⟦ff⟧"),
        ] as [(TextEncoding, String)])
    func namesTheLineOfBytesThatCannotBe(encoding: TextEncoding, marked: String) throws {
        let parts = marked.split(separator: "⟦", omittingEmptySubsequences: false)
        let rest = parts[1].split(separator: "⟧", omittingEmptySubsequences: false)
        let bytes = Array(parts[0].utf8) + unhex(String(rest[0])) + Array(rest[1].utf8)
        let place = try MarkedText(parts[0] + "❯" + rest[1])
        let finding = try finding(bytes, encoding)
        #expect(finding.line == place.line && finding.column == place.column, "\(finding)")
        #expect(finding.message.contains("byte \(parts[0].utf8.count + 1) is not \(encoding)"))
    }

    @Test func countsLinesOfTheTextAndNotOfTheBytes() throws {
        // U+010A and U+0A0A hold the byte of a line end; the lone surrogate is on line 2.
        let bytes = unhex("0a01 0a0a 0a00 6100 3dd8 6200")
        let finding = try finding(bytes, .utf16LittleEndian)
        #expect(finding.line == 2 && finding.column == 2)
        let marked = try self.finding([0xFF, 0xFE] + bytes, .utf16LittleEndian, skipping: 2)
        #expect(marked.line == 2 && marked.message.hasPrefix("byte 11 is not UTF-16LE"))
    }

    @Test(arguments: EncodedSample.all)
    func headIsTheBeginning(sample: EncodedSample) throws {
        let bytes = Array(repeatElement(sample.bytes, count: 5000).joined())
        let text = Array(String(repeating: sample.text, count: 5000).utf8)
        for shift in 0..<4 {
            let file = InputFile(bytes: Array(repeating: 0x61, count: shift) + bytes)
            let head = try #require(
                DecodedText.head(of: file, as: sample.encoding, skipping: shift))
            #expect(text.starts(with: head.bytes) && head.bytes.count > 40_000)
            #expect(head.encoding == sample.encoding)
        }
    }

    @Test func headIsAllOfASmallFile() throws {
        let file = InputFile(bytes: Array("a,b\n".utf8))
        #expect(DecodedText.head(of: file, as: .utf8, skipping: 2)?.bytes == Array("b\n".utf8))
        #expect(
            DecodedText.head(of: InputFile(bytes: [0x61, 0xC3]), as: .utf8, skipping: 0) == nil)
    }

    private func finding(
        _ bytes: [UInt8], _ encoding: TextEncoding, skipping markLength: Int = 0
    ) throws -> Diagnostic {
        let refusal = #expect(throws: Refusal.self) {
            try DecodedText(InputFile(bytes: bytes), as: encoding, skipping: markLength)
        }
        let finding = try #require(refusal?.diagnostics.first)
        #expect(finding.code == .badEncoding && finding.path == "a.csv")
        return finding
    }
}
