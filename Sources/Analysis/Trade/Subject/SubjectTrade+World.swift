import TradeModel

extension SubjectTrade {
    /// The subject's trade with all partners in a period, and what it is.
    struct WorldTrade {
        var entry: TradeEntry
        /// The sum over the partners, where the source lists them; nil for a published total.
        var partnerSum: Amount?
        /// How many partners or reporters are in it.
        var partners: Int
        /// Whether it is a total that the source states, and no sum.
        var isStated: Bool
        /// Whether the source states one direction of it, and the partners tell of the other.
        var isHalfStated = false

        /// Whether all of it is a sum over partners.
        var isSum: Bool { !isStated && !isHalfStated }
    }

    /// Direct: the World record, else the sum of partners; of both directions together, of which one
    /// has a World record, that of each. Published: the source's own total. Mirror and reconciled: the
    /// sum over the partners.
    func world(_ direction: TradeDirection, _ period: TimeSpan) -> WorldTrade? {
        let partners = partners(in: period).count { hasEntry($0, direction, period) }
        let sum = partnerSum(direction, period)
        let stated = entry(.world, direction, period)
        switch basis {
        case .published:
            return stated.map {
                WorldTrade(
                    entry: $0, partnerSum: nil, partners: partners, isStated: true)
            }
        case .direct:
            if let stated, stated.value != nil {
                return WorldTrade(
                    entry: stated, partnerSum: sum?.value, partners: partners, isStated: true)
            }
            if direction == .total, let entry = halfStated(period) {
                return WorldTrade(
                    entry: entry, partnerSum: sum?.value, partners: partners, isStated: false,
                    isHalfStated: true)
            }
            fallthrough
        case .mirror, .reconciled:
            return sum.map {
                WorldTrade(
                    entry: $0, partnerSum: $0.value, partners: partners, isStated: false)
            }
        }
    }

    /// Both directions together where the World record tells of one of them alone, and the partners of
    /// the other; nil elsewhere.
    private func halfStated(_ period: TimeSpan) -> TradeEntry? {
        guard let inward = world(.import, period), let outward = world(.export, period),
            inward.isStated != outward.isStated
        else { return nil }
        return inward.entry + outward.entry
    }

    /// Whether a value is told of a side's trade, in any direction where both are meant.
    func hasEntry(
        _ partner: Partner, _ direction: TradeDirection, _ period: TimeSpan
    ) -> Bool {
        let directions = direction == .total ? TradeDirection.allCases : [direction]
        return directions.contains {
            entries[Cell(partner: partner, direction: $0, period: period)]?.value != nil
        }
    }

    /// The sum over partners. Both directions together are missing when one of them is: files with
    /// imports only say nothing of the total.
    private func partnerSum(_ direction: TradeDirection, _ period: TimeSpan) -> TradeEntry? {
        guard direction == .total else { return oneWaySum(direction, period) }
        return TradeEntry.both { oneWaySum($0, period) }
    }

    /// The sum over partners in one direction; nil when no one says anything of it. A partner that
    /// did not report the direction at all adds nothing.
    private func oneWaySum(_ direction: TradeDirection, _ period: TimeSpan) -> TradeEntry? {
        var sum: TradeEntry?
        // Those without which the sum goes on are looked at last, so that none of them begins it.
        var others: [TradeEntry] = []
        for partner in partners(in: period) {
            guard let entry = entry(partner, direction, period) else { continue }
            let cell = Cell(partner: partner, direction: direction, period: period)
            if goesOnWithout(cell) {
                others.append(entry)
            } else {
                // A partner with a gap among its months is not known to have had less trade.
                sum = sum.map { $0 + entry } ?? entry
            }
        }
        for entry in others {
            var total = sum ?? TradeEntry(value: nil)
            total.accumulate(entry)
            sum = total
        }
        return sum
    }
}
