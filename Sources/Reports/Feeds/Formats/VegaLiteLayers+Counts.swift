import TradeModel

extension VegaLiteLayers {
    /// Whether the values count things, so that marks from zero say what they are.
    var isCount: Bool {
        ["launches", "events", "days", "votes", "count", "entries", "cases"]
            .contains(feed.result.unit)
    }

    /// The layers of counts: bars as wide as their periods. Where one is a day, whose bar would go
    /// from it to itself, they are strokes that end in a point, so that a zero shows too.
    var counts: [JSONValue] { areBars ? [bars] : [strokes, points] }

    /// Whether there are bars, each as wide as its period.
    var areBars: Bool {
        isCount && !key.isNeeded && !feed.spans.contains(where: \.isOneDay)
    }

    private var bars: JSONValue {
        layer(
            // Between the strokes of many bars nothing would be left of them.
            .object([
                "type": .string("bar"),
                "stroke": feed.spans.count > Self.manyBars ? .null : .string("white"),
            ]),
            encoding([
                "x2": .object(["field": .string("last_day")]), "y2": Self.zero,
                "tooltip": VegaLiteKey.tooltip(feed), "stroke": VegaLiteBars.zeroStroke,
                "strokeWidth": VegaLiteBars.zeroWidth,
            ]), [isSingle])
    }

    private static let manyBars = 60

    private var strokes: JSONValue {
        layer(
            // Rules are black where nothing is said.
            .object([
                "type": .string("rule"), "color": .string(VegaLiteChart.colour),
                "strokeWidth": .integer(2),
            ]),
            encoding(["y2": Self.zero]), [isSingle])
    }

    private static let zero = JSONValue.object(["datum": .integer(0)])
}

extension TimeSpan {
    fileprivate var isOneDay: Bool { days.lowerBound == days.upperBound }
}
