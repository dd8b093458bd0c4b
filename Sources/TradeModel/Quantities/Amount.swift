/// An exact decimal number in trillionths, for money and weights that are summed.
///
/// Sums of amounts do not depend on their order and carry no rounding, so a total over millions of
/// records is right to the last digit. Reads magnitudes below 10^18, and holds the sum of a hundred
/// thousand of the largest in a table that counts in thousands.
public struct Amount: Hashable, Sendable, Comparable, AdditiveArithmetic {
    /// The value times 10^12.
    public let trillionths: Int128

    /// The amount of a number of trillionths.
    public init(trillionths: Int128) { self.trillionths = trillionths }

    /// A whole number.
    public init(_ whole: Int) { trillionths = Int128(whole) * Self.one }

    /// Zero.
    public static let zero = Amount(trillionths: 0)
    private static let one: Int128 = 1_000_000_000_000
    /// 10^18 in trillionths, the first magnitude that is not read.
    private static let unread: Int128 = 1_000_000_000_000_000_000_000_000_000_000

    /// The sum.
    public static func + (a: Amount, b: Amount) -> Amount {
        Amount(trillionths: a.trillionths + b.trillionths)
    }

    /// The sum; nil where it is too large to hold.
    public func adding(_ other: Amount) -> Amount? {
        let (sum, overflow) = trillionths.addingReportingOverflow(other.trillionths)
        return overflow ? nil : Amount(trillionths: sum)
    }

    /// The difference.
    public static func - (a: Amount, b: Amount) -> Amount {
        Amount(trillionths: a.trillionths - b.trillionths)
    }

    /// The difference; nil where it is too large to hold.
    public func subtracting(_ other: Amount) -> Amount? {
        let (rest, overflow) = trillionths.subtractingReportingOverflow(other.trillionths)
        return overflow ? nil : Amount(trillionths: rest)
    }

    /// The amount times a whole number, as when a table counts in thousands.
    public static func * (a: Amount, factor: Int) -> Amount {
        Amount(trillionths: a.trillionths * Int128(factor))
    }

    /// The product; nil where it is too large to hold.
    public func multiplied(by factor: Int) -> Amount? {
        let (product, overflow) = trillionths.multipliedReportingOverflow(by: Int128(factor))
        return overflow ? nil : Amount(trillionths: product)
    }

    /// The nearest whole number, halves away from zero.
    public var whole: Int128 {
        let (quotient, rest) = trillionths.quotientAndRemainder(dividingBy: Self.one)
        guard rest.magnitude * 2 >= Self.one.magnitude else { return quotient }
        return quotient + (rest < 0 ? -1 : 1)
    }

    /// Orders by value.
    public static func < (a: Amount, b: Amount) -> Bool { a.trillionths < b.trillionths }

    /// The nearest double; exact for whole numbers below 2^53.
    public var doubleValue: Double {
        let (whole, rest) = trillionths.quotientAndRemainder(dividingBy: Self.one)
        if rest == 0 { return Double(whole) }
        // Both sides of the division must be exact for its result to be the nearest.
        if trillionths.magnitude <= 1 << 53 { return Double(trillionths) / 1e12 }
        return Double(description) ?? Double(whole)
    }
}

extension Amount {
    /// The decimal number by which a double prints; nil when it is not finite or too large.
    public init?(_ value: Double) {
        self.init(ascii: Array(value.description.utf8)[...])
    }

    /// Reads a plain decimal number, `-12.5`, `.5` or `1.2e9`, from ASCII bytes.
    ///
    /// Digits past the twelfth decimal are rounded half away from zero. Nil for anything else:
    /// a sign `+`, a point at the end, hexadecimal, infinities, group separators, blanks, or a
    /// magnitude of 10^18 and more.
    public init?(ascii bytes: ArraySlice<UInt8>) {
        guard let number = DecimalLiteral(bytes), let scaled = number.scaled(toDecimals: 12),
            scaled.magnitude < Self.unread.magnitude
        else { return nil }
        trillionths = scaled
    }
}

extension Amount: CustomStringConvertible {
    /// The plain decimal number without trailing zeros.
    public var description: String {
        let (whole, rest) = trillionths.magnitude.quotientAndRemainder(
            dividingBy: Self.one.magnitude)
        let sign = trillionths < 0 ? "-" : ""
        guard rest != 0 else { return sign + String(whole) }
        var decimals = padded(Int(rest), to: 12)
        while decimals.last == "0" { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}
