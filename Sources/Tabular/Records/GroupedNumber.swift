/// A number whose digits stand in groups of three with something other than a point between them, as
/// people and spreadsheets write it: `1,234.5`, `1 234`.
package struct GroupedNumber {
    /// What stands between the groups, in words.
    let separators: String
    /// Whether decimals stand behind a comma.
    package let hasDecimalComma: Bool

    private static let names: [Unicode.Scalar: String] = [
        ",": "commas", " ": "spaces", "\u{A0}": "no-break spaces",
        "\u{202F}": "narrow no-break spaces", "\u{2009}": "thin spaces", "'": "apostrophes",
        "\u{2019}": "apostrophes", "_": "underscores",
    ]

    /// Reads a number without its sign; nil where it is not grouped so.
    package init?(_ bytes: some Collection<UInt8>) {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        guard let sign = scalars.first(where: { !Self.isDigit($0) }), let name = Self.names[sign]
        else { return nil }
        let whole = scalars.prefix { $0 != "." && ($0 != "," || sign == ",") }
        let groups = whole.map { scalar in
            scalar == sign ? UInt8(ascii: ",") : scalar.isASCII ? UInt8(ascii: scalar) : 0
        }
        guard groups.digitGroups(separatedBy: UInt8(ascii: ",")) ?? 1 > 1 else { return nil }
        let rest = scalars.dropFirst(whole.count)
        guard rest.count != 1, rest.dropFirst().allSatisfy(Self.isDigit) else { return nil }
        separators = name
        hasDecimalComma = rest.first == ","
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
}
