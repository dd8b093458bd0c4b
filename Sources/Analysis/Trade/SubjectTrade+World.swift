import TradeModel

extension SubjectTrade {
    /// The subject's trade with all partners in a period, and what it is.
    struct WorldTrade {
        var entry: TradeEntry
        /// The sum over the partners, where the source lists them; nil for a published total.
        var partnerSum: Amount?
        /// How many partners or reporters are in it.
        var partners: Int
    }

    /// Direct: the World record, else the sum of partners. Published: the source's own total.
    /// Mirror and reconciled: the sum over the partners.
    func world(_ direction: TradeDirection, _ period: TimeSpan) -> WorldTrade? {
        let partners = partners(in: period)
        let sum = partnerSum(direction, period, partners)
        switch basis {
        case .published:
            return entry(.world, direction, period).map {
                WorldTrade(entry: $0, partnerSum: nil, partners: partners.count)
            }
        case .direct:
            if let stated = entry(.world, direction, period), stated.value != nil {
                return WorldTrade(
                    entry: stated, partnerSum: sum?.value, partners: partners.count)
            }
            fallthrough
        case .mirror, .reconciled:
            return sum.map {
                WorldTrade(entry: $0, partnerSum: $0.value, partners: partners.count)
            }
        }
    }

    /// The sum over partners; a direction that a partner has no record of adds nothing.
    private func partnerSum(
        _ direction: TradeDirection, _ period: TimeSpan, _ partners: [Partner]
    ) -> TradeEntry? {
        let directions = direction == .total ? [TradeDirection.import, .export] : [direction]
        var sum: TradeEntry?
        for partner in partners {
            for direction in directions {
                let cell = Cell(partner: partner, direction: direction, period: period)
                guard let entry = entries[cell] else { continue }
                var total = sum ?? TradeEntry(value: .zero)
                total.accumulate(entry)
                sum = total
            }
        }
        return sum
    }

    /// Says where the World record and the sum of partners differ by more than half a percent.
    func controlFinding(_ direction: TradeDirection, _ period: TimeSpan) -> Diagnostic? {
        guard basis == .direct, let world = world(direction, period),
            let stated = world.entry.value?.doubleValue, stated > 0,
            let sum = world.partnerSum?.doubleValue
        else { return nil }
        let gap = (sum - stated) / stated
        guard abs(gap) > 0.005 else { return nil }
        let percent = (gap * 1000).rounded() / 10
        return Diagnostic(
            .warning, .partnersNotWorld,
            message: "\(period): the partners sum to \(sum.plainDescription) and the World record"
                + " says \(stated.plainDescription) (\(percent.plainDescription) %);"
                + " shares are of the World record")
    }
}
