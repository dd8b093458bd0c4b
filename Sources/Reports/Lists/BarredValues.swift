/// Several values of a field in a cell of a table for machines, with a vertical bar between them.
enum BarredValues {
    /// The cell; in a value a bar is written as `\|`, and a backslash as two.
    static func text(_ values: [String]) -> String {
        values.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
            .joined(separator: "|")
    }
}
