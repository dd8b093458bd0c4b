import Tabular
import TradeModel

/// What one thread has found in the records of a table.
struct BulkTally: ~Copyable {
    var cells: CellTable
    private(set) var used = 0
    private(set) var rejected = 0
    /// Records of other countries, most of them passed over without a look at their fields.
    private(set) var passed = 0
    private var notSelected = 0
    private var excluded: [ExclusionReason: Int] = [:]
    private(set) var findings: [Diagnostic] = []
    private(set) var findingCounts: [DiagnosticCode: Int] = [:]
    private(set) var columnFindings = ColumnFindings()
    var blankRows = BlankRows()
    /// Line ends within quotes, and the first line that has one.
    private(set) var quotedLineEnds = 0
    private(set) var firstQuotedLineEnd: Int?
    /// The first finding that says that no quantity of the table can be relied on.
    var quantityFinding: Diagnostic?
    /// Why the table cannot be used, and the line.
    var refusal: Refusal?

    init(_ cells: consuming CellTable) { self.cells = cells }

    /// How many findings are kept in full for a file; the rest is counted.
    static let kept = 1000

    /// Takes in records whose values were added.
    @inline(__always)
    mutating func use(_ count: Int = 1) { used += count }

    /// Takes in a record that is kept out.
    @inline(__always)
    mutating func exclude(_ reason: ExclusionReason) {
        switch reason {
        case .otherCountry: passed += 1
        case .notSelected: notSelected += 1
        default: excluded[reason, default: 0] += 1
        }
    }

    /// Takes in records that the scan has passed over: those of other countries.
    mutating func pass(_ count: Int) { passed += count }

    /// Takes in a record that was rejected; true where that is to be told.
    mutating func reject(_ fault: FieldFault) -> Bool {
        rejected += 1
        return tell(fault)
    }

    /// Takes in something to be said of a record; true while findings are kept, and of what is said of a
    /// whole column for the first.
    mutating func tell(_ fault: FieldFault) -> Bool {
        if fault.isOfColumn { return columnFindings.isFirst(of: fault.column) }
        findingCounts[fault.code, default: 0] += 1
        return findings.count < Self.kept
    }

    /// Keeps what is to be told of a record.
    mutating func keep(_ finding: Diagnostic, of fault: FieldFault) {
        if fault.isOfColumn {
            columnFindings.keep(finding, of: fault.column)
        } else {
            findings.append(finding)
        }
    }

    /// Takes in line ends within quotes, of which the first is on a line.
    mutating func noteQuotedLineEnds(_ count: Int, first: Int) {
        quotedLineEnds += count
        firstQuotedLineEnd = min(firstQuotedLineEnd ?? first, first)
    }

    /// What became of the records.
    var counts: RecordCounts {
        RecordCounts(
            used: used,
            excluded: excluded.merging([.otherCountry: passed, .notSelected: notSelected]) {
                $0 + $1
            }
            .filter { $0.value > 0 }, rejected: rejected)
    }
}
