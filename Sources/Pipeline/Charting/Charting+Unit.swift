import Reports
import TradeModel

extension Charting {
    /// The unit of a chart of some series. Refuses series of several units, and a unit that is not
    /// theirs.
    func unit(of series: [DrawnSeries], as wanted: String?) throws(Refusal) -> String {
        let named = Set(series.compactMap(\.ownUnit))
        guard named.count <= 1 else {
            throw Refusal.usage(
                "all series of a chart have one unit, saw \(named.sorted().joined(separator: ", "))"
            )
        }
        try check(wanted, against: named.first)
        let units = Set(series.map(\.unit))
        guard let unit = wanted ?? units.first,
            units.count == 1 || wanted != nil
        else {
            throw Refusal.usage(
                "all series of a chart have one unit, saw"
                    + " \(units.sorted().joined(separator: ", "))")
        }
        return unit
    }

    /// Refuses a unit for values that carry another: they would be drawn as if they were in it.
    /// What is counted may have a name of its own, such as missiles for launches.
    private func check(_ unit: String?, against own: String?) throws(Refusal) {
        guard let unit, let own, unit != own else { return }
        guard ChartUnits.isCounted(own), Unit.known[unit] == nil else {
            throw Refusal.usage(
                "the unit is “\(unit)” and the values are in \(own); leave “unit” out")
        }
    }
}
