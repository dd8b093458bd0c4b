import TradeModel

extension EstimatedCapUse {
    /// The window in which a row lies while the measure holds; nil where it lies in none.
    static func window(
        of row: Observation, _ measure: Measure, _ day: Day
    ) -> TimeSpan? {
        let days = row.cell.period.days
        return measure.windows(begunBy: day).first { window in
            measure.life(within: window).contains(days)
        }
    }

    /// Whether a row is an estimate that is named for a cap, or calls from which one can be made.
    private static func mayCount(_ row: Observation, against measure: Measure) -> Bool {
        guard let name = measure.cap?.estimates else { return false }
        return [name, "tanker-calls"].contains(row.cell.measure)
    }

    /// Whether a row that may count lies in no window of a cap.
    private static func isOutside(
        _ row: Observation, _ measures: [Measure], _ day: Day
    ) -> Bool {
        let caps = measures.filter {
            mayCount(row, against: $0) && $0.scope.direction.covers(row.cell.direction)
        }
        return row.value != nil && !caps.isEmpty
            && caps.allSatisfy { window(of: row, $0, day) == nil }
    }

    /// Whether a row is an estimate or calls, and goes another way than the goods of every cap that it
    /// could be held against.
    private static func isOtherWay(_ row: Observation, _ measures: [Measure]) -> Bool {
        let caps = measures.filter { mayCount(row, against: $0) }
        return !caps.isEmpty
            && !caps.contains { $0.scope.direction.covers(row.cell.direction) }
    }

    /// Says which rows are held against no cap, and why.
    static func leftOut(
        _ rows: [Observation], _ measures: [Measure], _ day: Day
    ) -> [Diagnostic] {
        CapFindings.finding(
            rows.filter { isOtherWay($0, measures) }.map(\.place), .deliveriesSetAside,
            "estimates that go another way than the goods of the cap, and are left out")
            + CapFindings.finding(
                rows.filter { isOutside($0, measures, day) }.map(\.place), .straddlesWindow,
                "estimates of a time that lies in no window of a cap while it holds, and are left"
                    + " out")
    }
}
