/// A cell of a table's body.
public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What a cell holds.
    public enum Content: Hashable, Sendable {
        /// Text, shown as it is.
        case text(String)
        /// A number, already rounded.
        case number(RoundedNumber)
        /// Nothing is known; shown as `n/a` with a legend, never as a blank or a zero.
        case missing
    }

    /// What the cell holds.
    public let content: Content
    /// The names of the footnotes that the cell refers to.
    public let marks: [String]

    /// Makes a cell.
    public init(_ content: Content, marks: [String] = []) {
        self.content = content
        self.marks = marks
    }

    /// Makes a cell of text without marks.
    public init(stringLiteral value: String) { self.init(.text(value)) }

    /// A cell of text. Blank text is refused by the table: say `missing` instead.
    public static func text(_ text: String, marks: [String] = []) -> Cell {
        Cell(.text(text), marks: marks)
    }

    /// A cell with a number that is already rounded.
    public static func number(_ number: RoundedNumber, marks: [String] = []) -> Cell {
        Cell(.number(number), marks: marks)
    }

    /// A cell with the value rounded by the format; `nil` and values that are not finite are
    /// missing.
    public static func number(
        _ value: Double?, _ format: DecimalFormat, marks: [String] = []
    ) -> Cell {
        guard let rounded = value.flatMap({ format.rounded($0) }) else {
            return .missing(marks: marks)
        }
        return .number(rounded, marks: marks)
    }

    /// A cell with the whole number; `nil` is missing.
    public static func count(_ value: Int?, marks: [String] = []) -> Cell {
        guard let value else { return .missing(marks: marks) }
        return .number(DecimalFormat.whole.rounded(value), marks: marks)
    }

    /// A cell without a value.
    public static let missing = Cell(.missing)

    /// A cell without a value whose footnotes say why.
    public static func missing(marks: [String]) -> Cell { Cell(.missing, marks: marks) }
}
