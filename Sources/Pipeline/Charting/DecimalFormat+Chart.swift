import Reports
import TradeModel

extension DecimalFormat {
    /// The decimals of a series: those that are configured; else none where all values and the ends of
    /// their intervals are whole, and the usual ones where that writes none as zero that is not.
    static func drawn(
        _ values: [Double], ends: [Double], unit: String, decimals: Int?
    ) throws(Refusal) -> DecimalFormat {
        let isWhole = (values + ends).allSatisfy { $0.rounded() == $0 }
        let format = try configured(decimals ?? (isWhole ? 0 : nil), values, unit: unit)
        return decimals == nil ? format.showing(values + ends) : format
    }

    /// The format, with more decimals where the smallest of some values that is not zero would be
    /// written as zero: so many that its first digit is seen, 15 at most.
    func showing(_ values: [Double]) -> DecimalFormat {
        let smallest = values.map(\.magnitude).filter { $0 > 0 }.min()
        guard !isProbability, let smallest, let written = rounded(smallest),
            Double(written.plainText) == 0
        else { return self }
        return DecimalFormat(places: DecimalFormat.places(forDigits: 1, of: smallest))
    }
}
