/// The field of a chart that tells the values of one period apart.
struct VegaLiteKey {
    private let names: [String]
    /// What the field holds in each row of the feed.
    let texts: [String]
    /// The same, each once, in the feed's order.
    let values: [String]

    init(_ feed: Feed) {
        names = Array(feed.key.dropFirst())
        let places = names.compactMap { name in
            feed.table.columns.firstIndex { $0.name == name }
        }
        texts = feed.table.rows.map { row in
            let parts: [String] = places.map { place in
                if case .text(let text) = row[place] { text } else { "null" }
            }
            return parts.joined(separator: ", ")
        }
        var seen = Set<String>()
        values = texts.filter { seen.insert($0).inserted }
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

    /// What a legend of keys has besides: Vega cuts long labels at their ends, whereby two could become
    /// the same, and a long title too.
    var legend: JSONValue? {
        var members = labels
        if Self.isLong(title) { members["titleLimit"] = .integer(0) }
        return members.isEmpty ? nil : .object(members)
    }

    /// What an axis of keys has besides: Vega puts its title where long labels are.
    var axis: JSONValue? {
        guard !labels.isEmpty else { return nil }
        return .object(labels.merging(["maxExtent": .integer(10_000)]) { first, _ in first })
    }

    private var labels: [String: JSONValue] {
        values.contains(where: Self.isLong) ? ["labelLimit": .integer(0)] : [:]
    }

    private static func isLong(_ text: String) -> Bool {
        TextMetrics.width(of: text, .note) > limit
    }

    /// Vega's limit of a label in a legend, those of a title and of an axis being larger, less some room
    /// for other fonts.
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
