import Tabular
import TradeModel

extension TableFile {
    /// What is to be said of the numbers with a point in columns of values in which decimals stand
    /// behind a comma. Refuses the table where nothing tells what they mean.
    func findings(ofValuesBesideCommas columns: [Int], _ header: Header) throws(Refusal)
        -> [Diagnostic]
    {
        var findings: [Diagnostic] = []
        for column in columns {
            let (numbers, place) = try numbers(in: column)
            guard let place, let doubt = numbers.doubt else { continue }
            func finding(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ end: String)
                -> Diagnostic
            {
                header.finding(
                    severity, FieldFault(code, column: column, "\(doubt); \(end)"),
                    path: file.path, at: place)
            }
            guard !numbers.isUndecided else {
                throw Refusal(
                    finding(.error, .badNumber, "save the table with plain numbers"))
            }
            findings.append(
                finding(
                    .warning, .ambiguousNumber,
                    "read as decimal numbers: \(numbers.countInWords) of this form; save the table"
                        + " with plain numbers"))
        }
        return findings
    }

    /// The finding that no quantity of the table can be relied on, where nothing tells what those with
    /// a point mean in columns in which decimals stand behind a comma.
    func finding(ofQuantitiesBesideCommas columns: Set<Int>, _ header: Header) throws(Refusal)
        -> Diagnostic?
    {
        for column in columns.sorted() {
            let (numbers, place) = try numbers(in: column)
            guard let place, let doubt = numbers.doubt, numbers.isUndecided else { continue }
            return header.finding(
                .warning,
                FieldFault(
                    .unusableQuantity, column: column,
                    "\(doubt); the values count, all quantities of the file are unknown; save the"
                        + " table with plain numbers"),
                path: file.path, at: place)
        }
        return nil
    }

    /// The numbers of a column, and where the first stands that may mean another.
    private func numbers(
        in column: Int
    ) throws(Refusal) -> (
        numbers: NumbersBesideCommas, place: (line: Int, column: Int, text: String)?
    ) {
        var numbers = NumbersBesideCommas()
        var place: (line: Int, column: Int, text: String)?
        var reader = RecordReader(
            text, delimiter: delimiter, path: file.path, allowsLineEnds: layout.allowsLineEnds)
        if hasHeader { _ = try reader.nextFilled() }
        while try reader.next() {
            if numbers.note(reader.record, column) { place = reader.position(ofField: column) }
        }
        return (numbers, place)
    }
}
