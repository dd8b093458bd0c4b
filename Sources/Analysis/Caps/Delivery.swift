import TradeModel

/// A delivery under a cap as it was reported: an amount over a time.
struct Delivery {
    /// Who reported it: a country, several joined by `+`, or `WLD`.
    let reporter: String
    let period: TimeSpan
    /// The days of the period, of a zero those within the window asked about.
    let days: ClosedRange<Day>
    let amount: Quantity
    let confidence: Confidence
    let origin: Origin

    /// A row that states an amount; nil for one that says it is not known.
    init?(_ row: Observation) {
        guard let value = row.value else { return nil }
        reporter = row.cell.partner
        period = row.cell.period
        days = row.cell.period.days
        amount = Quantity(value, row.cell.unit)
        confidence = row.confidence
        origin = row.origin
    }

    private init(_ whole: Delivery, within days: ClosedRange<Day>) {
        reporter = whole.reporter
        period = TimeSpan(days)
        self.days = days
        amount = whole.amount
        confidence = whole.confidence
        origin = whole.origin
    }

    /// Whether it is the sum of several reporters.
    var isJoint: Bool { reporter.contains("+") || reporter == Partner.world.key }

    /// The delivery as far as it tells of a window: one that lies within it, or a zero, of which every
    /// part is zero too.
    func within(_ window: ClosedRange<Day>) -> Delivery? {
        if window.contains(days.lowerBound), window.contains(days.upperBound) { return self }
        guard amount.value == 0, days.overlaps(window) else { return nil }
        return Delivery(self, within: days.clamped(to: window))
    }
}

extension Delivery {
    /// Of overlapping deliveries of one reporter and unit those that together tell of most days, and
    /// of equal choices the one with most parts: months, cumulative figures and years of one series
    /// cover the same trade and may not be added.
    ///
    /// Weighted interval scheduling (Kleinberg & Tardos 2005, 6.1). Takes O(n²) time.
    static func cover(_ deliveries: [Delivery]) -> [Delivery] {
        let sorted = deliveries.sorted {
            ($0.days.upperBound, $0.days.lowerBound) < ($1.days.upperBound, $1.days.lowerBound)
        }
        var best: [(days: Int, chain: [Int])] = [(0, [])]
        for (index, delivery) in sorted.enumerated() {
            let before = sorted[..<index].lastIndex {
                $0.days.upperBound < delivery.days.lowerBound
            }
            let base = best[before.map { $0 + 1 } ?? 0]
            let taken = (base.days + delivery.days.count, base.chain + [index])
            let left = best[index]
            let isBetter = (taken.0, taken.1.count) > (left.days, left.chain.count)
            best.append(isBetter ? taken : left)
        }
        return (best.last?.chain ?? []).map { sorted[$0] }
    }
}
