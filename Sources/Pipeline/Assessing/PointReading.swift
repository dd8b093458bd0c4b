import Analysis
import Assessment
import Reports
import TradeModel

/// What a computed indicator gives for a reference.
struct PointReading: Sendable {
    /// What was asked for.
    let reference: Reference
    /// The point that answers; nil where there is none.
    let point: IndicatorResult.Point?
    /// Its value, or that of the field asked for.
    let value: Double?
    /// The unit of the value; empty where a field has none of its own.
    let unit: String
    /// Why there is no value; empty where there is one.
    let reason: String
    /// What was computed; nil where that could not be.
    var indicator: Indicator?
    /// What a count is at least and at most, where no more is known of it.
    var bounds: Bounds?

    /// The least and the most that a count may be; no most where there is none.
    struct Bounds: Sendable, Hashable {
        let least: Double
        let most: Double?
    }

    /// How sure its value is; nil where none is shown.
    var shownConfidence: Confidence? { value == nil ? nil : point?.confidence }

    /// What is to be said against its value as of a day; nil where none is shown.
    func reservations(asOf day: Day) -> Reservations? {
        value == nil ? nil : point.map { Reservations(of: $0, asOf: day) }
    }

    /// The files behind it.
    var files: String {
        let paths = (point?.sources ?? []).map(\.source.path)
        return paths.joined(separator: "; ")
    }

    /// The documents that report what was counted, where the rows name them as those of a ledger of wins
    /// do.
    var documents: String? {
        guard case .text(let text)? = point?["documents"], !text.isEmpty else { return nil }
        return text
    }

    /// How many of the wins behind it cannot be taken back; nil where it is of none.
    var irreversible: Int? { point?["irreversible"]?.number.map { Int($0) } }

    /// What is to be said of the wins behind it: who reports them, how many cannot be taken back.
    var particulars: [String] {
        let given = point?["given"]?.number.map { " of \(Int($0))" } ?? ""
        return [
            documents.map { "reported by \($0)" },
            irreversible.map { "cannot be taken back: \($0)\(given)" },
        ].compactMap { $0 }
    }

    /// The reading as conditions take it.
    var reading: Reading {
        if let value { return .known(value, Unit(unit)) }
        guard let bounds else { return .unknown(reason) }
        return .range(least: bounds.least, most: bounds.most, Unit(unit), reason: reason)
    }
}

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
            "\(Int(100 * covered)) percent of the window are covered; at least"
                + " \(Int(100 * minimum)) are needed")
        if isGrowing, let value { reading.bounds = Bounds(least: value, most: nil) }
        return reading
    }

    /// The same of a count: where less of its window is covered, it is so many at least; where events
    /// lie on the edge of the window, or rows were rejected, each may be in it or not. A difference
    /// of two counts may be lower by them too.
    func counting(_ minimum: Double, isDifference: Bool = false) -> PointReading {
        guard let value, let point else { return covering(minimum) }
        var reading = covering(minimum, isGrowing: !isDifference)
        if reading.value != nil, point.missing > 0 {
            let missing = Double(point.missing)
            reading = unknown(Self.openQuestions(of: point).joined(separator: "; "))
            reading.bounds = Bounds(
                least: isDifference ? value - missing : value, most: value + missing)
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
                "on the edge of the window lie \(counted(undated, "event")) whose day is not known"
                    + " exactly")
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
