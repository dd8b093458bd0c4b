import Analysis
import Assessment
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

    /// The reading as conditions take it.
    var reading: Reading {
        value.map { .known($0, Unit(unit)) } ?? .unknown(reason)
    }
}

extension PointReading {
    /// The same, unknown where less of its window is covered.
    func covering(_ minimum: Double) -> PointReading {
        guard let covered = point?["covered"]?.number, covered < minimum else { return self }
        return unknown(
            "\(Int(100 * covered)) percent of the window are covered; at least"
                + " \(Int(100 * minimum)) are needed")
    }

    /// The same without its value.
    func unknown(_ reason: String) -> PointReading {
        PointReading(
            reference: reference, point: point, value: nil, unit: unit, reason: reason,
            indicator: indicator)
    }
}

extension IndicatorResult {
    /// What the point that a reference means gives; `key` tells it from others of its period.
    func reading(_ reference: Reference, key: [String: String] = [:]) -> PointReading {
        let candidates = points.filter { $0.matches(key) }
        let unit = reference.field == nil ? self.unit : ""
        let missing = { (reason: String, point: Point?) in
            PointReading(
                reference: reference, point: point, value: nil, unit: unit, reason: reason,
                indicator: indicator)
        }
        guard let latest = candidates.latest else { return missing("there is no point", nil) }
        let point: Point?
        let wanted: TimeSpan?
        switch reference.moment {
        case .latest: (point, wanted) = (latest, TimeSpan(latest.period))
        case .period(let span): (point, wanted) = (candidates.point(for: span), span)
        case .before(let lag):
            wanted = TimeSpan(latest.period)?.earlier(by: lag)
            guard wanted != nil else {
                return missing("a period such as \(latest.period) has none \(lag) before", nil)
            }
            point = wanted.flatMap { candidates.point(for: $0) }
        }
        guard let point else {
            return missing("there is no point for \(wanted.map(\.description) ?? "it")", nil)
        }
        guard let field = reference.field else {
            guard let value = point.value else {
                return missing("there is no value for \(point.period)", point)
            }
            return PointReading(
                reference: reference, point: point, value: value, unit: unit, reason: "",
                indicator: indicator)
        }
        guard let value = point[field]?.number else {
            let isThere = point[field]?.isNumber ?? false
            return missing(
                isThere
                    ? "its \(field) is missing for \(point.period)"
                    : "the point for \(point.period) has no number called \(field)", point)
        }
        return PointReading(
            reference: reference, point: point, value: value, unit: unit, reason: "",
            indicator: indicator)
    }

    /// The fields of its points that are numbers, each once.
    var numberFields: [String] {
        var seen = Set<String>()
        return points.flatMap(\.fields).filter {
            $0.value.isNumber && seen.insert($0.name).inserted
        }
        .map(\.name)
    }
}

extension [IndicatorResult.Point] {
    /// The point of the latest period, however they are ordered.
    fileprivate var latest: IndicatorResult.Point? {
        self.max { a, b in
            guard let first = TimeSpan(a.period), let second = TimeSpan(b.period) else {
                return false
            }
            return (first.days.upperBound, first) < (second.days.upperBound, second)
        }
    }

    fileprivate func point(for span: TimeSpan) -> IndicatorResult.Point? {
        first { TimeSpan($0.period) == span }
    }
}
