/// How often a series has a value.
public enum Frequency: String, Sendable, Hashable, CaseIterable, Comparable {
    case daily, monthly, quarterly, annual

    /// Orders from the finest to the coarsest.
    public static func < (a: Frequency, b: Frequency) -> Bool {
        a.rank < b.rank
    }

    private var rank: Int {
        switch self {
        case .daily: 0
        case .monthly: 1
        case .quarterly: 2
        case .annual: 3
        }
    }

    /// The type of its periods.
    package var period: any Period.Type {
        switch self {
        case .daily: Day.self
        case .monthly: Month.self
        case .quarterly: Quarter.self
        case .annual: Year.self
        }
    }

    /// How many of its periods make a year; nil for days, whose years differ in length.
    package var periodsPerYear: Int? {
        switch self {
        case .daily: nil
        case .monthly: 12
        case .quarterly: 4
        case .annual: 1
        }
    }

    /// What one of its periods is called, and how a question asks for them.
    package var noun: String {
        switch self {
        case .daily: "day"
        case .monthly: "month"
        case .quarterly: "quarter"
        case .annual: "year"
        }
    }
}
