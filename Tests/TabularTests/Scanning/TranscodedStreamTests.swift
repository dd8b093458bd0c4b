import Foundation
import Testing
import TradeModel

@testable import Tabular

@Suite struct TranscodedStreamTests {
    /// Characters of one to four bytes in UTF-8, one outside the first plane among them.
    private static let text = "année,값,价\n2016,ß,\u{1F680}\n"

    private func decoded(
        _ bytes: [UInt8], _ encoding: TextEncoding, piece: Int = .max
    ) throws -> String {
        let stream = TranscodedStream(ByteList(bytes, piece: piece), from: encoding, path: "a")
        return String(decoding: try stream.all(piece: 3), as: UTF8.self)
    }

    /// More bytes than are decoded at a time, so that characters are parted at every place.
    @Test(arguments: [
        (TextEncoding.utf16LittleEndian, String.Encoding.utf16LittleEndian),
        (.utf16BigEndian, .utf16BigEndian), (.utf8, .utf8),
    ])
    func decodesAcrossPieces(encoding: TextEncoding, foundation: String.Encoding) throws {
        for lead in 0..<8 {
            let long =
                String(repeating: "x", count: lead) + String(repeating: Self.text, count: 5000)
            let bytes = Array(try #require(long.data(using: foundation)))
            #expect(bytes.count > 1 << 17)
            let stream = TranscodedStream(ByteList(bytes), from: encoding, path: "a")
            #expect(String(decoding: try stream.all(piece: 1 << 16), as: UTF8.self) == long)
        }
        let bytes = Array(try #require(Self.text.data(using: foundation)))
        for piece in 1...5 { #expect(try decoded(bytes, encoding, piece: piece) == Self.text) }
    }

    @Test func nothingIsNothing() throws {
        #expect(try decoded([], .utf16LittleEndian) == "")
    }

    @Test func refusesWhatCannotBeDecoded() throws {
        // The second half of a pair without the first, in the third character.
        let refusal = #expect(throws: Refusal.self) {
            try decoded(
                [0x61, 0x00, 0x62, 0x00, 0x00, 0xDC, 0x63, 0x00, 0x64, 0x00], .utf16LittleEndian)
        }
        #expect(refusal?.diagnostics.map(\.code) == [.badEncoding])
        #expect(refusal?.diagnostics.first?.message.hasPrefix("byte 5 is not UTF-16LE") == true)
    }

    @Test func countsTheBytesBeforeAFault() throws {
        let good = Array(try #require(Self.text.data(using: .utf16LittleEndian)))
        let many = Array(repeatElement(good, count: 4000).joined())
        let bad: [UInt8] = [0x00, 0xDC] + good + good
        let refusal = #expect(throws: Refusal.self) {
            try TranscodedStream(ByteList(many + bad), from: .utf16LittleEndian, path: "a")
                .all(piece: 1 << 16)
        }
        #expect(refusal?.diagnostics.first?.message.hasPrefix("byte \(many.count + 1) is") == true)
    }

    /// The line and the character, over pieces that part line ends and characters.
    @Test(arguments: ["\n", "\r\n", "\r"], [1, 2, 3, 5, 100])
    func namesThePlaceOfAFault(lineEnd: String, piece: Int) throws {
        let text = ["a,b", "année", "", "\u{1F680}é,"].joined(separator: lineEnd)
        let good = Array(try #require(text.data(using: .utf16LittleEndian)))
        let stream = TranscodedStream(
            ByteList(good + [0x00, 0xDC] + good, piece: piece), from: .utf16LittleEndian, path: "a",
            markLength: 2)
        let refusal = #expect(throws: Refusal.self) { _ = try stream.all(piece: 64) }
        #expect(refusal?.diagnostics.map(\.line) == [4])
        #expect(refusal?.diagnostics.map(\.column) == [4])
        let message = refusal?.diagnostics.first?.message ?? ""
        #expect(message.hasPrefix("byte \(2 + good.count + 1) is not"))
    }

    @Test(arguments: [1, 3]) func refusesAnEndWithinACharacter(cut: Int) throws {
        let bytes = Array(try #require("a\u{1F680}".data(using: .utf16LittleEndian)))
        #expect(throws: Refusal.self) { try decoded(bytes.dropLast(cut), .utf16LittleEndian) }
    }
}
