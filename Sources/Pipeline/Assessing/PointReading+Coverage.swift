import Analysis
import TradeModel

extension PointReading {
    /// The part of a window that must be covered by the domain's rule: four fifths.
    static let usualCoverage = 0.8

    /// The same, unknown where less of its window is covered: what the point says, or else what is
    /// known of it. A number that can only grow as more is known is then so high at least.
    func covering(
        _ minimum: Double, known: Double? = nil, isGrowing: Bool = false
    ) -> PointReading {
        guard let covered = point?["covered"]?.number ?? known, covered < minimum else {
            return self
        }
        var reading = unknown(
            "\(Int(100 * covered)) percent of the window is covered; at least"
                + " \(Int(100 * minimum)) are needed")
        if isGrowing, let value { reading.bounds = Bounds(least: value, most: nil) }
        return reading
    }

    /// The same of a count: where less of its window is covered, it is so many at least; where events
    /// lie on the edge of the window, or rows were rejected, each may be in it or not. A difference
    /// of two counts may be lower by them too. A row that was rejected, as a field of the point counts
    /// them, may be any number of missiles, or answer any of wins: such a count has no most, and a
    /// difference no bounds.
    func counting(
        _ minimum: Double, isDifference: Bool = false, ofAnyNumber: Bool = false,
        rejected field: String = "rejected"
    ) -> PointReading {
        guard let value, let point else { return covering(minimum) }
        var reading = covering(minimum, isGrowing: !isDifference)
        if reading.value != nil, point.missing > 0 {
            let missing = Double(point.missing)
            let isBounded = !ofAnyNumber || point[field]?.number == 0
            reading = unknown(Self.openQuestions(of: point).joined(separator: "; "))
            guard isBounded || !isDifference else { return reading }
            reading.bounds = Bounds(
                least: isDifference ? value - missing : value,
                most: isBounded ? value + missing : nil)
        }
        return reading
    }

    /// The same of the days since the last event: where a later one may have been, they are none at
    /// least, and at most those since the last one told.
    func countingDays(_ minimum: Double) -> PointReading {
        guard value == nil, let point, let most = point["days_at_most"]?.number else {
            return covering(minimum)
        }
        var reading = unknown(
            "a later one than the last that is told, \(counted(Int(most), "day")) before, may have"
                + " been")
        reading.bounds = Bounds(least: 0, most: most)
        return reading
    }

    /// Why a count may be higher than it is.
    private static func openQuestions(of point: IndicatorResult.Point) -> [String] {
        let rejected = Int(point["rejected"]?.number ?? 0)
        let undated = point.missing - rejected
        var questions: [String] = []
        if undated > 0 {
            questions.append(
                "on the edge of the window, with days that are not known exactly: \(undated)")
        }
        if rejected > 0 {
            questions.append(
                "rows of the list were rejected that may belong to the window: \(rejected)")
        }
        return questions
    }

    /// The same without its value.
    func unknown(_ reason: String) -> PointReading {
        PointReading(
            reference: reference, point: point, value: nil, unit: unit, reason: reason,
            indicator: indicator)
    }
}
