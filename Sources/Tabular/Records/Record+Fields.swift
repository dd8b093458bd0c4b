public import TradeModel

/// A field that does not hold what its column should.
public struct FieldFault: Error, Sendable {
    /// The stable code.
    public let code: DiagnosticCode
    /// The field, from 0; nil when the whole record is at fault.
    public let column: Int?
    /// What was seen and what was expected.
    public let message: String
    /// Whether it shows that other fields of the file do not mean what they seem to.
    public let concernsFile: Bool
    /// Whether the program that wrote the column is at fault, so that it is enough to say it once.
    public let isOfColumn: Bool

    /// A finding about a field.
    public init(
        _ code: DiagnosticCode, column: Int?, _ message: String, concernsFile: Bool = false,
        isOfColumn: Bool = false
    ) {
        self.code = code
        self.column = column
        self.message = message
        self.concernsFile = concernsFile
        self.isOfColumn = isOfColumn
    }
}

extension [FieldFault] {
    /// Throws the fault for which a record is rejected: the first that concerns the file, so that no other
    /// hides it, or else the first. The others are added to what is to be said of the record beside it.
    package func throwGravest(beside remarks: inout [FieldFault]) throws(FieldFault) {
        guard let place = firstIndex(where: \.concernsFile) ?? indices.first else { return }
        var others = self
        let gravest = others.remove(at: place)
        remarks = others + remarks
        throw gravest
    }
}

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
