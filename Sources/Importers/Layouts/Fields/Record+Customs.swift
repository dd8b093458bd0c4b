import Tabular
import TradeModel

extension Record {
    /// A trade value that is not negative, with commas between groups of three digits or without.
    func groupedTradeValue(_ column: Int) throws(FieldFault) -> Amount {
        let bytes = bytes(column).withoutBlanks
        // A point before a decimal comma is told as what spoils the file.
        guard bytes.contains(UInt8(ascii: ",")), !bytes.hasPointGroups else {
            return try tradeValue(column)
        }
        guard let plain = withoutGroups(bytes), let value = Amount(ascii: plain[...]) else {
            let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
            throw FieldFault(
                .badNumber, column: column,
                "expected a number such as 1234567 or 1,234,567, saw “\(shown(column))”",
                isOfColumn: digits.hasDecimalComma)
        }
        return try tradeValue(value, column)
    }

    /// One month, `202003`; or several that are published as one cell, `202001-202002` or `202001-02`.
    func customsMonths(_ column: Int) throws(FieldFault) -> TimeSpan {
        let parts = bytes(column).split { "-~ ".utf8.contains($0) }
        if let first = parts.first.flatMap({ month($0) }) {
            switch parts.count {
            case 1: return .month(first)
            case 2:
                let last = parts[1].count == 2 ? parts[0].prefix(4) + parts[1] : parts[1]
                if let last = month(last), first < last { return .months(first...last) }
            default: break
            }
        }
        throw FieldFault(
            .badPeriod, column: column,
            "expected a month such as 202003, or several as 202001-202002,"
                + " saw “\(shown(column))”"
                + calendarAdvice(on: String(text(Int?.some(column)).prefix(4))))
    }

    private func month(_ digits: ArraySlice<UInt8>) -> Month? {
        guard digits.count == 6, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return Month(number / 100, number % 100)?.ifGregorian
    }
}

/// A number without the commas between its groups of digits; nil where they do not stand before every
/// third digit.
private func withoutGroups(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let sign = bytes.first == UInt8(ascii: "-") ? bytes.prefix(1) : []
    let whole = bytes.dropFirst(sign.count).prefix { $0 != UInt8(ascii: ".") }
    guard whole.digitGroups(separatedBy: UInt8(ascii: ",")) != nil else { return nil }
    let rest = bytes.dropFirst(sign.count + whole.count)
    return sign + whole.filter { $0 != UInt8(ascii: ",") } + rest
}
