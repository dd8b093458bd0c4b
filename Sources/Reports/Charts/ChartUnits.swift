import TradeModel

/// Which units are of amounts, which add up over time; rates, shares, prices and levels do not.
package enum ChartUnits {
    /// Counts that are no unit of a table.
    private static let unnamed = ["launch days", "events", "entries", "cases", "meetings"]

    /// Whether it is of things that are counted one by one.
    package static func isCounted(_ unit: String) -> Bool {
        (unnamed + ["launches", "count", "votes"]).contains(unit)
    }

    /// Whether the values of single periods add up to that of several.
    package static func addUp(_ unit: String) -> Bool {
        if unnamed.contains(unit) { return true }
        guard let known = Unit.known[unit] else { return false }
        let amounts = [
            "USD", "CNY", "KRW", "EUR", "JPY", "kg", "barrels", "launches", "count", "votes",
        ]
        return amounts.compactMap { Unit.known[$0] }.contains(where: known.isCommensurable)
    }
}
