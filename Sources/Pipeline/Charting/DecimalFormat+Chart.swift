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
}
