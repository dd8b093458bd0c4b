import Analysis

/// Values of one moment: a bar for each key, the longest first, or ranks in their order.
extension VegaLiteChart {
    /// The plot. Where a key has no value, the words for it stand where its bar would begin: an empty
    /// row could be that of a bar too short to be seen.
    var bars: [String: JSONValue] {
        let key = VegaLiteKey(feed)
        let rows = key.isRank ? [VegaLiteKey.rows] : []
        let frame: [String: JSONValue] = [
            "width": .integer(Self.width), "transform": .array(key.transform + rows),
        ]
        var words: [[String: JSONValue]] =
            feed.result.points.contains { $0.value == nil } ? [gaps(key)] : []
        if !key.isNeeded { words.append(number(key)) }
        let plot: [String: JSONValue] =
            words.isEmpty
            ? marks(key, sort: key.isRank ? VegaLiteKey.order : .string("-x"))
            : [
                "layer": .array(
                    ([marks(key, sort: order(of: key))] + words).map(JSONValue.object))
            ]
        return frame.merging(plot) { first, _ in first }
    }

    /// The bars.
    private func marks(_ key: VegaLiteKey, sort: JSONValue) -> [String: JSONValue] {
        [
            "mark": .object(["type": .string("bar")]),
            "encoding": .object([
                "x": numbers.field("value"),
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
                "x": numbers.zero,
                "y": axis(of: key, sort: order(of: key)),
                "text": .object(["value": .string("no value")]),
                "tooltip": VegaLiteKey.tooltip(feed),
            ]),
            "transform": .array([VegaLiteLayers.filter("!isValid(datum.value)")]),
        ]
    }

    /// The number of a single bar, at its end: alone it is as long as the chart, whatever its value.
    private func number(_ key: VegaLiteKey) -> [String: JSONValue] {
        func bySign(_ below: String, _ above: String) -> JSONValue {
            .object(["expr": .string("datum.value < 0 ? \(below) : \(above)")])
        }
        return [
            "mark": .object([
                "type": .string("text"), "align": bySign("'right'", "'left'"),
                "dx": bySign("-4", "4"),
            ]),
            "encoding": .object([
                "x": numbers.field("value"), "y": axis(of: key, sort: order(of: key)),
                "text": .object(["field": .string("number_text"), "type": .string("nominal")]),
                "tooltip": VegaLiteKey.tooltip(feed),
            ]),
            "transform": .array([
                VegaLiteLayers.filter("isValid(datum.value)"),
                .object([
                    "calculate": .string(
                        "format(datum.value, abs(datum.value) < 1000 ? ',.4~r' : ',.0f')"),
                    "as": .string("number_text"),
                ]),
            ]),
        ]
    }

    private var numbers: VegaLiteNumbers {
        VegaLiteNumbers(feed: feed, channel: "x", length: Self.width)
    }

    private func axis(of key: VegaLiteKey, sort: JSONValue) -> JSONValue {
        var axis: [String: JSONValue] = [
            "field": .string(key.field), "type": .string("nominal"), "sort": sort,
            "title": .string(key.title),
        ]
        // Without a key there is nothing that a label could say.
        axis["axis"] = key.isNeeded ? key.axis : JSONValue.null
        return .object(axis)
    }

    private func order(of key: VegaLiteKey) -> JSONValue {
        key.isRank ? VegaLiteKey.order : Self.longestFirst
    }

    /// By the value itself: an order by the bars would not hold for two layers.
    private static let longestFirst = JSONValue.object([
        "field": .string("value"), "op": .string("max"), "order": .string("descending"),
    ])
}
