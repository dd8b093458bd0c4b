import Analysis

extension VegaLiteLayers {
    /// The band of an interval, where the feed has one that holds its values. One that stands alone
    /// is a bar, since an area of one point is none.
    var band: [JSONValue] {
        guard let (lower, upper) = interval else { return [] }
        let ends = ["y": y(lower), "y2": JSONValue.object(["field": .string(upper)])]
        let runs = [Self.filter("isValid(datum['\(lower)'])")] + self.runs
        let area = layer(
            .object(["type": .string("area"), "opacity": .number(Self.opacity)]),
            encoding(
                ends.merging(["detail": .object(["field": .string("run")])]) { first, _ in first }),
            runs)
        let alone = layer(
            .object([
                "type": .string("rule"), "color": .string(VegaLiteChart.colour),
                "strokeWidth": .integer(8), "opacity": .number(Self.opacity),
            ]), encoding(ends), runs + isAlone)
        return [area, alone]
    }

    private static let opacity = 0.2

    /// Keeps the runs of one period.
    private var isAlone: [JSONValue] {
        let fields = key.isNeeded ? [key.field, "run"] : ["run"]
        return [
            .object([
                "joinaggregate": .array([
                    .object(["op": .string("count"), "as": .string("length")])
                ]),
                "groupby": .array(fields.map(JSONValue.string)),
            ]), Self.filter("datum.length === 1"),
        ]
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
