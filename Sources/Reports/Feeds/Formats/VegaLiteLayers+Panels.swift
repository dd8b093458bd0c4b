/// A panel for each key, all on the same scales: with more keys than colours one colour would be
/// that of several lines.
extension VegaLiteLayers {
    /// Whether there are more keys than colours.
    var isDivided: Bool { key.values.count > VegaLiteChart.colours.count }

    /// The panels, as many beside each other as their headings leave room for.
    var panels: [String: JSONValue] {
        let longest = key.values.map { TextMetrics.width(of: $0, .note) }.max() ?? 0
        let fitting = Double(VegaLiteChart.width + Self.gap) / (longest + Double(Self.gap))
        let columns = Int(min(max(fitting, 1), Self.manyColumns))
        let width = (VegaLiteChart.width + Self.gap) / columns - Self.gap
        return [
            "facet": .object([
                "field": .string(key.field), "type": .string("nominal"),
                "title": .string(key.title), "sort": VegaLiteKey.order,
            ]),
            "columns": .integer(columns), "spacing": .integer(Self.gap),
            "spec": .object(frame(width: width)),
        ]
    }

    /// Between two panels.
    private static let gap = 20
    private static let manyColumns = 4.0
}
