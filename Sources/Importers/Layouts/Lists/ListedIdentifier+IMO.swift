import TradeModel

extension ListedIdentifier {
    /// Whether digits are a number of the International Maritime Organization, which has seven: of a ship, or
    /// of its owner.
    static func isIMO(_ digits: String) -> Bool {
        digits.utf8.count == 7 && wholeNumber(digits) != nil
    }
}
