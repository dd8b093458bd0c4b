import Analysis
import TradeModel

/// Launches before and after a win of a ledger.
struct AroundRequest: Decodable, Sendable {
    /// The configured source of launches.
    let launches: String
    /// The configured ledger of wins.
    let wins: String
    /// Who gave it, who got it, and how large it is, as in ``WinRequest``.
    let givers, receivers: [String]?
    let size: String?
    /// How long before and after; 180 days if left out.
    let days: Int?
    /// Whose launches, where the table has those of several sources.
    var source: String?

    /// The wins that it is about.
    var winRequest: WinRequest {
        WinRequest(
            file: wins, givers: givers, receivers: receivers, size: size, window: nil,
            reciprocity: nil)
    }

    /// How long before and after. Refuses, as wrong usage, less than a day and more than ten years.
    func length() throws(Refusal) -> Int {
        try RequestedWindow.length(days ?? 180, under: "days")
    }
}

/// How many launches there were in the days before the latest win that stands, and in those after it,
/// as the point of an indicator. Nothing is said of why. A launch that is dated to a month or a year
/// counts where all of its days lie on one side of the win, and else is missing; so is a rejected
/// row that may lie on either.
///
/// `base` is what a stretch of so many days has at other times, ``Base``.
struct AroundReading {
    let request: AroundRequest
    let launches: Dataset
    let wins: Dataset
    let clock: LaunchClock
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "around", codes: [], title: "Launches before and after a win", unit: "launches",
        formula: "launches of the days from the win on − launches of as many days before it",
        inputs: "a launch table and a ledger of wins",
        pitfalls: "one before and one after show no effect; compare the base rate; a launch whose"
            + " side is not known, and a row that was rejected, is missing where it may lie within",
        authority: "the table and the ledger named", parameters: [],
        fields: [.covered])

    /// The one point, or none where no such win stands. Refuses days and sizes that are none,
    /// and launches of several sources of which none is named.
    func result() throws(Refusal) -> IndicatorResult {
        let length = try request.length()
        let log = try LaunchLog(launches, request.source, clock, asOf: asOf)
        let end = min(asOf, log.known.upperBound)
        let win = try standing().max { $0.date < $1.date }
        return IndicatorResult(
            Self.entry, parameters: [("days", "\(length)")], unit: "launches",
            definition: "missiles launched in the \(length) days from the latest win on, less those"
                + " of the \(length) days before it",
            points: win.map { [point($0, length, log, to: end)] } ?? [], findings: [])
    }

    private func point(
        _ win: Win, _ length: Int, _ log: LaunchLog, to end: Day
    ) -> IndicatorResult.Point {
        let first = win.date.advanced(by: -length)
        let last = win.date.advanced(by: length - 1)
        let (eve, possible) = (win.date.advanced(by: -1), log.launches(in: first...last, to: end))
        // One that may lie on either side of the win is counted on neither.
        let before = possible.filter { log.lies($0, from: first, to: eve) }
        let after = possible.filter { log.lies($0, from: win.date, to: last) }
        let rejected = { (days: ClosedRange<Day>) in
            log.rejections(in: days, to: end) + launches.unplaced
        }
        let allRejected = rejected(first...last)
        let base = base(length, log, to: end)
        let isKnown = first >= log.known.lowerBound && win.date <= end
        let covered = Double(max(0, win.date.distance(to: min(end, last)) + 1)) / Double(length)
        return IndicatorResult.Point(
            period: TimeSpan.days(first...last).description,
            value: isKnown ? Double(after.count - before.count) : nil,
            fields: [
                .init("before", .number(isKnown ? Double(before.count) : nil)),
                .init("after", .number(isKnown ? Double(after.count) : nil)),
                .init("events_before", .count(isKnown ? events(before) : nil)),
                .init("events_after", .count(isKnown ? events(after) : nil)),
                .init("base", .number(base.mean)),
                .init("base_missing", .count(base.missing)),
                .init("covered", .number(covered)),
                .init("rejected", .count(allRejected)),
                .init("rejected_before", .count(rejected(first...eve))),
                .init("rejected_after", .count(rejected(win.date...last))),
                .init("rejected_wins", .count(wins.unplaced)),
                .init("documents", .text(WinReading.documents([win]))),
                .init("irreversible", .count(win.isReversible ? 0 : 1)),
            ], n: before.count + after.count,
            missing: possible.count - before.count - after.count + allRejected,
            confidence: Confidence.least(of: win.confidence, (before + after).confidence),
            sources: SourceUse.merged(
                launches.uses(of: (before + after).map(\.origin)),
                lookedThrough: launches.sources) + wins.uses(of: [win.origin]))
    }

    private func events(_ launches: [Launch]) -> Int? { LaunchTally(launches, clock).knownEvents }

    private func standing() throws(Refusal) -> [Win] {
        let asked = request.winRequest
        let size = try asked.requestedSize()
        return wins.wins.filter { win in
            win.date < asOf && win.ended.map { $0 >= asOf } ?? true && asked.fits(win, size: size)
        }
    }
}
