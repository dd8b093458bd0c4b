/// The field of a chart that tells the values of one period apart.
struct VegaLiteKey {
    private let names: [String]
    /// What the field holds, each once, in the feed's order.
    let values: [String]

    init(_ feed: Feed) {
        names = Array(feed.key.dropFirst())
        let places = names.compactMap { name in
            feed.table.columns.firstIndex { $0.name == name }
        }
        var seen = Set<String>()
        values = feed.table.rows.compactMap { row in
            let texts: [String] = places.map { place in
                if case .text(let text) = row[place] { text } else { "null" }
            }
            let value = texts.joined(separator: ", ")
            return seen.insert(value).inserted ? value : nil
        }
    }

    /// Whether there is anything to tell apart.
    var isNeeded: Bool { !names.isEmpty }

    /// The field: the feed's own where there is one, else a calculated one.
    var field: String { names.count == 1 ? names[0] : "key" }

    /// Whether the keys are ranks, whose order says more than that of their values: the value of one
    /// may be that of all above it together.
    var isRank: Bool { names == ["rank"] }

    /// What a reader calls it.
    var title: String {
        names.map { $0.replacing("_", with: " ") }.joined(separator: ", ")
    }

    /// What a legend or an axis of keys has besides: Vega cuts long labels at their ends, whereby two
    /// could become the same.
    var guide: JSONValue? {
        let isLong = values.contains { TextMetrics.width(of: $0, .note) > Self.limit }
        return isLong ? .object(["labelLimit": .integer(0)]) : nil
    }

    /// Vega's limit of a label in a legend, that of an axis being larger, less some room for other fonts.
    private static let limit = 150.0

    /// What calculates the field where it is not the feed's own.
    var transform: [JSONValue] {
        guard names.count != 1 else { return [] }
        let parts = names.map { "datum['\($0)']" }.joined(separator: " + ', ' + ")
        return [
            .object(["calculate": .string(parts.isEmpty ? "''" : parts), "as": .string("key")])
        ]
    }

    /// Numbers the rows as they stand in the feed.
    static let rows = JSONValue.object([
        "window": .array([
            .object(["op": .string("row_number"), "as": .string("row_number")])
        ])
    ])

    /// Sorts keys by their first rows: Vega's own order is that of the alphabet, with IX before V.
    /// A list of the keys would do for a thousand at most, and not follow the data at an address.
    static let order = JSONValue.object([
        "field": .string("row_number"), "op": .string("min"),
    ])

    /// All of a row but its days, under the pointer. Numbers have as many digits as a double holds
    /// for certain, and counts every one: Vega's own format rounds to twelve.
    static func tooltip(_ feed: Feed) -> JSONValue {
        .array(
            feed.table.columns.filter { $0.kind != .date }.map { column in
                var members: [String: JSONValue] = [
                    "field": .string(column.name),
                    "type": .string(column.kind == .text ? "nominal" : "quantitative"),
                    "title": .string(column.name.replacing("_", with: " ")),
                ]
                switch column.kind {
                case .number: members["format"] = .string(",.15~g")
                case .integer: members["format"] = .string(",d")
                case .text, .date: break
                }
                return .object(members)
            })
    }
}
