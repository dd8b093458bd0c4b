/// How much of the goods a trade record tells, beside what they are worth.
///
/// Tables write a blank or 0 for a quantity that they do not know: no quantity here is 0.
public struct GoodsQuantity: Hashable, Sendable {
    /// A quantity in the unit in which customs count the goods.
    public struct Supplementary: Hashable, Sendable {
        /// How much; above zero.
        public let amount: Amount
        /// The unit as the World Customs Organization abbreviates it: `u`, `m2`, `l`, `carat`; or as
        /// the table names it, where that is no unit of the standard.
        public let unit: String
        /// Whether the statisticians estimated it.
        public let isEstimated: Bool

        /// A quantity in a unit.
        public init(amount: Amount, unit: String, isEstimated: Bool = false) {
            self.amount = amount
            self.unit = unit
            self.isEstimated = isEstimated
        }
    }

    /// The net weight in kilograms, above zero; nil where the table does not tell it.
    public let netWeight: Amount?
    /// Whether the statisticians estimated the weight, as from the value and a usual price: a price
    /// computed from it says nothing.
    public let isWeightEstimated: Bool
    /// The quantity in the customs' own unit; nil where the table does not tell it.
    public let supplementary: Supplementary?

    /// What a record tells; a quantity that is not above zero is not known.
    public init(
        netWeight: Amount? = nil, isWeightEstimated: Bool = false,
        supplementary: Supplementary? = nil
    ) {
        self.netWeight = netWeight.flatMap { $0 > .zero ? $0 : nil }
        self.isWeightEstimated = self.netWeight != nil && isWeightEstimated
        self.supplementary = supplementary.flatMap { $0.amount > .zero ? $0 : nil }
    }

    /// Nothing is told.
    public static let unknown = GoodsQuantity()
}
