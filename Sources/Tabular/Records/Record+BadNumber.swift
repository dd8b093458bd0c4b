import TradeModel

extension Record {
    /// What is wrong with a text that is no number.
    ///
    /// A number with two points, or with a point before a decimal comma, tells that `728.600` beside it is
    /// not 728.6, so that none of the column's numbers can be relied on.
    func badNumber(_ column: Int, _ text: ArraySlice<UInt8>) -> FieldFault {
        let digits = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
        if digits.hasPointGroups {
            return FieldFault(
                .badNumber, column: column,
                "this column groups digits by points, saw “\(shown(column))”: another number of it"
                    + " such as 728.600 would be read as 728.6; save the table with plain numbers",
                concernsFile: true)
        }
        if digits.hasDecimalComma {
            return FieldFault(
                .badNumber, column: column,
                "expected a plain number such as 1234.5, saw “\(shown(column))”, whose decimals stand"
                    + " behind a comma; save the table with decimal points",
                isOfColumn: true)
        }
        if DecimalLiteral(text) != nil {
            return FieldFault(
                .badNumber, column: column,
                "expected a number between -10^18 and 10^18, saw “\(shown(column))”")
        }
        let expected = "expected a plain number such as 1234.5"
        guard let grouped = GroupedNumber(digits) else {
            return FieldFault(
                .badNumber, column: column,
                "\(expected), saw “\(shown(column))”\(numberAdvice(on: text))")
        }
        return FieldFault(
            .badNumber, column: column,
            "\(expected) without group separators, saw “\(shown(column))”, whose digits are grouped by"
                + " \(grouped.separators)"
                + (grouped.hasDecimalComma ? ", and whose decimals stand behind a comma" : ""),
            isOfColumn: grouped.hasDecimalComma)
    }
}

/// What to take away from a text for it to be a number; nothing where that does not tell.
func numberAdvice(on text: ArraySlice<UInt8>) -> String {
    func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool { DecimalLiteral(bytes) != nil }
    if text.first == UInt8(ascii: "+"), isNumber(text.dropFirst()) {
        return "; take its plus sign away"
    }
    if text.last == UInt8(ascii: "."), isNumber(text.dropLast()) {
        return "; take the point at its end away"
    }
    let bare = Array(trimmed(String(decoding: text, as: UTF8.self)).utf8)
    return bare.count < text.count && isNumber(bare[...])
        ? "; take the blank beside it away, which is neither a space nor a tab" : ""
}
