/// A number as a reader sees it, rounded once by a `DecimalFormat`.
public struct RoundedNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number for people: grouped by commas, a real minus sign (U+2212).
    public let text: String
    /// The same number in ASCII: a hyphen-minus, no grouping.
    public let plainText: String

    /// Prints digits that are already rounded to the format's decimals.
    init(_ number: DecimalDigits, format: DecimalFormat) {
        let missing = max(0, format.places + 1 - number.digits.count)
        let digits =
            String(repeating: "0", count: missing)
            + String(decoding: number.digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        let whole = String(digits.dropLast(format.places))
        let fraction = format.places > 0 ? "." + digits.suffix(format.places) : ""
        let isZero = number.digits.allSatisfy { $0 == 0 }
        let isNegative = number.isNegative && !isZero
        text =
            format.isProbability && isZero
            ? "< " + Self.smallest(format)
            : (isNegative ? "\u{2212}" : "") + Self.grouped(whole) + fraction
        plainText = (isNegative ? "-" : "") + whole + fraction
    }

    /// The number for people.
    public var description: String { text }

    /// The smallest number above zero that a format writes.
    private static func smallest(_ format: DecimalFormat) -> String {
        guard format.places > 0 else { return "1" }
        return "0." + String(repeating: "0", count: format.places - 1) + "1"
    }

    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "," }
            result.append(digit)
        }
        return result
    }
}
