/// The field of a chart that tells the values of one period apart.
struct VegaLiteKey {
    private let names: [String]

    init(_ feed: Feed) { names = Array(feed.key.dropFirst()) }

    /// Whether there is anything to tell apart.
    var isNeeded: Bool { !names.isEmpty }

    /// The field: the feed's own where there is one, else a calculated one.
    var field: String { names.count == 1 ? names[0] : "key" }

    /// What a reader calls it.
    var title: String {
        names.map { $0.replacing("_", with: " ") }.joined(separator: ", ")
    }

    /// What calculates the field where it is not the feed's own.
    var transform: [JSONValue] {
        guard names.count != 1 else { return [] }
        let parts = names.map { "datum['\($0)']" }.joined(separator: " + ', ' + ")
        return [
            .object(["calculate": .string(parts.isEmpty ? "''" : parts), "as": .string("key")])
        ]
    }

    /// All of a row but its days, under the pointer.
    static func tooltip(_ feed: Feed) -> JSONValue {
        .array(
            feed.table.columns.filter { $0.kind != .date }.map { column in
                let isNumber = column.kind == .number
                var members: [String: JSONValue] = [
                    "field": .string(column.name),
                    "type": .string(column.kind == .text ? "nominal" : "quantitative"),
                    "title": .string(column.name.replacing("_", with: " ")),
                ]
                if isNumber { members["format"] = .string(",.4~r") }
                return .object(members)
            })
    }
}
