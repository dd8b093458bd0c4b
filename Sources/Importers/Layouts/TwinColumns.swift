import Tabular

/// Columns that a layout needs and that have the name of one before them. Which of the two is meant
/// cannot be told, so that a table is read only where they say the same.
struct TwinColumns: Sendable {
    private let pairs: [(first: Int, second: Int)]
    /// The names of the columns, and where they stand.
    private let names: [String]
    private let line: Int?

    /// None.
    init() {
        pairs = []
        names = []
        line = nil
    }

    /// Those of a layout's table.
    init(_ header: Header, in layout: any TableLayout.Type) {
        names = header.names
        line = header.line
        let required = layout.requiredColumns
        pairs = header.repeated.filter { required.contains(Header.folded(header.names[$0.second])) }
    }

    /// Whether each needed column stands once.
    var isEmpty: Bool { pairs.isEmpty }

    /// The name of the first of them.
    var name: String? { pairs.first.map { names[$0.first] } }

    /// Whether a column is one of them, and not the first of its name.
    func hasSecond(_ column: Int) -> Bool { pairs.contains { $0.second == column } }

    /// Refuses the table whose columns of one name differ in a record.
    func check(_ record: borrowing Record) throws(FieldFault) {
        for (first, second) in pairs
        where record.bytes(first).withoutBlanks != record.bytes(second).withoutBlanks {
            throw FieldFault(
                .repeatedHeader, column: second,
                "the columns \(first + 1) and \(second + 1) have one name, “\(names[first])”"
                    + (line.map { " (line \($0))" } ?? "")
                    + ", and say “\(record.shown(first))” and “\(record.shown(second))” here, so that"
                    + " which of them is meant cannot be told; take the other one out",
                concernsFile: true)
        }
    }
}

extension TableLayout {
    /// The names, in small letters, of the columns without which one of its tables cannot be read.
    fileprivate static var requiredColumns: Set<String> {
        Set(
            variants.flatMap { variant in
                zip(variant.columns, variant.areRequired).filter(\.1).map { Header.folded($0.0) }
            })
    }
}
