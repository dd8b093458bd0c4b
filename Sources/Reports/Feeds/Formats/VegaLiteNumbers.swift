/// The channel of a chart's numbers, which begin at zero.
///
/// Where all values are whole the steps of the axis are too: there are no halves of launches. Nothing
/// but zeros has an axis to 1; Vega would have them in the middle of one without an end.
struct VegaLiteNumbers {
    let feed: Feed
    /// The channel, `x` or `y`, and its length.
    let channel: String
    let length: Int

    /// The numbers of a field.
    func field(_ name: String) -> JSONValue { with("field", .string(name)) }

    /// The place of zero.
    var zero: JSONValue { with("datum", .integer(0)) }

    private func with(_ name: String, _ value: JSONValue) -> JSONValue {
        var members: [String: JSONValue] = [
            name: value, "type": .string("quantitative"), "title": .string(feed.result.unit),
            "scale": scale,
        ]
        members["axis"] = axis
        return .object(members)
    }

    private var values: [Double] { feed.result.points.compactMap(\.value) }

    private var scale: JSONValue {
        var members: [String: JSONValue] = ["zero": .bool(true)]
        if !values.isEmpty, values.allSatisfy({ $0 == 0 }) {
            members["domain"] = .object(["unionWith": .array([.integer(0), .integer(1)])])
        }
        return .object(members)
    }

    /// With no more steps than ones between its ends they are of one at least. Vega's `tickMinStep`
    /// would not do: it asks for one tick more, whereby 0 to 2 has halves.
    private var axis: JSONValue? {
        guard !values.isEmpty, values.allSatisfy({ $0.rounded() == $0 }) else { return nil }
        let span = "abs(domain('\(channel)')[1] - domain('\(channel)')[0])"
        return .object([
            "tickCount": .object(["expr": .string("min(\(length / 40), \(span))")])
        ])
    }
}
