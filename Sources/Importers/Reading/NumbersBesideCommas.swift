import Tabular
import TradeModel

/// The numbers of a column in which decimals stand behind a comma for certain, as in `1,5`.
///
/// Beside them the point of `1.234` may group thousands, unless others, such as `2.5`, show that some
/// of the column's decimals stand behind a point.
struct NumbersBesideCommas: DoubtfulNumbers {
    private struct Sample {
        let line: Int
        let text: String

        var shown: String { "“\(text)” (line \(line))" }
    }

    private var comma: Sample?
    private var point: Sample?
    private var doubtful: Sample?
    private var count = 0

    /// Whether what its doubtful numbers mean cannot be told.
    var isUndecided: Bool { doubtful != nil && point == nil }

    mutating func note(_ record: borrowing Record, _ column: Int) -> Bool {
        let (commaSign, pointSign) = (UInt8(ascii: ","), UInt8(ascii: "."))
        guard record.bytes(column).contains(where: { $0 == commaSign || $0 == pointSign })
        else { return false }
        let sample = Sample(line: record.line, text: record.text(Int?.some(column)))
        let digits = sample.text.utf8.drop { $0 == UInt8(ascii: "-") }
        if digits.hasDecimalComma || GroupedNumber(digits)?.hasDecimalComma == true {
            comma = comma ?? sample
            return false
        }
        guard digits.contains(UInt8(ascii: ".")), DecimalLiteral(Array(digits)[...]) != nil
        else { return false }
        guard digits.digitGroups(separatedBy: UInt8(ascii: ".")) == 2,
            digits.first != UInt8(ascii: "0")
        else {
            point = point ?? sample
            return false
        }
        count += 1
        guard doubtful == nil else { return false }
        doubtful = sample
        return true
    }

    var doubt: String? {
        guard let doubtful, let comma else { return nil }
        let others = point.map { ", and others behind a point, as in \($0.shown)" } ?? ""
        let whole = doubtful.text.replacing(".", with: "")
        return "decimals of this column stand behind a comma, as in \(comma.shown)\(others), so"
            + " that “\(doubtful.text)” may be \(doubtful.text) or \(whole)"
    }

    /// How many doubtful numbers there are, in words.
    var countInWords: String { counted(count, "number") }
}
