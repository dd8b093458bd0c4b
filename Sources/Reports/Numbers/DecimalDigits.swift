/// A decimal number of any length: its digits, read as a whole number, times a power of ten.
///
/// A `Double` becomes the shortest decimal that reads back as the same `Double`. Shifting the
/// point and rounding happen on these digits, where both are exact.
struct DecimalDigits: Hashable {
    var isNegative: Bool
    /// The digits, the most significant first, without leading zeros; none for zero.
    var digits: [UInt8]
    /// The power of ten of the last digit.
    var exponent: Int

    /// The shortest decimal that reads back as the value; nothing where it is not finite.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(decimal: value.description)
    }

    /// The exact value of a whole number.
    init(_ value: some BinaryInteger) { self.init(decimal: String(value)) }

    /// Reads what the standard library prints: `-12`, `0.05`, `1.5e-07`, `1e+22`.
    private init(decimal: String) {
        isNegative = false
        digits = []
        exponent = 0
        var isFraction = false
        var bytes = decimal.utf8[...]
        if let mark = bytes.firstIndex(of: UInt8(ascii: "e")) {
            exponent = Int(String(decimal[bytes.index(after: mark)...])) ?? 0
            bytes = bytes[..<mark]
        }
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            default:
                if !(digits.isEmpty && byte == UInt8(ascii: "0")) {
                    digits.append(byte - UInt8(ascii: "0"))
                }
                if isFraction { exponent -= 1 }
            }
        }
    }

    /// The number times a power of ten, exactly.
    func shifted(by power: Int) -> DecimalDigits {
        var result = self
        result.exponent += power
        return result
    }

    /// The number cut off after so many decimals, and the digits that were cut off.
    func truncated(places: Int) -> (kept: DecimalDigits, cut: [UInt8]) {
        var kept = self
        kept.exponent = -places
        let surplus = -places - exponent
        if surplus <= 0 {
            if !digits.isEmpty { kept.digits += Array(repeating: 0, count: -surplus) }
            return (kept, [])
        }
        let cut = digits.suffix(surplus)
        kept.digits.removeLast(cut.count)
        return (kept, Array(repeating: 0, count: surplus - cut.count) + cut)
    }

    /// The number with so many decimals, rounded half away from zero.
    func rounded(places: Int) -> DecimalDigits {
        var (kept, cut) = truncated(places: places)
        if let first = cut.first, first >= 5 { kept.increment() }
        return kept
    }

    /// Adds one to the last digit, away from zero.
    mutating func increment() {
        var index = digits.endIndex
        while index > 0 {
            index -= 1
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
    }
}
