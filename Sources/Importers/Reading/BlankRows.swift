import TradeModel

/// The rows of a table that hold delimiters alone, as a spreadsheet writes them for rows that were once
/// used: they say nothing, are counted as such, and told once.
struct BlankRows: Sendable {
    private var count = 0
    private var first: Int?
    /// Nil where lines are looked for once only.
    private var last: Int?

    /// Counts a row on a line.
    mutating func note(_ line: Int) {
        note(first: { line })
        last = line
    }

    /// Counts a row; its line is only asked for where it is the first.
    mutating func note(first line: () -> Int) {
        count += 1
        first = first ?? line()
    }

    /// Adds what another thread has met.
    mutating func add(_ other: BlankRows) {
        count += other.count
        first = [first, other.first].compactMap { $0 }.min()
    }

    /// One finding about all of them, where there are any.
    func summary(path: String) -> [Diagnostic] {
        guard let first else { return [] }
        return [Self.finding(count, place, path: path, line: first)]
    }

    /// The finding about a number of rows of an engine, which tells no lines and does not look at all
    /// columns.
    static func finding(ofEngine count: Int, path: String) -> Diagnostic {
        finding(count, " in the columns that the engine looks at", path: path, line: nil)
    }

    private static func finding(
        _ count: Int, _ place: String, path: String, line: Int?
    ) -> Diagnostic {
        Diagnostic(
            .warning, .blankRows, path: path, line: line,
            message: "\(counted(count, "row holds", "rows hold")) delimiters alone\(place);"
                + " a spreadsheet writes them for rows that were once used, and they count as"
                + " \(ExclusionReason.blankRow.rawValue)")
    }

    private var place: String {
        guard count > 1, let first else { return "" }
        guard let last else { return ", the first on this line" }
        return last - first == count - 1
            ? ", on the lines \(first) to \(last)"
            : ", the first on this line and the last on line \(last)"
    }
}
