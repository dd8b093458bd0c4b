extension Collection<String> {
    /// The first of some texts, and how many more there are: `a, b, c and 2 more`. A finding that
    /// listed all of them would fill the screen.
    package func listed(first most: Int, by separator: String = ", ") -> String {
        let more = count - most
        return prefix(most).joined(separator: separator) + (more > 0 ? " and \(more) more" : "")
    }

    /// Words of which one is meant: `a, b or c`.
    package var alternatives: String {
        let last = suffix(1).joined(separator: "")
        return count > 1 ? "\(dropLast().joined(separator: ", ")) or \(last)" : last
    }

    /// Some names in quotes: `“a”, “b”`.
    package var quoted: String { map { "“\($0)”" }.joined(separator: ", ") }
}
