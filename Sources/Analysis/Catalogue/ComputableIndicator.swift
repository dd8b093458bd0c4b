public import TradeModel

/// An indicator that can be computed: its entry in the catalogue with the computation.
public protocol ComputableIndicator: Sendable {
    /// What the indicator is.
    static var indicator: Indicator { get }

    /// Computes what an inquiry asks. Refuses with the cause `usage` an answer that is none, and with
    /// `data` facts that give no defined result.
    static func result(_ inquiry: Inquiry, from facts: Dataset) throws(Refusal) -> IndicatorResult
}
