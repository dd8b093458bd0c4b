import Analysis
import TradeModel

extension IndicatorResult {
    /// Indicators whose points of one period and direction are parts of what one table says of it.
    private static let divided: Set = [
        SanctionedTrade.indicator.id, SanctionedShare.indicator.id, SectionShares.indicator.id,
        TopGoods.indicator.id, UnitValue.indicator.id, RevealedAdvantage.indicator.id,
    ]

    /// The point by which the latest period is told for those with a key.
    ///
    /// A part of what a table says of a period, such as goods under a measure, has no point where
    /// there was none of it: its latest period is that of the whole, of the same direction. Other
    /// keys tell apart what has times of its own, such as sources.
    func newest(_ key: [String: String]) -> Point? {
        let isPart = Self.divided.contains(indicator.id)
        let shared = isPart ? key.filter { $0.key == "flow" } : key
        return points(of: shared).latest
    }
}

extension IndicatorResult.Point {
    /// Whether its period ends no earlier than that of another.
    func isAsNew(as other: IndicatorResult.Point) -> Bool {
        guard let own = TimeSpan(period), let others = TimeSpan(other.period) else { return true }
        return own.days.upperBound >= others.days.upperBound
    }
}

extension [IndicatorResult.Point] {
    /// The point of the latest period, however they are ordered.
    var latest: IndicatorResult.Point? {
        self.max { a, b in
            guard let first = TimeSpan(a.period), let second = TimeSpan(b.period) else {
                return false
            }
            return (first.days.upperBound, first) < (second.days.upperBound, second)
        }
    }
}
