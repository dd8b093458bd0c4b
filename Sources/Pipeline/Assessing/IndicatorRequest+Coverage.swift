import Analysis
import Assessment
import TradeModel

extension IndicatorRequest {
    /// Indicators that count launches within a time.
    private static let counting: Set = [
        TestFrequency.indicator.id, ClassShare.indicator.id, SuccessRate.indicator.id,
    ]

    /// Whether it counts launches within a time.
    var countsLaunches: Bool { Self.counting.contains(indicator) }

    /// What its points count.
    private var count: String { answers[.count] ?? TestFrequency.Count.launches.rawValue }

    /// Whether it counts missiles, of which one row may be of several.
    private var countsMissiles: Bool { count == TestFrequency.Count.launches.rawValue }

    /// How many missiles came to what.
    private static let outcomes: Set = ["success", "failure", "unknown"]

    /// A reading of its result, unknown where less of the time was over on a day and lies between the
    /// days from and to which the launch table is complete; a count of launches is then so many at
    /// least. So it is where launches may belong to the time that are in no count of it; where none is
    /// counted they are none at least. Of missiles there is no most where a row was rejected, for it may
    /// be a salvo of any number.
    func covering(
        _ reading: PointReading, _ minimum: Double, in sources: [Source], asOf: Day
    ) -> PointReading {
        let grows = isGrowing(reading.reference.field)
        let covered = (grows ? reading.countingNone : reading).covering(
            minimum, known: launchCoverage(of: reading, in: sources, asOf: asOf),
            isGrowing: grows)
        guard grows, let value = covered.value, let point = covered.point, point.missing > 0 else {
            return covered
        }
        var open = covered.unknown(
            "what may belong to \(point.period) and is in no count of it: \(point.missing)")
        let isBounded =
            isWhatIsCounted(reading.reference.field)
            && !(countsMissiles && point.rejectedRows > 0)
        open.bounds = PointReading.Bounds(
            least: value, most: isBounded ? value + Double(point.missing) : nil)
        return open
    }

    /// What part of a point's time was over on a day, and lies between the days from and to which the
    /// launch table says that it is complete; nil of other indicators.
    ///
    /// A calendar period has its own end, however far the table reaches. A point of all the time asked
    /// about ends with what is known of it, so that it is held against the days that were asked about,
    /// unless the reference names its own.
    private func launchCoverage(
        of reading: PointReading, in sources: [Source], asOf: Day
    ) -> Double? {
        guard countsLaunches, let point = reading.point, let span = TimeSpan(point.period) else {
            return nil
        }
        var (first, last) = (span.days.lowerBound, span.days.upperBound)
        if hasPeriods || reading.reference.moment == .period(span) {
            first = max(day(.since) ?? first, first)
            last = min(day(.until) ?? last, last)
        } else {
            first = day(.since) ?? first
            last = day(.until) ?? last
        }
        guard first <= last else { return nil }
        // A table that does not say from when on it is complete begins with its first launch.
        let tables = sources.withoutGap(by: min(last, asOf))
        let beginnings = tables.compactMap(\.completeFrom)
        let isStated = beginnings.count == tables.count
        let start = max(first, isStated ? beginnings.min() ?? first : first)
        let end = min(last, asOf, tables.compactMap(\.completeTo).max() ?? asOf)
        let length = Double(first.distance(to: last) + 1)
        return Double(max(0, start.distance(to: end) + 1)) / length
    }

    /// Whether its points are of calendar periods rather than of all the time asked about.
    private var hasPeriods: Bool {
        indicator == TestFrequency.indicator.id || answers[.by] != nil
    }

    /// Whether a field of its points, or without one their value, can only grow as more of their time
    /// is known.
    private func isGrowing(_ field: String?) -> Bool {
        guard indicator == TestFrequency.indicator.id else { return false }
        guard let field else { return true }
        return ["launches", "launch_days", "events"].contains(field)
            || Self.outcomes.contains(field)
    }

    /// Whether a field of its points, or without one their value, is what the request counts: what is
    /// missing of a point is so many of these at most. A missile has one outcome.
    private func isWhatIsCounted(_ field: String?) -> Bool {
        guard let field else { return true }
        let name = count == TestFrequency.Count.days.rawValue ? "launch_days" : count
        return field == name || countsMissiles && Self.outcomes.contains(field)
    }

    /// A day among its answers.
    private func day(_ parameter: Indicator.Parameter) -> Day? {
        answers[parameter].flatMap { Day($0) }
    }
}

extension PointReading {
    /// The same of a count: none where its point shows none because others may belong to it.
    fileprivate var countingNone: PointReading {
        guard value == nil, let point, point.missing > 0 else { return self }
        return PointReading(
            reference: reference, point: point, value: 0, unit: unit, reason: "",
            indicator: indicator)
    }
}
