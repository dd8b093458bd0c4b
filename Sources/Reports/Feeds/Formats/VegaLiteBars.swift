/// What bars have in common. A bar of zero has no area, and nobody could tell it from a period or a
/// key without a value; it has an outline instead, which is a line where it begins.
enum VegaLiteBars {
    /// The colour of the outline.
    static let zeroStroke = whereZero(.string(VegaLiteChart.colour))
    /// Its width.
    static let zeroWidth = whereZero(.integer(3))

    /// Elsewhere it is as the mark says.
    private static func whereZero(_ value: JSONValue) -> JSONValue {
        .object([
            "condition": .object(["test": .string("datum.value === 0"), "value": value])
        ])
    }
}
