extension DecimalFormat {
    /// How far the shares' sum may be from the stated total, because of binary fractions.
    static let sharesTolerance = 1e-9

    /// Rounds shares so that the rounded shares add up to the total exactly.
    ///
    /// Each share is cut off after the format's decimals; the units of the last decimal that are
    /// then missing go one by one to the shares that lost most. Of equal losses the larger share
    /// comes first, then the earlier one. A share can therefore differ by up to one unit from
    /// the same value rounded alone; say so under the table. A share of zero stays zero.
    ///
    /// The method of largest remainders (Hamilton): M. L. Balinski and H. P. Young, Fair
    /// Representation, 2nd ed., Brookings 2001, chapter 2. O(n log n).
    ///
    /// - Throws: `ReportError` for a share that is negative or not finite, for shares whose sum
    ///   is more than 1e-9 from the total, and for a total that the format would round.
    public func shares(_ values: [Double], addingTo total: Double) throws -> [RoundedNumber] {
        let parts = try values.enumerated().map { try Part($1, position: $0, format: self) }
        let sum = values.reduce(0, +)
        guard abs(sum - total) <= Self.sharesTolerance else {
            throw ReportError(.sharesTotal, "shares add up to \(sum), not to \(total)")
        }
        guard let whole = DecimalDigits(total)?.shifted(by: powerOfTen).truncated(places: places),
            whole.cut.allSatisfy({ $0 == 0 }), let target = whole.kept.units
        else {
            throw ReportError(.sharesPrecision, "\(total) with \(places) decimals")
        }
        let short = target - parts.reduce(0) { $0 + $1.units }
        let losers = parts.filter(\.hasLost).sorted(by: Part.losesMore)
        guard (0...losers.count).contains(short) else {
            throw ReportError(
                .sharesPrecision, "\(places) decimals are finer than the shares' sum")
        }
        var rounded = parts.map(\.kept)
        for part in losers.prefix(short) { rounded[part.position].increment() }
        return rounded.map { RoundedNumber($0, format: self) }
    }

    /// A share cut off after the format's decimals.
    private struct Part {
        let position: Int
        let value: Double
        let units: Int
        let kept: DecimalDigits
        let cut: [UInt8]

        init(_ value: Double, position: Int, format: DecimalFormat) throws {
            guard value >= 0, let digits = DecimalDigits(value) else {
                throw ReportError(.shareRange, "share \(position + 1) is \(value)")
            }
            (kept, cut) = digits.shifted(by: format.powerOfTen).truncated(places: format.places)
            guard let units = kept.units else {
                throw ReportError(.sharesPrecision, "\(value) with \(format.places) decimals")
            }
            self.units = units
            self.value = value
            self.position = position
        }

        var hasLost: Bool { cut.contains { $0 > 0 } }

        /// The order in which missing units are handed out. Losses are decimal fractions, so
        /// digit by digit comparison orders them; zeros at the end do not count.
        static func losesMore(_ a: Part, _ b: Part) -> Bool {
            let length = max(a.cut.count, b.cut.count)
            for index in 0..<length {
                let x = index < a.cut.count ? a.cut[index] : 0
                let y = index < b.cut.count ? b.cut[index] : 0
                if x != y { return x > y }
            }
            return a.value != b.value ? a.value > b.value : a.position < b.position
        }
    }
}

extension DecimalDigits {
    /// The digits as a whole number; nothing for more than 17 digits.
    fileprivate var units: Int? {
        digits.count > 17 ? nil : digits.reduce(0) { $0 * 10 + Int($1) }
    }
}
