import Reports
import TradeModel

extension DecimalFormat {
    /// The format of one number: so many decimals, or the usual ones; counts of what no table measures
    /// are whole where the value is.
    static func reading(
        _ value: Double?, unit: String, decimals: Int? = nil
    ) throws(Refusal) -> DecimalFormat {
        let isCount = TradeModel.Unit(unit) == nil && value.map { $0 == $0.rounded() } ?? false
        return try .configured(decimals ?? (isCount ? 0 : nil), [value], unit: unit)
    }
}
