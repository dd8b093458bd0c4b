import TradeModel

extension Concentration {
    /// A period's trade by partner, and what is not attributed to one.
    struct Parts {
        var named: [Amount] = []
        var remainder = Amount.zero
        /// What the partners come to where it is more than the total that is stated of them.
        var excess: Amount?
        var missing = 0
        /// Whether the total is a sum over partners that lacks some: how much they had, and with it what
        /// the index can be, is not known.
        var isOpen = false
        /// The least sure of the values that went in.
        var confidence: Confidence?
        var origins: [Origin] = []

        /// Nil when the period's trade with all partners is missing, or the partners' is too large to
        /// add up: no share can be taken of it.
        init?(_ trade: SubjectTrade, _ direction: TradeDirection, _ period: TimeSpan) {
            guard let world = trade.world(direction, period), let stated = world.entry.value else {
                return nil
            }
            var unspecified: [Amount] = []
            var places = world.entry.lastPlaces(in: trade.unit)
            var sureness = [world.entry.confidence]
            for partner in trade.partners(in: period) {
                let entries = Self.entries(trade, partner, direction, period)
                missing += entries.count { $0.value == nil }
                sureness += entries.map(\.confidence)
                origins += entries.flatMap(\.origins)
                places += entries.flatMap { $0.lastPlaces(in: trade.unit) }
                let values = entries.compactMap(\.value)
                // A partner of the other direction alone is none of this one.
                guard !values.isEmpty else { continue }
                guard let amount = values.sum() else { return nil }
                if case .unspecified = partner {
                    unspecified.append(amount)
                } else {
                    named.append(amount)
                }
            }
            guard let unattributed = unspecified.sum(), let sum = (named + unspecified).sum(),
                sum > .zero
            else { return nil }
            confidence = sureness.compactMap { $0 }.min()
            // What partners lack of a stated total is not attributed, however little it is.
            remainder = unattributed + max(.zero, stated - sum)
            if sum.exceeds(stated, byMoreThan: places) { excess = sum }
            isOpen = missing > 0 && !world.isStated
            origins += world.entry.origins
        }

        private static func entries(
            _ trade: SubjectTrade, _ partner: Partner, _ direction: TradeDirection,
            _ period: TimeSpan
        ) -> [TradeEntry] {
            let whole = SubjectTrade.Cell(partner: partner, direction: direction, period: period)
            if let entry = trade.entries[whole] { return [entry] }
            guard direction == .total else { return [] }
            return [TradeDirection.import, .export].compactMap {
                trade.entries[
                    SubjectTrade.Cell(partner: partner, direction: $0, period: period)]
            }
        }
    }
}
