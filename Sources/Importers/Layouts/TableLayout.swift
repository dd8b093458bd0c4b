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

    /// Whether values may have commas between groups of digits.
    static var groupsByCommas: Bool { get }

    /// The columns of a table without a header, told by its first records; nil where they are not
    /// this layout's.
    static func columns(ofHeaderless records: [[String]]) -> [String]?

    /// The side that reports every record, of a layout whose tables do not tell the direction of
    /// their flow; nil where they do. Such a table is read when the caller tells the direction.
    static func loneReporter(_ countries: CountryTable) -> Partner?

    /// Prepares to read a table with these columns.
    init(_ header: Header, _ context: ImportContext)

    /// Adds a record's facts to a dataset.
    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict

    /// Whether a record may give several facts, so that its fate rests on all of them.
    var givesSeveralFacts: Bool { get }

    /// Completes the facts of the file, when all records are read.
    func finish(_ facts: inout Dataset, file: Int)

    /// Notes that a record was rejected, by ``read(_:at:into:)`` or for its number of fields.
    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset)

    /// The findings about the last record read that did not keep it from being used.
    mutating func takeRemarks() -> [FieldFault]

    /// For what the whole table is refused, once all records are read: the line of the rejected record
    /// that shows it, and what is to be said behind that record's own fault.
    var wholeFault: (line: Int, message: String)? { get }
    /// The findings about the table as a whole.
    var summary: [Diagnostic] { get }
    /// Which of its tables this is, in a layout that has several.
    var table: String? { get }
}

extension TableLayout {
    static var allowsLineEnds: Bool { false }
    static var groupsByCommas: Bool { false }
    static func columns(ofHeaderless records: [[String]]) -> [String]? { nil }
    static func loneReporter(_ countries: CountryTable) -> Partner? { nil }
    var givesSeveralFacts: Bool { false }
    func finish(_ facts: inout Dataset, file: Int) {}
    func noteRejected(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) {}
    mutating func takeRemarks() -> [FieldFault] { [] }
    var wholeFault: (line: Int, message: String)? { nil }
    var summary: [Diagnostic] { [] }
    var table: String? { nil }
}

extension [FieldFault] {
    /// Gives all of them, so that none remains.
    mutating func takeAll() -> [FieldFault] {
        defer { self = [] }
        return self
    }
}

/// One set of columns of a layout.
struct LayoutVariant {
    /// All column names, in order.
    let columns: [String]
    /// For each column whether the table cannot be read without it.
    let areRequired: [Bool]

    /// A comma-separated list in which an asterisk marks a required column.
    init(_ list: String) {
        self.init(list.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) })
    }

    /// Names in which an asterisk marks a required column; a name may hold commas.
    init(_ names: [String]) {
        areRequired = names.map { $0.utf8.last == UInt8(ascii: "*") }
        columns = zip(names, areRequired).map { $1 ? String($0.dropLast()) : $0 }
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
    /// The reporter's direction, as the caller tells it; only looked at where the table does not.
    var flow: Flow?
}
