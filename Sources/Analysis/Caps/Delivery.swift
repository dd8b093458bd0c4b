import TradeModel

/// A delivery under a cap as it was reported: an amount over a time.
struct Delivery {
    /// Who reported it: a country, several joined by `+`, or `WLD`.
    let reporter: String
    private(set) var period: TimeSpan
    /// The days of the period, of a zero those within the window asked about.
    private(set) var days: ClosedRange<Day>
    private(set) var amount: Quantity
    /// The unit in which it was reported, where a factor led from it to another kind of unit.
    private(set) var convertedFrom: Unit?
    private(set) var confidence: Confidence
    let origin: Origin
    /// The row of the same trade the other way, where it is in the amount.
    private(set) var otherWay: Origin?

    /// The rows behind it.
    var origins: [Origin] { [origin] + [otherWay].compactMap { $0 } }

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

    /// Adds what was delivered the other way in the same time, in the same unit.
    mutating func add(_ other: Delivery) {
        let values = [amount.value, other.amount.value]
        let exact = values.compactMap { Amount($0) }
        let sum = exact.count == values.count ? exact.sum()?.doubleValue : nil
        amount = Quantity(sum ?? values.reduce(0, +), amount.unit)
        confidence = min(confidence, other.confidence)
        otherWay = other.origin
    }

    /// The delivery as far as it tells of a window: one that lies within it, or a zero, of which every
    /// part is zero too.
    func within(_ window: ClosedRange<Day>) -> Delivery? {
        if window.contains(days.lowerBound), window.contains(days.upperBound) { return self }
        guard amount.value == 0, days.overlaps(window) else { return nil }
        var part = self
        part.days = days.clamped(to: window)
        part.period = TimeSpan(wholly: part.days)
        return part
    }

    /// The delivery in a unit; nil where none leads there, or a factor would be needed that is not
    /// given.
    func converted(into unit: Unit, by conversion: Conversion) -> Delivery? {
        var delivery = self
        if amount.unit.isCommensurable(with: unit) {
            delivery.amount = Quantity(amount.value * (amount.unit.scale / unit.scale), unit)
            return delivery
        }
        guard conversion.factor != nil, let source = Conversion.source(of: unit),
            amount.unit.isCommensurable(with: source)
        else { return nil }
        let scaled = amount.value * (amount.unit.scale / source.scale)
        delivery.amount = Quantity(conversion.applied(to: scaled, into: unit), unit)
        delivery.convertedFrom = amount.unit
        return delivery
    }
}

extension Delivery {
    /// Whether a reporter is several together.
    static func isJoint(_ reporter: String) -> Bool {
        reporter.contains("+") || reporter == Partner.world.key
    }

    /// Who a reporter is; nil where it is everyone.
    static func members(_ reporter: String) -> Set<Substring>? {
        reporter == Partner.world.key ? nil : Set(reporter.split(separator: "+"))
    }

    /// Whether what one reporter tells is about what another delivered.
    static func speaks(_ reporter: String, for other: String) -> Bool {
        guard let members = members(reporter) else { return true }
        return Self.members(other)?.isSubset(of: members) ?? false
    }

    /// Of overlapping deliveries of one reporter those that together tell of most days, of equal choices
    /// the one that converts least, and then the one with most parts: months, cumulative figures and
    /// years of one series cover the same trade and may not be added.
    ///
    /// Weighted interval scheduling (Kleinberg & Tardos 2005, 6.1). Takes O(n²) time.
    static func cover(_ deliveries: [Delivery]) -> [Delivery] {
        let sorted = deliveries.sorted {
            ($0.days.upperBound, $0.days.lowerBound) < ($1.days.upperBound, $1.days.lowerBound)
        }
        var best = [Choice()]
        for (index, delivery) in sorted.enumerated() {
            let before = sorted[..<index].lastIndex {
                $0.days.upperBound < delivery.days.lowerBound
            }
            var taken = best[before.map { $0 + 1 } ?? 0]
            taken.add(delivery, at: index)
            best.append(best[index].score < taken.score ? taken : best[index])
        }
        return (best.last?.chain ?? []).map { sorted[$0] }
    }
    /// Deliveries that do not overlap, by their places.
    private struct Choice {
        private(set) var chain: [Int] = []
        private var days = 0
        private var reportedDays = 0

        var score: (Int, Int, Int) { (days, reportedDays, chain.count) }

        mutating func add(_ delivery: Delivery, at index: Int) {
            chain.append(index)
            days += delivery.days.count
            if delivery.convertedFrom == nil { reportedDays += delivery.days.count }
        }
    }
}
