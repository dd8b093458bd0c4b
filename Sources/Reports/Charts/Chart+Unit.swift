extension Chart {
    /// Whether a text names a unit, in whatever case: as whole words, since nearly every text has a
    /// `t` in it.
    public static func isNamed(_ unit: String, in text: String) -> Bool {
        let unit = unit.lowercased()
        let text = text.lowercased()
        return text.ranges(of: unit).contains { range in
            !continues(text[..<range.lowerBound].last, unit.first)
                && !continues(unit.last, text[range.upperBound...].first)
        }
    }

    /// Whether two characters beside each other are of one word.
    private static func continues(_ first: Character?, _ second: Character?) -> Bool {
        [first, second].allSatisfy { $0.map { $0.isLetter || $0.isNumber } ?? false }
    }
}
