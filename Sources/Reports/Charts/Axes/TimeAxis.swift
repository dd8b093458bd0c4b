import TradeModel

/// The horizontal axis: days, so that a leap year and a month of 31 days are as long as they are.
struct TimeAxis: Hashable {
    /// The days from the left end to the right end.
    let days: ClosedRange<Day>
    /// The place of the first day's beginning.
    let left: Double
    /// The place of the last day's end.
    let right: Double
    /// Of the values drawn along it the shortest period; nil without values.
    var finest: Frequency?

    /// A period that has a label.
    struct Tick: Hashable {
        /// The year, the quarter, the month's short name, or the day of the month.
        let label: String
        /// Where the period begins.
        let start: Double
        /// The middle of the part of the period that is shown.
        let middle: Double
    }

    /// Where a day begins.
    func start(of day: Day) -> Double {
        let part = Double(days.lowerBound.distance(to: day)) / Double(days.count)
        return left + (right - left) * part
    }

    /// Where days begin and end, within the axis.
    func extent(of span: ClosedRange<Day>) -> (left: Double, right: Double) {
        let first = max(span.lowerBound, days.lowerBound)
        let last = min(span.upperBound, days.upperBound)
        return (start(of: first), start(of: last.advanced(by: 1)))
    }

    /// Whether days began before the axis does.
    func isAfterBeginning(of span: ClosedRange<Day>) -> Bool { span.lowerBound < days.lowerBound }

    /// The middle of days.
    func middle(of span: ClosedRange<Day>) -> Double {
        let (left, right) = extent(of: span)
        return (left + right) / 2
    }

    /// The labelled periods: days of daily values, quarters of quarterly ones, months or every third
    /// month where they have room, else and of yearly values years, or every second, fifth, tenth,
    /// and so on.
    var ticks: [Tick] {
        guard !hasDays else { return apart(dayTicks) }
        guard hasMonths else { return apart(years) }
        return apart(finest == .quarterly ? quarters : months)
    }

    /// The months below the days, or the years below the quarters or months; none where the ticks are years.
    var periodsBelow: [Tick] {
        if hasDays { return apart(monthsBelowDays) }
        return hasMonths ? apart(years(every: 1, atLeast: 30)) : []
    }

    /// The ticks whose labels keep clear of the next one's and of what lies beside the axis: of a
    /// period of which a part is shown the label may not have its full room.
    private func apart(_ ticks: [Tick]) -> [Tick] {
        var edge = right + Self.overhang
        let kept = ticks.reversed().filter { tick in
            let half = TextMetrics.width(of: tick.label, .tick) / 2
            guard tick.middle + half <= edge, tick.middle - half >= left - Self.overhang else {
                return false
            }
            edge = tick.middle - half - 4
            return true
        }
        return kept.reversed()
    }

    /// How far a label may stand out beyond the axis.
    private static let overhang = 12.0

    /// The room of one day.
    var dayWidth: Double { (right - left) / Double(days.count) }

    private var monthStep: Int? { [1, 3].first { Double($0) * 30.4 * dayWidth >= 34 } }

    /// A month below a value of a year, which stands in its middle, would look like its time.
    private var hasMonths: Bool { finest != .annual && monthStep != nil }

    /// The short names of the months.
    static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private var months: [Tick] {
        let step = monthStep ?? 1
        let range = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        return range.filter { ($0.number - 1).isMultiple(of: step) }.compactMap { month in
            tick(Self.monthNames[month.number - 1], month.firstDay...month.lastDay, atLeast: 24)
        }
    }

    /// A month below a value of a quarter would look like the time that it is for.
    private var quarters: [Tick] {
        let range = Quarter(containing: days.lowerBound)...Quarter(containing: days.upperBound)
        return range.compactMap { quarter in
            tick("Q\(quarter.ordinal % 4 + 1)", quarter.firstDay...quarter.lastDay, atLeast: 24)
        }
    }

    private var years: [Tick] {
        let wanted = 36 / (Year.meanDays * dayWidth)
        var step = 1
        var next = [2, 5, 10]
        while Double(step) < wanted, step < 10_000 {
            step = next[0]
            next = Array(next.dropFirst()) + [next[0] * 10]
        }
        return years(every: step, atLeast: step == 1 ? 30 : 0)
    }

    private func years(every step: Int, atLeast width: Double) -> [Tick] {
        let range = Year(containing: days.lowerBound)...Year(containing: days.upperBound)
        return range.filter { $0.ordinal.isMultiple(of: step) }.compactMap { year in
            tick(year.description, year.firstDay...year.lastDay, atLeast: width)
        }
    }

    /// The tick of a period of which enough is shown.
    func tick(_ label: String, _ period: ClosedRange<Day>, atLeast width: Double) -> Tick? {
        let (left, right) = extent(of: period)
        guard right - left >= min(width, Double(period.count) * dayWidth * 0.99) else { return nil }
        return Tick(label: label, start: left, middle: (left + right) / 2)
    }
}
