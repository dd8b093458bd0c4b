import Analysis
import TradeModel

/// The layers of a chart of values over time.
struct VegaLiteLayers {
    let feed: Feed
    let key: VegaLiteKey

    init(_ feed: Feed) {
        self.feed = feed
        key = VegaLiteKey(feed)
    }

    var members: [String: JSONValue] {
        [
            "height": .integer(320), "transform": .array(key.transform),
            "layer": .array(single + [combined]),
            "encoding": .object([
                "x": .object([
                    "field": .string("first_day"), "type": .string("temporal"),
                    "title": .string("Period"), "scale": .object(["type": .string("utc")]),
                    "axis": .object(axis),
                ])
            ]),
        ]
    }

    /// The layers of values of one period each.
    private var single: [JSONValue] {
        if isCount, !key.isNeeded { return counts }
        let line = layer(
            mark(["type": "line"]), encoding(["detail": .object(["field": .string("run")])]), runs)
        return [band, line, points].compactMap { $0 }
    }

    /// A point for each value of one period.
    var points: JSONValue {
        layer(
            .object(["type": .string("point"), "filled": .bool(true), "size": .integer(30)]),
            encoding(["tooltip": VegaLiteKey.tooltip(feed)]), [Self.isSingle])
    }

    /// Values of several periods together: a stroke over all of them.
    private var combined: JSONValue {
        layer(
            .object([
                "type": .string("rule"), "strokeWidth": .integer(2),
                "strokeDash": .array([.integer(4), .integer(3)]), "opacity": .number(0.7),
            ]),
            encoding([
                "x2": .object(["field": .string("last_day")]),
                "tooltip": VegaLiteKey.tooltip(feed),
            ]), [Self.filter("isValid(datum.value) && indexof(datum.period, '..') >= 0")])
    }

    /// The band of an interval, where the feed has one that holds its values.
    private var band: JSONValue? {
        guard let (lower, upper) = interval else { return nil }
        return layer(
            .object(["type": .string("area"), "opacity": .number(0.2)]),
            encoding([
                "y": y(lower), "y2": .object(["field": .string(upper)]),
                "detail": .object(["field": .string("run")]),
            ]), runs)
    }

    /// An interval may be that of another figure of the row, such as a rate; it is drawn where it
    /// holds every value.
    private var interval: (lower: String, upper: String)? {
        for field in feed.result.columns {
            guard case .interval = field.value else { continue }
            let pairs = feed.result.points.compactMap { point -> (Interval, Double)? in
                guard case .interval(let interval?) = point[field.name], let value = point.value
                else { return nil }
                return (interval, value)
            }
            if !pairs.isEmpty, pairs.allSatisfy({ $0.lower <= $1 && $1 <= $0.upper }) {
                return (field.name + "_lower", field.name + "_upper")
            }
        }
        return nil
    }
}
