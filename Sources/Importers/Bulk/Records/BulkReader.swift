import Tabular
import TradeModel

/// Reads the plain records of a layout from their raw bytes.
///
/// It decides only what it is sure of and leaves everything else to the careful path, which is the
/// layout itself; the two must never differ.
protocol BulkReader {
    /// What a record is.
    mutating func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict

    /// Takes in records in a row that are alike, as many as it is quick with, from the beginning of a
    /// piece; what it leaves is read one by one.
    mutating func takeRun(
        _ piece: RawPiece, _ filter: RecordFilter, into tally: inout BulkTally
    ) -> RawPiece.Progress

    /// Forgets where records stand that were read: their block is let go of.
    mutating func forget()
}

extension BulkReader {
    /// None.
    @inline(__always)
    func takeRun(
        _ piece: RawPiece, _ filter: RecordFilter, into tally: inout BulkTally
    ) -> RawPiece.Progress { RawPiece.Progress() }

    /// Nothing.
    func forget() {}
}

/// What became of a record that was read from its raw bytes.
enum PlainVerdict {
    /// It adds thousandths of the table's unit to a cell; with the chapter of its goods.
    case value(CellKey, Int64, chapter: Int)
    case excluded(ExclusionReason)
    /// Only the careful path can tell.
    case unclear
}

/// A layout that is also read in bulk.
protocol BulkLayout: TableLayout {
    associatedtype Reader: BulkReader
    /// The reader of its plain records.
    var bulkReader: Reader { get }
    /// How it numbers places.
    static var codeSystem: Area.CodeSystem { get }
    /// Whether a file may hold a trade more than once: in finer goods, in several editions, for
    /// months and for the year.
    static var repeatsTrades: Bool { get }
    /// Whether a trade is reported from both its sides.
    static var isReportedTwice: Bool { get }
    /// How many US dollars the table's unit is.
    static var unit: Int { get }
    /// The body of statistics that the table belongs to.
    var collection: TradeRecord.Collection { get }
    /// The edition of the goods' code, where the table as a whole has one.
    var revision: HSRevision? { get }
    /// The edition in which a record tells its goods; of a total the one of its goods.
    func edition(of record: borrowing Record) -> HSRevision?
    /// The columns that name the sides: their codes, and the ISO codes where there are such.
    var sides: BulkSides { get }
    /// The column of the values.
    var value: Int { get }
    /// The places that no table knows, as met so far.
    var areas: AreaResolver { get set }
    /// The values that a spreadsheet has shortened, as met so far.
    var shortened: ShortenedNumbers { get set }
}

/// The columns that name the sides of a trade.
struct BulkSides {
    let reporter, partner: Int
    let reporterISO, partnerISO: Int?

    /// Whether a side may be known by its ISO code alone.
    var hasISOCodes: Bool { reporterISO != nil || partnerISO != nil }
}

extension PlaceCodes {
    /// The main code of the place whose code stands in a field, and its marks; nil where only the
    /// careful path can tell.
    @inline(__always)
    func marks(_ field: RawField) -> (code: Int, marks: Marks)? {
        guard let code = field.number, code < Self.limit else { return nil }
        let found = marks.withUnsafeBufferPointer { $0[code] }
        guard found.contains(.listed) else { return nil }
        return (Int(mainCodes.withUnsafeBufferPointer { $0[code] }), found)
    }
}
