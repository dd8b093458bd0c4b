import TradeModel

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
            [Self.filter("isValid(datum.value) && \(isOfSeveral)")] + (isMean ? [meanOfOne] : []))
    }

    /// Vega's test of a value of several periods.
    private var isOfSeveral: String {
        let isRun = "indexof(datum.period, '..') >= 0"
        guard let shortest = shortestOfSums else { return isRun }
        return "(\(isRun) || !(\(shortest.vegaTest)))"
    }

    private static let mean = "mean_of_one"

    /// The value by the number of its periods.
    private var meanOfOne: JSONValue {
        .object([
            "calculate": .string("datum.value / (\(periods))"), "as": .string(Self.mean),
        ])
    }

    /// How many periods a value is of: of the shortest, where some are longer; else days, quarters,
    /// years or months by the length of the first one's text.
    private var periods: String {
        switch shortestOfSums {
        case .daily: Self.days
        case .monthly: Self.months
        case .quarterly: "\(Self.months) / 3"
        case .annual: "\(Self.months) / 12"
        case nil:
            "indexof(datum.period, '..') > 7 ? \(Self.days) : \(Self.months)"
                + " / (indexof(datum.period, '..') === 7 ? 1"
                + " : indexof(datum.period, '..') === 6 ? 3 : 12)"
        }
    }

    private static let days = "(datum.last_day - datum.first_day) / 86400000 + 1"
    private static let months =
        "(12 * (utcyear(datum.last_day) - utcyear(datum.first_day))"
        + " + utcmonth(datum.last_day) - utcmonth(datum.first_day) + 1)"
}
