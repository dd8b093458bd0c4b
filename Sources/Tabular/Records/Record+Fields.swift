public import TradeModel

extension Record {
    /// An exact decimal number. Throws `missing-value` for a blank and `bad-number` for a text
    /// that is no plain number.
    public func amount(_ column: Int) throws(FieldFault) -> Amount {
        let digits = try present(column)
        guard let amount = Amount(ascii: digits) else { throw badNumber(column, digits) }
        return amount
    }

    /// The nearest double of a plain decimal number. Throws as ``amount(_:)`` does.
    public func double(_ column: Int) throws(FieldFault) -> Double {
        let digits = try present(column)
        guard let value = DecimalLiteral(digits)?.doubleValue else {
            throw badNumber(column, digits)
        }
        return value
    }

    /// A non-negative whole number below 10^9, written with digits only.
    public func integer(_ column: Int) throws(FieldFault) -> Int {
        let digits = try present(column)
        guard digits.count < 10, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            throw FieldFault(
                .badNumber, column: column,
                "expected a whole number such as 408, saw “\(shown(column))”"
                    + numberAdvice(on: digits))
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// A field for a message, shortened when long.
    public func shown(_ column: Int) -> String {
        let text = text(column)
        return text.count > 40 ? String(text.prefix(40)) + "…" : text
    }

    /// The bytes of a field that may not be blank, without the blanks around them.
    private func present(_ column: Int) throws(FieldFault) -> ArraySlice<UInt8> {
        let bytes = bytes(column).withoutBlanks
        guard !bytes.isEmpty else {
            throw FieldFault(.missingValue, column: column, "expected a number, saw a blank")
        }
        return bytes
    }
}
