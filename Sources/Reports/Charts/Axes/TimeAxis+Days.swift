import TradeModel

/// The labels of an axis along which values of single days are drawn.
extension TimeAxis {
    /// Whether single days are labelled: they have room, and values that are told by them.
    var hasDays: Bool { finest == .daily && dayStep != nil }

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

    /// The months below the days, each with its year, or without it where too few of its days are
    /// shown: a day without a month could be of the one before.
    var monthsBelowDays: [Tick] {
        let range = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        return range.compactMap { month in
            let name = Self.monthNames[month.number - 1]
            let period = month.firstDay...month.lastDay
            let label = "\(name) \(Year(containing: month.firstDay))"
            // Between labels of single days there is room for a name that stands out a little.
            let least = dayStep == 1 ? 0 : TextMetrics.width(of: name, .tick)
            return tick(label, period, atLeast: TextMetrics.width(of: label, .tick))
                ?? tick(name, period, atLeast: least)
        }
    }

    private var dayStep: Int? { [1, 2, 5, 10].first { Double($0) * dayWidth >= 20 } }
}
