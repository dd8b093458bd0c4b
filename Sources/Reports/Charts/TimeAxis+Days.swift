import TradeModel

/// The labels of an axis along which values of single days are drawn.
extension TimeAxis {
    /// Whether single days are labelled: they have room, and values that are told by them.
    var hasDays: Bool { isDaily && dayStep != nil }

    /// The days, or every second, fifth or tenth where all have no room, from the first of each month
    /// on; the last of a month is left out where the first of the next follows at once.
    var dayTicks: [Tick] {
        let step = dayStep ?? 1
        return days.compactMap { day in
            let number = day.components.day
            guard (number - 1).isMultiple(of: step), number <= 31 - step / 2 else { return nil }
            return tick("\(number)", day...day, atLeast: 0)
        }
    }

    /// The months below the days, each with its year.
    var monthsBelowDays: [Tick] {
        let range = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        return range.compactMap { month in
            let label = "\(Self.monthNames[month.number - 1]) \(Year(containing: month.firstDay))"
            return tick(
                label, month.firstDay...month.lastDay,
                atLeast: TextMetrics.width(of: label, .tick))
        }
    }

    private var dayStep: Int? { [1, 2, 5, 10].first { Double($0) * dayWidth >= 20 } }
}
