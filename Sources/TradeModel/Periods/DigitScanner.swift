/// Reads fixed-width runs of ASCII digits from a text, front to back.
struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Exactly `width` digits as a number; nil when there are fewer or another character is met.
    mutating func number(_ width: Int) -> Int? {
        var value = 0
        for _ in 0..<width {
            guard let byte = rest.popFirst(), 0x30...0x39 ~= byte else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Passes over one ASCII character.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        rest.popFirst().map { UInt32($0) == character.value } ?? false
    }
}

/// A non-negative number with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
