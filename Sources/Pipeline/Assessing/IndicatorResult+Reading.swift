import Analysis
import Assessment
import TradeModel

extension IndicatorResult {
    /// What the point that a reference means gives; `key` tells it from others of its period.
    func reading(_ reference: Reference, key: [String: String] = [:]) -> PointReading {
        let candidates = points(of: key)
        let unit = { (point: Point?) in
            reference.field.map { self.fieldUnit($0, at: point) ?? "" } ?? self.unit
        }
        let missing = { (reason: String, point: Point?) in
            PointReading(
                reference: reference, point: point, value: nil, unit: unit(point), reason: reason,
                indicator: indicator)
        }
        let told = { (value: Double, point: Point) in
            PointReading(
                reference: reference, point: point, value: value, unit: unit(point), reason: "",
                indicator: indicator)
        }
        guard let own = candidates.latest, let newest = self.newest(key) else {
            return missing("there is no point", nil)
        }
        let isThere = own.isAsNew(as: newest)
        let latest = isThere ? own : newest
        let point: Point?
        let wanted: TimeSpan?
        switch reference.moment {
        case .latest: (point, wanted) = (isThere ? own : nil, TimeSpan(latest.period))
        case .period(let span): (point, wanted) = (candidates.point(for: span), span)
        case .before(let lag):
            wanted = TimeSpan(latest.period)?.earlier(by: lag)
            guard wanted != nil else {
                return missing("a period such as \(latest.period) has none \(lag) before", nil)
            }
            point = wanted.flatMap { candidates.point(for: $0) }
        }
        guard let point else {
            let reason = "there is no point for \(wanted.map(\.description) ?? "it")"
            let account = wanted.flatMap { otherLengths(than: $0.frequency, key: key) }
            return missing([reason, account].compactMap { $0 }.joined(separator: ": "), nil)
        }
        guard let field = reference.field else {
            guard let value = point.value else {
                return missing("there is no value for \(point.period)", point).within(point.range)
            }
            return told(value, point)
        }
        guard let value = point.number(ofField: field) else {
            return missing(
                numberFields.contains(field)
                    ? "its \(field) is missing for \(point.period)"
                    : "the point for \(point.period) has no number called \(field)", point)
        }
        return told(value, point)
    }

    /// The fields of its points that are numbers, each once; of an interval the two ends.
    var numberFields: [String] {
        points.flatMap(\.fields).flatMap { field -> [String] in
            if case .interval = field.value {
                return ["\(field.name)_lower", "\(field.name)_upper"]
            }
            return field.value.isNumber ? [field.name] : []
        }.uniqued()
    }
}

extension PointReading {
    /// The same with the numbers between which it lies; itself where they are not known.
    fileprivate func within(_ range: ClosedRange<Double>?) -> PointReading {
        guard let range else { return self }
        let (least, most) = (range.lowerBound, range.upperBound)
        var reading = unknown(
            "\(reason), which is \(least.plainDescription) at least and \(most.plainDescription) at"
                + " most")
        reading.bounds = Bounds(least: least, most: most)
        return reading
    }
}

extension IndicatorResult.Point {
    /// The number of a field, or the end of an interval; nil where it is missing.
    fileprivate func number(ofField name: String) -> Double? {
        for (end, bound) in [("_lower", \Interval.lower), ("_upper", \Interval.upper)]
        where name.hasSuffix(end) {
            if case .interval(let interval)? = self[String(name.dropLast(end.count))] {
                return interval?[keyPath: bound]
            }
        }
        return self[name]?.number
    }
}

extension [IndicatorResult.Point] {
    fileprivate func point(for span: TimeSpan) -> IndicatorResult.Point? {
        first { TimeSpan($0.period) == span }
    }
}
