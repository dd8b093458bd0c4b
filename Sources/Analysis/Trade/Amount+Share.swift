import TradeModel

extension Amount {
    /// A part in percent of a whole; nil where one of them is missing and where the whole is not above
    /// zero. Equal shares are equal doubles, so that nothing is left of their difference.
    static func share(_ part: Amount?, of whole: Amount?) -> Double? {
        guard let part, let whole, whole > .zero else { return nil }
        let (numerator, denominator) = lowestTerms(part.trillionths, whole.trillionths)
        return 100 * numerator / denominator
    }

    /// What it comes to when a part of that is added on top of it, 100 of 110 with 0.1: exact where a
    /// double holds it.
    func without(margin: Double) -> Double {
        let one = Amount(1)
        guard margin != 0, let factor = Amount(margin)?.adding(one), factor > .zero else {
            return doubleValue / (1 + margin)
        }
        let common = Self.commonDivisor(one.trillionths.magnitude, factor.trillionths.magnitude)
        let (up, down) = (one.trillionths / Int128(common), factor.trillionths / Int128(common))
        let (product, overflow) = trillionths.multipliedReportingOverflow(by: up)
        let (base, isTooLarge) = one.trillionths.multipliedReportingOverflow(by: down)
        guard !overflow, !isTooLarge else { return doubleValue / factor.doubleValue }
        let (numerator, denominator) = Self.lowestTerms(product, base)
        return numerator / denominator
    }

    /// A quotient in lowest terms, so that the same one always has the same two.
    private static func lowestTerms(
        _ numerator: Int128, _ denominator: Int128
    ) -> (numerator: Double, denominator: Double) {
        let common = Int128(commonDivisor(numerator.magnitude, denominator.magnitude))
        return (Double(numerator / common), Double(denominator / common))
    }

    /// The greatest common divisor of two numbers of which the second is not zero, by Euclid.
    private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (larger, smaller) = (a, b)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
