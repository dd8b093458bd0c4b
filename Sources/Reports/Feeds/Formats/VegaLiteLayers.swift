/// The layers of a chart of values over time.
struct VegaLiteLayers {
    let feed: Feed
    let key: VegaLiteKey

    init(_ feed: Feed) {
        self.feed = feed
        key = VegaLiteKey(feed)
    }

    var members: [String: JSONValue] {
        var members = isDivided ? panels : frame(width: VegaLiteChart.width)
        members["transform"] = .array(key.transform + (key.isNeeded ? [VegaLiteKey.rows] : []))
        return members
    }

    /// The height of a frame.
    var height: Int { isDivided ? 110 : 320 }

    /// All layers in one frame of a width.
    func frame(width: Int) -> [String: JSONValue] {
        [
            "width": .integer(width), "height": .integer(height),
            "layer": .array(single + [combined]),
            "encoding": .object([
                "x": .object([
                    "field": .string("first_day"), "type": .string("temporal"),
                    "title": .string("Period"), "scale": .object(["type": .string("utc")]),
                    "axis": .object(axis(width: width)),
                ])
            ]),
        ]
    }

    /// The layers of values of one period each.
    private var single: [JSONValue] {
        if isCount, !key.isNeeded { return counts }
        let line = layer(
            mark(["type": "line"]), encoding(["detail": .object(["field": .string("run")])]), runs)
        return band + [line, points]
    }

    /// A point for each value of one period.
    var points: JSONValue {
        layer(
            .object(["type": .string("point"), "filled": .bool(true), "size": .integer(30)]),
            encoding(["tooltip": VegaLiteKey.tooltip(feed)]), [isSingle])
    }
}
