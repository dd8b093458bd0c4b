import TradeModel

/// Tells which of the numbers that an edition withdraws lie before its window of time, because that
/// moved on: the edition, or its part of the series, begins later and ends later than what is in force.
struct WindowMove {
    /// The days that the edition gives numbers for; nil where it gives none.
    private let edition: ClosedRange<Day>?
    /// The last day that a number in force is of.
    private var last: Day?
    /// How many numbers lie before their series, which moved on.
    private var beforeSeries = 0
    /// How many others lie before the edition.
    private var beforeEdition = 0

    init(of edition: [VintageSeries]) {
        self.edition = Self.days(of: edition)
    }

    /// How many of the withdrawn numbers the window left behind.
    var passed: Int {
        guard let edition, let last, edition.upperBound > last else { return beforeSeries }
        return beforeSeries + beforeEdition
    }

    /// Takes in a series: the times of its numbers in force, those among them that are withdrawn, and
    /// what the edition says of it.
    mutating func add(
        known: [TimeSpan], withdrawn: [TimeSpan], given series: [VintageSeries]
    ) {
        guard let ends = known.map(\.days.upperBound).max() else { return }
        last = max(last ?? ends, ends)
        let part = Self.days(of: series).flatMap { $0.upperBound > ends ? $0 : nil }
        for span in withdrawn {
            if let part, span.days.upperBound < part.lowerBound {
                beforeSeries += 1
            } else if let edition, span.days.upperBound < edition.lowerBound {
                beforeEdition += 1
            }
        }
    }

    /// From the first to the last day that some series give numbers for; nil where they give none.
    private static func days(of series: [VintageSeries]) -> ClosedRange<Day>? {
        var found: ClosedRange<Day>?
        for one in series {
            for value in one.values where value.value != nil {
                let days = value.period.days
                let first = min(found?.lowerBound ?? days.lowerBound, days.lowerBound)
                found = first...max(found?.upperBound ?? days.upperBound, days.upperBound)
            }
        }
        return found
    }
}
