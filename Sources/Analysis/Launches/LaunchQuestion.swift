public import TradeModel

/// A question about missile launches.
public struct LaunchQuestion: Sendable {
    /// The clock that tells days apart.
    public var clock: LaunchClock
    /// Only launches of this class; nil for all.
    public var weaponClass: WeaponClass?
    /// Only launches on this day or later.
    public var since: Day?
    /// Only launches on this day or before.
    public var until: Day?
    /// The table's source, where the files hold several.
    public var source: String?
    /// The day on which the question is asked; launches after it are not known yet.
    public var asOf: Day

    /// A question.
    public init(
        clock: LaunchClock = .utc, weaponClass: WeaponClass? = nil, since: Day? = nil,
        until: Day? = nil, source: String? = nil, asOf: Day
    ) {
        self.clock = clock
        self.weaponClass = weaponClass
        self.since = since
        self.until = until
        self.source = source
        self.asOf = asOf
    }

    /// The last day that the question asks about: nothing later is known on the day it is asked.
    var lastDay: Day { min(until ?? asOf, asOf) }

    /// Whether a launch is of the class asked for.
    func isOfClass(_ launch: Launch) -> Bool {
        weaponClass.map { launch.weaponClass == $0 } ?? true
    }

    /// Whether a launch is of the class and, on whichever day it was, of the time asked for.
    func asksFor(_ launch: Launch) -> Bool {
        let days = launch.moment.possibleDays(in: clock)
        return isOfClass(launch) && since.map { days.lowerBound >= $0 } ?? true
            && days.upperBound <= lastDay
    }

    /// The days asked about of those from the first to the last of which a table tells; nil where it
    /// tells of none.
    func span(from beginning: Day, to end: Day) -> ClosedRange<Day>? {
        let (first, last) = (max(beginning, since ?? beginning), min(end, lastDay))
        return first <= last ? first...last : nil
    }
}
