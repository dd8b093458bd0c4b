import TradeModel

/// Where an axis of time has its ticks, and what stands under them. Each label names its year, since
/// a renderer may leave any of them out.
struct VegaLiteTick: Hashable {
    /// Vega's name of the unit of time, and how many of it lie between two ticks.
    let interval: String
    let step: Int
    let format: String
    /// How many days lie between two ticks, and the room that a label takes.
    private let days: Double
    private let room: Double

    private init(_ interval: String, _ step: Int, _ format: String, days: Double, room: Double) {
        self.interval = interval
        self.step = step
        self.format = format
        self.days = days
        self.room = room
    }

    /// The ticks of values of a frequency that lie in so many days, on an axis of a width: the
    /// narrowest whose labels have room, and none so wide that there might be no tick.
    init(_ frequency: Frequency, days: Int, width: Int) {
        let all = Self.all(frequency)
        var chosen = all[0]
        for tick in all where tick.days <= Double(days) {
            chosen = tick
            if Double(days) / tick.days * tick.room <= Double(width) { break }
        }
        self = chosen
    }

    /// The ticks that fit a frequency, from the narrowest.
    private static func all(_ frequency: Frequency) -> [VegaLiteTick] {
        let months = [1, 3, 6].map { step in
            VegaLiteTick("month", step, "%b %Y", days: 30.4 * Double(step), room: 52)
        }
        let quarters = [3, 6].map { step in
            VegaLiteTick("month", step, "%YQ%q", days: 30.4 * Double(step), room: 48)
        }
        let years = [1, 2, 5, 10, 20, 50].map { step in
            VegaLiteTick("year", step, "%Y", days: 365 * Double(step), room: 30)
        }
        switch frequency {
        case .annual: return years
        case .quarterly: return quarters + years
        case .monthly: return months + years
        case .daily:
            let days = [("day", 1.0), ("week", 7.0)].map { interval, length in
                VegaLiteTick(interval, 1, "%-d %b %Y", days: length, room: 74)
            }
            return days + months + years
        }
    }

    /// Whether it stands where one of the periods begins and is labelled as one, unlike a year at the
    /// first of its months.
    func isOf(_ frequency: Frequency) -> Bool { (interval == "year") == (frequency == .annual) }

    /// The members of an axis.
    var members: [String: JSONValue] {
        [
            "format": .string(format),
            "tickCount": .object(["interval": .string(interval), "step": .integer(step)]),
            "labelOverlap": .string("greedy"), "labelSeparation": .integer(6),
        ]
    }
}
