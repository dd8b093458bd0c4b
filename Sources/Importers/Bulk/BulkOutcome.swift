import TradeModel

/// What the threads that read one table have found: the same for any number of them.
struct BulkOutcome<Layout: BulkLayout>: Sendable {
    private var layout: Layout
    private(set) var records = RecordCounts()
    var refusal: Refusal?
    private(set) var diagnostics: [Diagnostic] = []
    private var columnFindings = ColumnFindings()
    /// How many findings of each code there are; when settled, of those that are not kept.
    private(set) var further: [DiagnosticCode: Int] = [:]
    /// The sums, in no order.
    var cells = TradeCells()
    /// The records that were kept, with their lines.
    private(set) var trade: [TradeRecord] = []
    private(set) var rejectedLines: Set<Int> = []
    private(set) var unplaced = 0
    private var blankRows = BlankRows()
    private(set) var quotedLineEnds = 0
    private(set) var firstQuotedLineEnd: Int?
    /// The first finding that says that no quantity of the table can be relied on.
    private var quantityFinding: Diagnostic?

    /// Nothing yet, of a table of a layout.
    init(_ layout: Layout) { self.layout = layout }

    /// What one thread has found.
    init(_ worker: borrowing BulkWorker<Layout>) {
        layout = worker.careful.layout
        records = worker.tally.counts
        refusal = worker.tally.refusal
        diagnostics = worker.tally.findings
        further = worker.tally.findingCounts
        columnFindings = worker.tally.columnFindings
        if worker.keepsRecords { trade = worker.careful.facts.trade }
        rejectedLines = worker.careful.rejectedLines
        unplaced = worker.careful.unplaced
        blankRows = worker.tally.blankRows
        quotedLineEnds = worker.tally.quotedLineEnds
        firstQuotedLineEnd = worker.tally.firstQuotedLineEnd
        quantityFinding = worker.tally.quantityFinding
    }

    /// Adds what another thread has found.
    mutating func add(_ other: BulkOutcome) {
        layout.areas.merge(other.layout.areas)
        layout.shortened.merge(other.layout.shortened)
        records = records + other.records
        // Of several refusals the first in the file is the cause.
        if let found = other.refusal, refusal.map({ found.line < $0.line }) ?? true {
            refusal = found
        }
        diagnostics += other.diagnostics
        further.merge(other.further) { $0 + $1 }
        columnFindings.add(other.columnFindings)
        trade += other.trade
        rejectedLines.formUnion(other.rejectedLines)
        unplaced += other.unplaced
        blankRows.add(other.blankRows)
        quotedLineEnds += other.quotedLineEnds
        if let first = other.firstQuotedLineEnd {
            firstQuotedLineEnd = min(firstQuotedLineEnd ?? first, first)
        }
        if let found = other.quantityFinding,
            quantityFinding.map({ found.line ?? 0 < $0.line ?? 0 }) ?? true
        {
            quantityFinding = found
        }
    }

    private static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
    }

    /// The findings in the order of the file, of many the first.
    func settled(_ shape: BulkTableShape) -> BulkOutcome {
        var all = self
        all.diagnostics.sort(by: Self.isBefore)
        all.trade.sort { $0.origin.line < $1.origin.line }
        all.diagnostics = Array(all.diagnostics.prefix(BulkTally.kept))
        for finding in all.diagnostics { all.further[finding.code, default: 0] -= 1 }
        all.further = all.further.filter { $0.value > 0 }
        // What is said of a whole column is never among those that are only counted.
        all.diagnostics += columnFindings.findings
        all.diagnostics.sort(by: Self.isBefore)
        if quotedLineEnds > 0 {
            all.diagnostics.append(
                Diagnostic(
                    .warning, .quotedLineEnd, path: shape.path, line: firstQuotedLineEnd,
                    message: "line ends within quotes: \(quotedLineEnds), this one the first; a"
                        + " quote that is wrong takes all lines up to the next quote with it"))
        }
        if let quantityFinding {
            all.diagnostics.append(quantityFinding)
            all.trade.forgetQuantities()
        }
        all.diagnostics += blankRows.summary(path: shape.path) + layout.summary
        return all
    }
}

extension Refusal {
    /// The refusal of figures whose sum is larger than any trade: one of them is wrong.
    static func sumTooLarge(_ path: String?) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .sumTooLarge, path: path,
                message: "a sum of more than 10^26 US dollars is no trade; look for values with too"
                    + " many digits"))
    }

    /// The line of its first finding; 0 where it tells none.
    fileprivate var line: Int { diagnostics.first?.line ?? 0 }
}
