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
