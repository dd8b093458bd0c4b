import Tabular
import TradeModel

/// What became of a record.
enum Verdict {
    case used
    case excluded(ExclusionReason)
}

/// A layout: the columns it is told by, and how one record of it becomes typed facts.
///
/// One file each. A record that cannot be used throws; everything else ends in a verdict, so that no
/// record is passed over.
protocol TableLayout: Sendable {
    /// The name in outputs.
    static var name: LayoutName { get }
    /// The sets of columns in which the layout comes, the fullest first.
    static var variants: [LayoutVariant] { get }
    /// The encodings besides UTF-8 in which its producer writes, the usual first; empty when any.
    static var encodings: [TextEncoding] { get }
    /// Whether a cell may hold a line end. Where none does, two stray quotes cannot swallow the
    /// lines between them.
    static var allowsLineEnds: Bool { get }

    /// The columns of a table without a header, told by its first records; nil where they are not
    /// this layout's.
    static func columns(ofHeaderless records: [[String]]) -> [String]?

    /// Prepares to read a table with these columns.
    init(_ header: Header, _ context: ImportContext)

    /// Adds a record's facts to a dataset.
    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict

    /// Notes that a record was rejected, by ``read(_:at:into:)`` or for its number of fields.
    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset)

    /// The findings about the last record read that did not keep it from being used.
    mutating func takeRemarks() -> [FieldFault]

    /// The findings about the table as a whole.
    var summary: [Diagnostic] { get }
    /// Which of its tables this is, in a layout that has several.
    var table: String? { get }
}

extension TableLayout {
    static var allowsLineEnds: Bool { false }
    static func columns(ofHeaderless records: [[String]]) -> [String]? { nil }
    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) {}
    mutating func takeRemarks() -> [FieldFault] { [] }
    var summary: [Diagnostic] { [] }
    var table: String? { nil }
}

/// One set of columns of a layout.
struct LayoutVariant {
    /// All column names, in order.
    let columns: [String]
    /// Those without which the table cannot be read.
    let required: Set<String>

    /// A comma-separated list in which an asterisk marks a required column.
    init(_ list: String) {
        let names = list.split(separator: ",").map(String.init)
        columns = names.map { $0.last == "*" ? String($0.dropLast()) : $0 }
        required = Set(names.filter { $0.last == "*" }.map { String($0.dropLast()) })
    }
}

/// What an importer knows besides the table itself.
struct ImportContext {
    /// Which countries there are.
    let countries: CountryTable
    /// The path, for findings.
    let path: String
    /// The file's own name.
    let fileName: String
}
