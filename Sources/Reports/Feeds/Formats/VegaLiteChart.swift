import Analysis

/// A feed as a specification of a chart in Vega-Lite 5 (<https://vega.github.io/vega-lite/>).
///
/// Values over time are a line through neighbouring periods, or bars where things are counted, and
/// strokes where they are counted by day; a period without a value breaks the line. A value of
/// several periods together is a dashed stroke over all of them and joined to nothing, a sum at the
/// mean of one. Values with a key have a colour for each, or a panel where there are more keys than
/// colours. Values of one moment are bars, one for each key.
struct VegaLiteChart {
    let feed: Feed
    /// The address of the folder where the feed's CSV lies; nil where the values stand in the
    /// specification.
    let dataAddress: String?

    var json: JSONValue {
        var members: [String: JSONValue] = [
            "$schema": .string("https://vega.github.io/schema/vega-lite/v5.json"),
            "title": .object([
                "text": .string(feed.result.indicator.title), "anchor": .string("start"),
                "subtitle": .array(
                    (subtitle + remarks + [credit]).flatMap(Self.lines).map(JSONValue.string)),
            ]),
            "description": .string(
                ([feed.title, feed.result.definition] + remarks + [credit])
                    .map(\.cell.singleLine).joined(separator: ". ")),
            "data": data, "config": Self.config, "usermeta": feed.metadata,
        ]
        let plot = isOverTime ? VegaLiteLayers(feed).members : bars
        members.merge(plot) { first, _ in first }
        return .object(members)
    }

    static let width = 640
    /// The colour of marks that are told apart by nothing.
    static let colour = "#0072B2"

    /// Colours that people with any colour vision tell apart (Okabe and Ito 2008).
    static let colours = [
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442",
    ]

    private static let config = JSONValue.object([
        "range": .object(["category": .array(colours.map(JSONValue.string))]),
        "mark": .object(["color": .string(colour)]),
        "title": .object(["subtitleColor": .string("#555555"), "offset": .integer(12)]),
        "axis": .object(["grid": .bool(true), "gridColor": .string("#E5E5E5")]),
        "view": .object(["stroke": .null]),
    ])

    /// Whether there is more than one period to draw along an axis of time.
    var isOverTime: Bool { Set(feed.spans).count > 1 }

    private var data: JSONValue {
        var parse: [String: JSONValue] = [:]
        for column in feed.table.columns {
            parse[column.name] =
                switch column.kind {
                case .text: .string("string")
                case .number, .integer: .string("number")
                case .date: .string("utc:'%Y-%m-%d'")
                }
        }
        if let dataAddress {
            let folder = dataAddress.hasSuffix("/") ? dataAddress : dataAddress + "/"
            return .object([
                "url": .string("\(folder)\(feed.name).csv"),
                "format": .object(["type": .string("csv"), "parse": .object(parse)]),
            ])
        }
        // What stands here has its types, but for dates, which JSON lacks.
        return .object([
            "values": .array(feed.table.records),
            "format": .object([
                "type": .string("json"),
                "parse": .object(parse.filter { $0.key.hasSuffix("_day") }),
            ]),
        ])
    }
}
