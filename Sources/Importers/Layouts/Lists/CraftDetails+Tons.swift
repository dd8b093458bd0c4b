import TradeModel

extension CraftDetails {
    /// Tons, with commas between groups of digits as in `318,000`; nil for anything else.
    static func tons(_ text: String) -> Int? { wholeNumber(text.filter { $0 != "," }) }
}
