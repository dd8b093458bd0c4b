import Tabular

/// The numbers of a column in which decimals stand behind a comma for certain, as in `1234,5`, of a
/// layout whose values may have commas between groups of digits.
///
/// Beside them `1,234` may be 1.234 or 1234, unless others, such as `1,234,567` or `1,234.5`, show that
/// commas stand between groups in the column.
struct GroupsBesideCommas: DoubtfulNumbers {
    private var comma: (line: Int, text: String)?
    private var doubtful: String?
    private var hasGroups = false

    mutating func note(_ record: borrowing Record, _ column: Int) -> Bool {
        let (commaSign, pointSign) = (UInt8(ascii: ","), UInt8(ascii: "."))
        guard !hasGroups, record.bytes(column).contains(commaSign) else { return false }
        let text = record.text(Int?.some(column))
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard !digits.hasDecimalComma else {
            if comma == nil { comma = (record.line, text) }
            return false
        }
        let whole = digits.prefix { $0 != pointSign }
        guard let groups = whole.digitGroups(separatedBy: commaSign), groups > 1
        else { return false }
        guard groups == 2, whole.count == digits.count else {
            hasGroups = true
            return false
        }
        guard doubtful == nil else { return false }
        doubtful = text
        return true
    }

    var doubt: String? {
        guard !hasGroups, let comma, let doubtful else { return nil }
        let (decimal, whole) = (
            doubtful.replacing(",", with: "."), doubtful.replacing(",", with: "")
        )
        return "decimals of this column stand behind a comma, as in “\(comma.text)” (line"
            + " \(comma.line)), so that “\(doubtful)” may be \(decimal) or \(whole)"
    }
}
