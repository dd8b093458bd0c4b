import Analysis

/// Values of one moment: a bar for each key, the longest first.
extension VegaLiteChart {
    /// The plot. Where a key has no value, the words for it stand where its bar would begin: an empty
    /// row could be that of a bar too short to be seen.
    var bars: [String: JSONValue] {
        let key = VegaLiteKey(feed)
        let frame: [String: JSONValue] = [
            "width": .integer(Self.width), "transform": .array(key.transform),
        ]
        let plot: [String: JSONValue] =
            feed.result.points.contains { $0.value == nil }
            ? [
                "layer": .array([
                    .object(marks(key, sort: Self.longestFirst)), .object(gaps(key)),
                ])
            ] : marks(key, sort: .string("-x"))
        return frame.merging(plot) { first, _ in first }
    }

    /// The bars.
    private func marks(_ key: VegaLiteKey, sort: JSONValue) -> [String: JSONValue] {
        [
            "mark": .object(["type": .string("bar")]),
            "encoding": .object([
                "x": .object([
                    "field": .string("value"), "type": .string("quantitative"),
                    "title": .string(feed.result.unit), "scale": .object(["zero": .bool(true)]),
                ]),
                "y": axis(of: key, sort: sort), "tooltip": VegaLiteKey.tooltip(feed),
                "stroke": VegaLiteBars.zeroStroke, "strokeWidth": VegaLiteBars.zeroWidth,
            ]),
        ]
    }

    /// The words for missing values.
    private func gaps(_ key: VegaLiteKey) -> [String: JSONValue] {
        [
            "mark": .object([
                "type": .string("text"), "align": .string("left"), "dx": .integer(4),
                "color": .string("#555555"),
            ]),
            "encoding": .object([
                "x": .object([
                    "datum": .integer(0), "type": .string("quantitative"),
                    "title": .string(feed.result.unit),
                ]),
                "y": axis(of: key, sort: Self.longestFirst),
                "text": .object(["value": .string("no value")]),
                "tooltip": VegaLiteKey.tooltip(feed),
            ]),
            "transform": .array([VegaLiteLayers.filter("!isValid(datum.value)")]),
        ]
    }

    private func axis(of key: VegaLiteKey, sort: JSONValue) -> JSONValue {
        var axis: [String: JSONValue] = [
            "field": .string(key.field), "type": .string("nominal"), "sort": sort,
            "title": .string(key.title),
        ]
        axis["axis"] = key.guide
        return .object(axis)
    }

    /// By the value itself: an order by the bars would not hold for two layers.
    private static let longestFirst = JSONValue.object([
        "field": .string("value"), "op": .string("max"), "order": .string("descending"),
    ])
}
