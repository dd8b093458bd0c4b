import Tabular
import TradeModel

/// The numbers with a point of a column, by which to tell that the point may group thousands,
/// `1.400` for 1400.
///
/// Where each of them has three digits behind the point and one to three before it, and none begins
/// with 0, nothing in the column says which is meant.
struct PointedNumbers {
    private var count = 0
    private var first: (line: Int, text: String)?
    /// Whether one of them can only be a decimal number.
    private var hasDecimal = false

    /// Takes in a number that was read.
    mutating func note(_ record: borrowing Record, _ column: Int, at origin: Origin) {
        let text = record.text(Int?.some(column))
        guard !hasDecimal, text.utf8.contains(UInt8(ascii: ".")) else { return }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let groups = digits.digitGroups(separatedBy: UInt8(ascii: "."))
        hasDecimal = groups != 2 || digits.first == UInt8(ascii: "0")
        count += 1
        first = first ?? (origin.line, text)
    }

    /// One finding about the column, where at least two numbers leave it open.
    func summary(path: String, field: String) -> [Diagnostic] {
        guard let first, count > 1, !hasDecimal else { return [] }
        return [
            Diagnostic(
                .warning, .ambiguousNumber, path: path, line: first.line, field: field,
                message: "all \(count) numbers with a point have three digits behind it, such as"
                    + " “\(first.text)”, and are read as decimal numbers; where the point groups"
                    + " thousands they are a thousand times as much: save the table with plain"
                    + " numbers")
        ]
    }
}
