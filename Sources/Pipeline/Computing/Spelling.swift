/// Finds the names that a misspelt one may have meant.
enum Spelling {
    /// The three names with the fewest single-character changes (Levenshtein 1966) to a text.
    static func nearest(to text: String, among names: [String]) -> [String] {
        let ranked = names.map { (name: $0, distance: distance(text, $0)) }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return ranked.prefix(3).map(\.name)
    }

    /// Takes time in proportion to the product of the lengths.
    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        var previous = Array(0...b.count)
        for (row, left) in a.enumerated() {
            var current = [row + 1]
            for (column, right) in b.enumerated() {
                current.append(
                    min(
                        previous[column + 1] + 1, current[column] + 1,
                        previous[column] + (left == right ? 0 : 1)))
            }
            previous = current
        }
        return previous[b.count]
    }
}
