import TestSupport
import Testing
import TradeModel

@testable import Importers

/// What is read from raw bytes against slow references, on random texts.
@Suite struct RawFieldsTests {
    private static let alphabet = Array("0123456789012345678901234567890123456789.-+e \"x/:".utf8)

    private func eachRandom(
        _ seed: UInt64, upTo length: Int, from alphabet: [UInt8] = alphabet,
        _ body: (RawField, String) -> Void
    ) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...length, using: &random)
            // Mostly digits, so that many texts are numbers.
            let isPlain = Bool.random(using: &random)
            let text = (0..<count).map { _ in
                (isPlain ? Array(alphabet.prefix(41)) : alphabet).randomElement(using: &random) ?? 0
            }
            Self.with(text, body)
        }
    }

    /// The field stands behind other digits and before them, as in a file.
    private static func with(_ text: [UInt8], _ body: (RawField, String) -> Void) {
        let padded = Array("98765432109876543210".utf8) + text + Array("12345678".utf8)
        padded.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            body(
                RawField(start: base + 20, end: base + 20 + text.count),
                String(decoding: text, as: UTF8.self))
        }
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }

    @Test func readsDigits() {
        eachRandom(11, upTo: 20) { field, text in
            let isNumber = Self.isDigits(text) && text.utf8.count <= 18
            #expect(field.digits == (isNumber ? Int(text) : nil), "\(text)")
            #expect(field.number == (isNumber && text.utf8.count <= 9 ? Int(text) : nil), "\(text)")
        }
    }

    /// What is read is right to the last digit; of plain numbers, none is left to the careful path.
    @Test func readsThousandths() {
        eachRandom(12, upTo: 18) { field, text in
            let found = field.thousandths
            let exact = Amount(ascii: Array(text.utf8)[...])
            if let found {
                #expect(exact?.trillionths == Int128(found) * 1_000_000_000, "\(text)")
            }
            let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(
                String.init)
            let isPlain =
                Self.isDigits(parts[0]) && parts[0].utf8.count <= 12
                && (parts.count == 1
                    || (parts.count == 2 && Self.isDigits(parts[1]) && parts[1].utf8.count <= 3))
            #expect((found != nil) == isPlain, "\(text)")
        }
    }

    @Test func tellsDigitsInAWord() {
        eachRandom(13, upTo: 8) { field, text in
            guard field.count > 0 else { return }
            #expect(
                areDigits(word(endingAt: field.end), field.count) == Self.isDigits(text), "\(text)")
            #expect(
                eightDigits(word(endingAt: field.end), field.count)
                    == (Self.isDigits(text) ? Int(text) : nil), "\(text)")
        }
    }

    /// Every byte that is no digit is told, at every place.
    @Test func tellsEveryByteThatIsNoDigit() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<8 {
                var text = Array("12345678".utf8)
                text[place] = byte
                Self.with(text) { field, _ in
                    let isDigit = 0x30...0x39 ~= byte
                    #expect(areDigits(word(endingAt: field.end), 8) == isDigit)
                    #expect((field.digits != nil) == isDigit)
                }
            }
        }
    }

    @Test func comparesTexts() {
        for (text, isEqual) in [("TOTAL", true), ("TOTAl", false), ("TOTA", false), ("", false)] {
            Self.with(Array(text.utf8)) { field, _ in #expect(field.equals("TOTAL") == isEqual) }
        }
        Self.with([]) { field, _ in
            #expect(field.equals(""))
            #expect(field.digits == nil && field.number == nil && field.thousandths == nil)
        }
    }

    @Test func findsFieldsAndTakesOffTheirQuotes() {
        let text = Array("\n2020,\"408\",,\"\",\"a\"\"b\"\n".utf8)
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            let separators = [5, 11, 12, 15, 22].map { UInt32($0) }
            separators.withUnsafeBufferPointer { offsets in
                guard let first = offsets.baseAddress else { return }
                let fields = RawFields(base, start: 1, separators: first)
                let texts = (0..<5).map { index in
                    let field = fields[index]
                    return String(
                        decoding: UnsafeBufferPointer(start: field.start, count: field.count),
                        as: UTF8.self)
                }
                #expect(texts == ["2020", "408", "", "", "a\"\"b"])
                let range = fields.range(through: 1)
                #expect(range.start == base + 1 && range.end == base + 11)
            }
        }
    }
}
