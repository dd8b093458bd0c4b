extension VegaLiteLayers {
    /// Keeps the values of one period; of sums those of one of the shortest.
    var isSingle: JSONValue {
        let isAlone = "isValid(datum.value) && indexof(datum.period, '..') < 0"
        return Self.filter(isAlone + (shortestOfSums.map { " && \($0.vegaTest)" } ?? ""))
    }

    /// Numbers the runs of periods of one length that follow each other without a gap.
    var runs: [JSONValue] {
        let sizes = isOfSeveralLengths ? [Self.size] : []
        let fields: [String] = (key.isNeeded ? [key.field] : []) + sizes
        let groups: [String: JSONValue] =
            fields.isEmpty ? [:] : ["groupby": .array(fields.map(JSONValue.string))]
        func window(_ operation: [String: JSONValue]) -> JSONValue {
            .object(
                [
                    "window": .array([.object(operation)]),
                    "sort": .array([.object(["field": .string("first_day")])]),
                ].merging(groups) { first, _ in first })
        }
        let numbered = [
            window([
                "op": .string("lag"), "field": .string("last_day"), "as": .string("previous"),
            ]),
            Self.calculate(
                "!isValid(datum.previous) || datum.first_day - datum.previous > 129600000"
                    + " ? 1 : 0", as: "begins"),
            window(["op": .string("sum"), "field": .string("begins"), "as": .string("run")]),
        ]
        guard isOfSeveralLengths else { return [isSingle] + numbered }
        return [isSingle, Self.calculate("length(datum.period)", as: Self.size)] + numbered
            + [Self.calculate("datum.\(Self.size) + ' ' + datum.run", as: "run")]
    }

    private static let size = "period_length"

    private static func calculate(_ expression: String, as field: String) -> JSONValue {
        .object(["calculate": .string(expression), "as": .string(field)])
    }

    static func filter(_ test: String) -> JSONValue {
        .object(["filter": .string(test)])
    }

    func mark(_ members: [String: String]) -> JSONValue {
        .object(members.mapValues(JSONValue.string))
    }

    func y(_ field: String) -> JSONValue {
        VegaLiteNumbers(feed: feed, channel: "y", length: height).field(field)
    }

    func encoding(_ members: [String: JSONValue]) -> [String: JSONValue] {
        var all = members
        if all["y"] == nil { all["y"] = y("value") }
        if key.isNeeded, !isDivided {
            var colour: [String: JSONValue] = [
                "field": .string(key.field), "type": .string("nominal"),
                "title": .string(key.title), "sort": VegaLiteKey.order,
            ]
            colour["legend"] = key.legend
            all["color"] = .object(colour)
        }
        return all
    }

    func layer(
        _ mark: JSONValue, _ encoding: [String: JSONValue], _ transform: [JSONValue]
    ) -> JSONValue {
        .object([
            "mark": mark, "encoding": .object(encoding), "transform": .array(transform),
        ])
    }
}
