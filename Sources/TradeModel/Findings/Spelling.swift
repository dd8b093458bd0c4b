/// Finds the names that a misspelt one may have meant.
package enum Spelling {
    /// The three names with the fewest changes to a text: a character more, fewer or another, or two
    /// neighbours swapped (Damerau 1964; optimal string alignment). Before them come the name in another
    /// letter case, as `year` for `YEAR`, names of which the text is a whole part between hyphens, as
    /// `growth` is of `growth-rate`, and those of the same words in another order, as `million USD` of
    /// `USD million`.
    package static func nearest(to text: String, among names: some Sequence<String>) -> [String] {
        let ranked = names.map {
            let isSame = text.lowercased() == $0.lowercased()
            let isMeant = isPart(text, of: $0) || isTurned(text, from: $0)
            return (
                name: $0, rank: isSame ? 0 : isMeant ? 1 : 2, distance: distance(text, $0)
            )
        }.sorted { ($0.rank, $0.distance, $0.name) < ($1.rank, $1.distance, $1.name) }
        return ranked.prefix(3).map(\.name)
    }

    private static func isPart(_ text: String, of name: String) -> Bool {
        name.split(separator: "-").contains { $0 == text }
    }

    private static func isTurned(_ text: String, from name: String) -> Bool {
        let words = [text, name].map { $0.split { $0 == " " || $0 == "-" }.sorted() }
        return words[0] == words[1]
    }

    /// What stands behind a message about a name that is none, with the nearest ones; nothing where there
    /// are none at all.
    package static func advice(for text: String, among names: some Sequence<String>) -> String {
        let near = nearest(to: text, among: names)
        return near.isEmpty ? "" : "; nearest: \(near.joined(separator: ", "))"
    }

    /// Whether a text is some name with no more than so many changes, and is not the name itself.
    package static func isSlip(_ text: String, of name: String, changes: Int) -> Bool {
        text != name && distance(text, name) <= changes
    }

    /// Takes time in proportion to the product of the lengths.
    private static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        var rows = [Array(0...b.count)]
        for (row, left) in a.enumerated() {
            var current = [row + 1]
            for (column, right) in b.enumerated() {
                var cost = min(
                    rows[row][column + 1] + 1, current[column] + 1,
                    rows[row][column] + (left == right ? 0 : 1))
                if row > 0, column > 0, left == b[column - 1], a[row - 1] == right {
                    cost = min(cost, rows[row - 1][column - 1] + 1)
                }
                current.append(cost)
            }
            rows.append(current)
        }
        return rows[a.count][b.count]
    }
}
