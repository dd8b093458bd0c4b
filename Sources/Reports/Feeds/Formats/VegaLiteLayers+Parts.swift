extension VegaLiteLayers {
    static let isSingle = filter(
        "isValid(datum.value) && indexof(datum.period, '..') < 0")

    /// Numbers the runs of periods that follow each other without a gap.
    var runs: [JSONValue] {
        let groups = key.isNeeded ? ["groupby": JSONValue.array([.string(key.field)])] : [:]
        func window(_ operation: [String: JSONValue]) -> JSONValue {
            .object(
                [
                    "window": .array([.object(operation)]),
                    "sort": .array([.object(["field": .string("first_day")])]),
                ].merging(groups) { first, _ in first })
        }
        return [
            Self.isSingle,
            window([
                "op": .string("lag"), "field": .string("last_day"), "as": .string("previous"),
            ]),
            .object([
                "calculate": .string(
                    "!isValid(datum.previous) || datum.first_day - datum.previous > 129600000"
                        + " ? 1 : 0"),
                "as": .string("begins"),
            ]),
            window(["op": .string("sum"), "field": .string("begins"), "as": .string("run")]),
        ]
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
            colour["legend"] = key.guide
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
