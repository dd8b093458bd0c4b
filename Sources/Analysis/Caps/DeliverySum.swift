import TradeModel

/// What was reported of a window in one kind of unit, by one reporter or by several.
struct DeliverySum {
    /// What one reporter told of the window.
    struct Part {
        let reporter: String
        /// The deliveries that tell of the window, without overlap, in time order.
        let cells: [Delivery]
        /// What is added up: the cells, or reports that state what several of them come to.
        let counted: [Delivery]
        /// The sum, in the unit asked for.
        let amount: Double
        /// The days of the window, while the measure holds, of which neither it nor a joint report
        /// tells anything that counts.
        let open: DayStretches

        /// The days told of.
        var covered: Int { cells.reduce(0) { $0 + $1.days.count } }
    }

    /// The days of the window on which the measure holds.
    let days: ClosedRange<Day>
    let parts: [Part]
    /// What was reported of open days and does not count: it reaches beyond the window or the
    /// measure's time, or is in another unit; and what was delivered when the measure did not hold.
    let uncounted: [Uncounted]
    /// The days of which nobody told and that somebody should have, by reporter.
    let silent: [(reporter: String, days: DayStretches)]
    /// The days of which reports are not due yet, by reporter.
    let pending: [(reporter: String, days: DayStretches)]

    /// What the parts add up to; nil where nothing was reported.
    var amount: Double? {
        parts.allSatisfy(\.cells.isEmpty) ? nil : parts.reduce(0) { $0 + $1.amount }
    }

    /// All cells, by the day to which they reach.
    var cells: [Delivery] {
        Self.inOrder(parts.flatMap(\.cells))
    }

    /// All that is added up, in the same order.
    var counted: [Delivery] {
        Self.inOrder(parts.flatMap(\.counted))
    }

    /// The reports that state what several cells come to, and count in their place, in the same order.
    var stated: [Delivery] {
        let parts = Set(cells.map(\.origin))
        return counted.filter { !parts.contains($0.origin) }
    }

    /// The days that the parts leave open, all reporters together.
    var openDays: Int { parts.reduce(0) { $0 + $1.open.count } }

    /// The window's times of which nothing was reported that was due, `RUS 2024-02..12`.
    var notReported: String { Self.text(silent) }

    /// The window's times that had gone by and of which reports were not due, `CHN 2024-11`.
    var notDue: String { Self.text(pending) }

    /// What was reported of the window and is not in the sum.
    var notCounted: String { uncounted.map(\.text).joined(separator: "; ") }

    /// Of how many months one of the reporters told nothing that counts, of some day on which it
    /// should have.
    let openMonths: Int

    /// What counts, `CHN 2024-01..11; RUS 2024-01`.
    var reported: String {
        parts.filter { !$0.counted.isEmpty }.map { part in
            let cells = part.counted.map { cell in
                cell.period.description + (cell.convertedFrom.map { " (\($0))" } ?? "")
            }
            return part.reporter + " " + cells.joined(separator: ", ")
        }.joined(separator: "; ")
    }

    private static func inOrder(_ deliveries: [Delivery]) -> [Delivery] {
        deliveries.sorted {
            ($0.days.upperBound, $0.reporter) < ($1.days.upperBound, $1.reporter)
        }
    }

    private static func text(_ gaps: [(reporter: String, days: DayStretches)]) -> String {
        gaps.map { "\($0.reporter) \($0.days.text)" }.joined(separator: "; ")
    }
}
