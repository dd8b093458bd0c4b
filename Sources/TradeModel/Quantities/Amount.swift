/// An exact decimal number in millionths, for money and weights that are summed.
///
/// Sums of amounts do not depend on their order and carry no rounding, so a total over millions of
/// records is right to the last digit. Holds magnitudes up to 10^30 and reads those below 10^21, so
/// that a hundred million of the largest still add up when the table counts in thousands.
public struct Amount: Hashable, Sendable, Comparable, AdditiveArithmetic {
    /// The value times 1,000,000.
    public let millionths: Int128

    /// The amount of a number of millionths.
    public init(millionths: Int128) { self.millionths = millionths }

    /// A whole number.
    public init(_ whole: Int) { millionths = Int128(whole) * Self.one }

    /// Zero.
    public static let zero = Amount(millionths: 0)
    private static let one: Int128 = 1_000_000
    /// 10^21 in millionths, the first magnitude that is not read.
    private static let unread: Int128 = 1_000_000_000_000_000_000_000_000_000

    /// The sum.
    public static func + (a: Amount, b: Amount) -> Amount {
        Amount(millionths: a.millionths + b.millionths)
    }

    /// The difference.
    public static func - (a: Amount, b: Amount) -> Amount {
        Amount(millionths: a.millionths - b.millionths)
    }

    /// The amount times a whole number, as when a table counts in thousands.
    public static func * (a: Amount, factor: Int) -> Amount {
        Amount(millionths: a.millionths * Int128(factor))
    }

    /// Orders by value.
    public static func < (a: Amount, b: Amount) -> Bool { a.millionths < b.millionths }

    /// The nearest double; exact for whole numbers below 2^53.
    public var doubleValue: Double {
        let (whole, rest) = millionths.quotientAndRemainder(dividingBy: Self.one)
        if rest == 0 { return Double(whole) }
        // Both sides of the division must be exact for its result to be the nearest.
        if millionths.magnitude <= 1 << 53 { return Double(millionths) / 1_000_000 }
        return Double(description) ?? Double(whole)
    }
}

extension Amount {
    /// The decimal number by which a double prints; nil when it is not finite or too large.
    public init?(_ value: Double) {
        self.init(ascii: Array(value.description.utf8)[...])
    }

    /// Reads a plain decimal number, `-12.5` or `1.2e9`, from ASCII bytes.
    ///
    /// Digits past the sixth decimal are rounded half away from zero. Nil for anything else:
    /// a sign `+`, a bare point, hexadecimal, infinities, group separators, blanks, or a magnitude
    /// of 10^21 and more.
    public init?(ascii bytes: ArraySlice<UInt8>) {
        guard let number = DecimalLiteral(bytes), let scaled = number.scaled(toDecimals: 6),
            scaled.magnitude < Self.unread.magnitude
        else { return nil }
        millionths = scaled
    }
}

extension Amount: CustomStringConvertible {
    /// The plain decimal number without trailing zeros.
    public var description: String {
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        let sign = millionths < 0 ? "-" : ""
        guard rest != 0 else { return sign + String(whole) }
        var decimals = padded(Int(rest), to: 6)
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}
