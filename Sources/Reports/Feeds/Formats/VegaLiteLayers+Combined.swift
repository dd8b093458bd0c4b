extension VegaLiteLayers {
    /// Values of several periods together: a stroke over all of them. One of a sum is at the mean of
    /// one period, as in charts: at its own height it would be a peak among single periods.
    var combined: JSONValue {
        let isMean = Self.isMeanOfOne(feed)
        return layer(
            // Rules are black where nothing is said.
            .object([
                "type": .string("rule"), "color": .string(VegaLiteChart.colour),
                "strokeWidth": .integer(2),
                "strokeDash": .array([.integer(4), .integer(3)]), "opacity": .number(0.7),
            ]),
            encoding([
                "y": y(isMean ? Self.mean : "value"),
                "x2": .object(["field": .string("last_day")]),
                "tooltip": VegaLiteKey.tooltip(feed),
            ]),
            [Self.filter("isValid(datum.value) && indexof(datum.period, '..') >= 0")]
                + (isMean ? [Self.meanOfOne] : []))
    }

    /// Whether a value of several periods is their sum.
    static func isMeanOfOne(_ feed: Feed) -> Bool { ChartUnits.addUp(feed.result.unit) }

    private static let mean = "mean_of_one"

    /// The value by the number of its periods, which are days, quarters, years or months by the
    /// length of the first one's text.
    private static let meanOfOne = JSONValue.object([
        "calculate": .string(
            "datum.value / (indexof(datum.period, '..') > 7"
                + " ? (datum.last_day - datum.first_day) / 86400000 + 1"
                + " : (12 * (utcyear(datum.last_day) - utcyear(datum.first_day))"
                + " + utcmonth(datum.last_day) - utcmonth(datum.first_day) + 1)"
                + " / (indexof(datum.period, '..') === 7 ? 1"
                + " : indexof(datum.period, '..') === 6 ? 3 : 12))"),
        "as": .string(mean),
    ])
}
