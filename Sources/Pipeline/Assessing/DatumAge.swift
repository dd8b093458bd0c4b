import TradeModel

/// How old the newest datum behind a reading is on the day of the question.
struct DatumAge: Sendable, Hashable {
    /// The last day of its time.
    let newest: Day
    /// How many days ago that was.
    let days: Int
    /// How many days are allowed; nil where nothing says.
    let limit: Int?

    /// How many days are no age worth telling where nothing says how many are allowed: two years, for
    /// figures of a year are published in the course of the next.
    static let usual = 730

    /// Why it is too old to speak of the day; nil where it is not.
    var excess: String? {
        guard let limit, days > limit else { return nil }
        return "\(text); \(counted(limit, "is", "are")) allowed"
    }

    /// What a reader must know of its age where nothing limits it; nil where it is not old.
    var remark: String? {
        guard limit == nil, days > Self.usual else { return nil }
        return "\(text); no staleness says how many are allowed"
    }

    private var text: String {
        "the newest datum is for \(newest), \(counted(days, "day")) before"
    }
}
