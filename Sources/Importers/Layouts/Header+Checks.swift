import Tabular
import TradeModel

extension Header {
    /// A record may have one field more than there are columns, when that field is empty: a comma
    /// ends each row of some downloads.
    func checkWidth(_ record: borrowing Record) throws(FieldFault) {
        let expected = names.count
        let hasTrailingComma =
            record.count > expected && (expected..<record.count).allSatisfy { record.isBlank($0) }
        guard record.count == expected || hasTrailingComma else {
            throw FieldFault(
                .raggedRow, column: nil,
                "expected \(counted(expected, "field"))\(line == nil ? "" : " as in the header"),"
                    + " saw \(record.count)")
        }
    }

    /// A remark on each column that has the name of one before it, where the layout knows that name:
    /// which of them holds what is meant cannot be told. Those that the layout needs are held against
    /// each other as they are read.
    func repeats(in layout: any TableLayout.Type) -> [FieldFault] {
        let repeated = repeated
        guard !repeated.isEmpty else { return [] }
        let known = Set(layout.variants.flatMap(\.columns).map(Self.folded))
        let twins = TwinColumns(self, in: layout)
        return repeated.filter { known.contains(Self.folded(names[$0.second])) }.map {
            first, column in
            let what =
                twins.hasSecond(column)
                ? "say the same in every record that is read; take one of them out"
                : "the first of them is read; take the one out that is not meant"
            return FieldFault(
                .repeatedHeader, column: column,
                "the columns \(first + 1) and \(column + 1) have one name, “\(names[column])”, and"
                    + " \(what)")
        }
    }

    /// What is wrong with a last record that has too few fields and no line end.
    func cut(_ record: borrowing Record) -> FieldFault {
        FieldFault(
            .truncatedFile, column: nil,
            "the file ends within this record, after \(record.count) of \(names.count)"
                + " fields and without a line end; download it again")
    }

    /// What is to be said of the names of a layout's table, at which the reader stands.
    func findings(
        in layout: any TableLayout.Type, path: String, _ reader: borrowing RecordReader
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for remark in repeats(in: layout) + misspelt(in: layout) {
            let place = reader.position(ofField: remark.column ?? 0)
            findings.append(finding(.warning, remark, path: path, at: place))
        }
        return findings
    }

    /// The first of some names of columns for a message, each cut short, with a sign that there are more.
    static func shown(_ names: [String]) -> String {
        names.prefix(8).map { String($0.prefix(24)) }.quoted + (names.count > 8 ? ", …" : "")
    }

    /// A finding about a record of the table, at the place of the field at fault.
    func finding(
        _ severity: Diagnostic.Severity, _ fault: FieldFault, path: String,
        at place: (line: Int, column: Int, text: String)
    ) -> Diagnostic {
        Diagnostic(
            severity, fault.code, path: path, line: place.line,
            column: fault.column == nil ? nil : place.column,
            field: fault.column.flatMap { $0 < names.count ? names[$0] : nil },
            message: fault.message, excerpt: fault.column == nil ? nil : place.text)
    }
}
