import Tabular
import TradeModel

extension TableFile {
    /// What is to be said of the numbers with a point in columns of values in which decimals stand
    /// behind a comma. Refuses the table where nothing tells what they mean.
    func findings(ofValuesBesideCommas columns: Set<Int>, _ header: Header) throws(Refusal)
        -> [Diagnostic]
    {
        var findings: [Diagnostic] = []
        for doubted in try doubtedColumns(NumbersBesideCommas.self, among: columns) {
            func finding(_ severity: Diagnostic.Severity, _ code: DiagnosticCode, _ end: String)
                -> Diagnostic
            {
                header.finding(
                    severity,
                    FieldFault(code, column: doubted.column, "\(doubted.doubt); \(end)"),
                    path: file.path, at: doubted.place)
            }
            guard !doubted.numbers.isUndecided else {
                throw Refusal(
                    finding(.error, .badNumber, "save the table with plain numbers"))
            }
            findings.append(
                finding(
                    .warning, .ambiguousNumber,
                    "read as decimal numbers: \(doubted.numbers.countInWords) of this form; save the"
                        + " table with plain numbers"))
        }
        return findings
    }

    /// Refuses a table whose values may have commas between groups of digits, where nothing tells that
    /// they have in a column in which decimals stand behind a comma.
    func refuseGroupsBesideCommas(_ columns: Set<Int>, _ header: Header) throws(Refusal) {
        guard layout.groupsByCommas,
            let doubted = try doubtedColumns(GroupsBesideCommas.self, among: columns).first
        else { return }
        throw Refusal(
            header.finding(
                .error,
                FieldFault(
                    .badNumber, column: doubted.column,
                    "\(doubted.doubt); save the table with plain numbers"),
                path: file.path, at: doubted.place))
    }

    /// The finding that no quantity of the table can be relied on, where nothing tells what those with
    /// a point mean in columns in which decimals stand behind a comma.
    func finding(ofQuantitiesBesideCommas columns: Set<Int>, _ header: Header) throws(Refusal)
        -> Diagnostic?
    {
        for doubted in try doubtedColumns(NumbersBesideCommas.self, among: columns)
        where doubted.numbers.isUndecided {
            return header.finding(
                .warning,
                FieldFault(
                    .unusableQuantity, column: doubted.column,
                    "\(doubted.doubt); the values count, all quantities of the file are unknown; save"
                        + " the table with plain numbers"),
                path: file.path, at: doubted.place)
        }
        return nil
    }

    /// A column some of whose numbers may mean others.
    private struct Doubted<Numbers: DoubtfulNumbers> {
        let column: Int
        let numbers: Numbers
        let doubt: String
        /// Where the first of them stands.
        let place: (line: Int, column: Int, text: String)
    }

    /// Those of some columns, in order. A wide table may have hundreds, so that all are looked at in one
    /// reading.
    private func doubtedColumns<Numbers: DoubtfulNumbers>(
        _: Numbers.Type, among columns: Set<Int>
    ) throws(Refusal) -> [Doubted<Numbers>] {
        guard !columns.isEmpty else { return [] }
        let columns = columns.sorted()
        var numbers = columns.map { _ in Numbers() }
        var places: [Int: (line: Int, column: Int, text: String)] = [:]
        var reader = RecordReader(
            text, delimiter: delimiter, path: file.path, allowsLineEnds: layout.allowsLineEnds)
        if hasHeader { _ = try reader.nextFilled() }
        while try reader.next() {
            for (index, column) in columns.enumerated()
            where numbers[index].note(reader.record, column) {
                places[index] = reader.position(ofField: column)
            }
        }
        var doubted: [Doubted<Numbers>] = []
        for (index, column) in columns.enumerated() {
            guard let place = places[index], let doubt = numbers[index].doubt else { continue }
            doubted.append(
                Doubted(column: column, numbers: numbers[index], doubt: doubt, place: place))
        }
        return doubted
    }
}
