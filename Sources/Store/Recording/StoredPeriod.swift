internal import GRDB
import TradeModel

/// A span of time as three integers, which order as the table's rows do.
struct StoredPeriod: Hashable {
    let firstDay: Int
    let lastDay: Int
    let frequency: Int

    init(_ span: TimeSpan) {
        let days = span.days
        firstDay = days.lowerBound.ordinal
        lastDay = days.upperBound.ordinal
        frequency =
            switch span.frequency {
            case .daily: 0
            case .monthly: 1
            case .quarterly: 2
            case .annual: 3
            }
    }

    /// Reads three columns from the one at an index on.
    init(_ row: Row, at index: Int) {
        firstDay = row[index]
        lastDay = row[index + 1]
        frequency = row[index + 2]
    }

    /// The span that the integers were made of.
    var span: TimeSpan {
        let first = Day(ordinal: firstDay)
        let last = Day(ordinal: max(firstDay, lastDay))
        return switch frequency {
        case 0: .days(first...last)
        case 1: .months(Month(containing: first)...Month(containing: last))
        case 2: .quarters(Quarter(containing: first)...Quarter(containing: last))
        default: .years(Year(containing: first)...Year(containing: last))
        }
    }
}

extension StoredPeriod: Comparable {
    static func < (a: StoredPeriod, b: StoredPeriod) -> Bool {
        (a.firstDay, a.lastDay, a.frequency) < (b.firstDay, b.lastDay, b.frequency)
    }
}
