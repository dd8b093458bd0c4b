import Analysis
import TradeModel

/// Launches of a table within the last so long.
struct LaunchRequest: Decodable, Sendable {
    /// The configured source.
    let file: String
    /// The weapon class; all if left out.
    let weaponClass: String?
    /// How long the window is, such as `180 days`.
    let window: String
    /// Whose launches, where the table has those of several sources.
    var source: String?

    private enum CodingKeys: String, CodingKey {
        case file, window, source
        case weaponClass = "class"
    }

    /// The class. Refuses, as wrong usage, one that is none.
    func requestedClass() throws(Refusal) -> WeaponClass? {
        guard let weaponClass else { return nil }
        return try WeaponClass.requested(weaponClass, as: "class")
    }
}

/// How many launches fell into the window before the day, as the point of an indicator.
///
/// The table says nothing of the time before the day from which it is complete, or else its first
/// launch, nor after the day to which it is complete: `covered` tells what part of the window lies
/// between them.
struct LaunchReading {
    let request: LaunchRequest
    let facts: Dataset
    let clock: LaunchClock
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "launches", codes: [], title: "Launches of a window", unit: "launches",
        formula: "n = missiles launched within the window", inputs: "a launch table",
        pitfalls: "a launch whose day is not known is missing where it may lie outside as well, and"
            + " a row that was rejected where it may lie within",
        authority: "the table named", parameters: [],
        fields: [.covered])

    /// The one point. Refuses a window and a class that are none, and launches of several sources of
    /// which none is named.
    func result() throws(Refusal) -> IndicatorResult {
        let window = try RequestedWindow(request.window, to: asOf, asOf: asOf)
        let wanted = try request.requestedClass()
        let log = try LaunchLog(facts, request.source, clock, asOf: asOf)
        let end = min(asOf, log.known.upperBound)
        let found = log.launches(in: window.days, to: end).filter { launch in
            wanted.map { launch.weaponClass == $0 } ?? true
        }
        let (first, last) = (window.days.lowerBound, min(window.days.upperBound, end))
        let inside = found.filter { log.lies($0, from: first, to: last) }
        let rejected = log.rejections(in: window.days, to: end) + facts.unplaced
        let covered = window.covered(by: log.known, to: end)
        return IndicatorResult(
            Self.entry, parameters: [("class", wanted?.rawValue ?? "all")], unit: "launches",
            definition: "missiles launched within \(request.window)",
            points: [
                IndicatorResult.Point(
                    period: window.told(to: end).description,
                    value: covered > 0 ? Double(inside.count) : nil,
                    fields: [
                        .init("events", .count(LaunchTally(inside, clock).knownEvents)),
                        .init("covered", .number(covered)),
                        .init("rejected", .count(rejected)),
                    ], n: inside.count, missing: found.count - inside.count + rejected,
                    confidence: inside.confidence,
                    sources: facts.uses(of: inside.map(\.origin)))
            ], findings: [])
    }
}

/// The launches of one source in a table that were known on a day, and the days of which it knows.
struct LaunchLog {
    /// From the first launch, or the day from which the table is complete, to that to which it is.
    let known: ClosedRange<Day>
    private let launches: [Launch]
    /// The moments of rejected rows that were known on the day; nil where they tell none.
    private let rejected: [LaunchMoment?]
    private let clock: LaunchClock
    private let asOf: Day

    /// Refuses launches of several sources where none is named, and a source that has none.
    init(
        _ facts: Dataset, _ source: String?, _ clock: LaunchClock, asOf: Day
    ) throws(Refusal) {
        self.clock = clock
        self.asOf = asOf
        let all = try facts.launchesOfOneSource(named: source)
        launches = all.filter { $0.moment.earliestDay(in: clock) < asOf }
        // Where no row could be used, those that were rejected are all that is known.
        let files = Set(all.isEmpty ? Array(facts.sources.indices) : all.map(\.origin.file))
        rejected = facts.rejectedLaunches.filter { files.contains($0.origin.file) }.map(\.moment)
            .filter { moment in moment.map { $0.earliestDay(in: clock) < asOf } ?? true }
        let connected = facts.withoutGap(all, by: asOf)
        let first = facts.beginning(of: connected, by: clock)?.day ?? asOf
        let lastLaunch = connected.map { $0.moment.earliestDay(in: clock) }.max()
        let tables = files.map { facts.sources[$0] }.withoutGap(by: asOf)
        let last = tables.compactMap(\.completeTo).max() ?? lastLaunch ?? asOf
        known = first...max(first, last)
    }

    /// Those within some days, as far as these are over; also those that may be.
    func launches(in days: ClosedRange<Day>, to end: Day) -> [Launch] {
        launches.filter { mayLie($0.moment, in: days, to: end) }
    }

    /// Whether a launch lies within some days, on whichever of its days it was, and was known on the
    /// day.
    func lies(_ launch: Launch, from first: Day, to last: Day) -> Bool {
        let possible = launch.moment.possibleDays(in: clock)
        return first <= possible.lowerBound && possible.upperBound <= last
            && possible.upperBound < asOf
    }

    /// How many rejected rows may be of launches within some days, as far as these are over. Such a row
    /// tells no class that can be relied on, so that it may be of any.
    func rejections(in days: ClosedRange<Day>, to end: Day) -> Int {
        rejected.count { moment in moment.map { mayLie($0, in: days, to: end) } ?? true }
    }

    private func mayLie(
        _ moment: LaunchMoment, in days: ClosedRange<Day>, to end: Day
    ) -> Bool {
        let possible = moment.possibleDays(in: clock)
        return possible.lowerBound <= min(days.upperBound, end)
            && possible.upperBound >= days.lowerBound
    }
}
