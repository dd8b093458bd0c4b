import TradeModel

extension CapReports {
    /// The deliveries held against each amount of a cap, in every window that had begun by a day, and
    /// the amounts with whose unit they cannot be compared, as `source in unit`.
    ///
    /// Refuses a factor by which a delivery comes to an amount that cannot be held.
    func held(
        against measure: Measure,
        by factors: (conversions: [Conversion], rows: [Observation]), asOf day: Day,
        in facts: Dataset
    ) throws(Refusal) -> (rows: [CapRow], mismatches: [String]) {
        let limits = (measure.cap?.amounts ?? []).map { limit in
            (limit: limit, ways: ways(to: limit.unit, factors.conversions))
        }
        let hasNone = limits.allSatisfy { $0.ways.isEmpty }
        var rows: [CapRow] = []
        var mismatches: [String] = []
        for (limit, ways) in limits {
            for way in ways {
                try way.check(deliveries, into: limit.unit, in: facts)
                let used = factors.rows.filter { $0.value == way.factor }
                rows += measure.windows(begunBy: day).map { window in
                    CapRow(
                        measure: measure, source: source, window: window, limit: limit,
                        conversion: way, deliveries: deliveries,
                        sum: DeliverySum(
                            deliveries, of: reporters, over: measure.life(within: window),
                            within: window.days, upTo: day, due: measure.lastDayDue(on: day),
                            in: limit.unit, by: way),
                        origins: [measure.origin] + used.map(\.origin))
                }
            }
            if ways.isEmpty, hasNone || isConvertible(into: limit.unit) {
                mismatches.append("\(source) in \(limit.unit)")
            }
        }
        return (rows, mismatches)
    }

    /// The ways that lead from what is reported to the unit of a cap; none where the deliveries would
    /// need a factor and none is there.
    private func ways(to unit: Unit, _ factors: [Conversion]) -> [Conversion] {
        let isTold = deliveries.contains { $0.amount.unit.isCommensurable(with: unit) }
        return (isTold || deliveries.isEmpty ? [.none] : [])
            + (isConvertible(into: unit) ? factors : [])
    }

    /// Whether a factor leads from the unit of some of the deliveries to another.
    private func isConvertible(into unit: Unit) -> Bool {
        guard let source = Conversion.source(of: unit) else { return false }
        return deliveries.contains { $0.amount.unit.isCommensurable(with: source) }
    }
}
