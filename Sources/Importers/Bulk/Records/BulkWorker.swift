import Tabular
import TradeModel

/// Reads the blocks of a table on one thread.
///
/// Where one country is asked for, a block is searched for the country's code, and only the records
/// that hold it are looked at. Where its records are many, or every record is asked for, a block is
/// split at its separators. What either way is not plain goes to the ``CarefulReader``; so does a
/// whole block whose quotes are out of order.
struct BulkWorker<Layout: BulkLayout>: ~Copyable {
    let filter: RecordFilter
    let shape: BulkTableShape
    let scan: ByteScan
    let isCareful: Bool
    let keepsRecords: Bool
    private let sides: BulkSides
    var reader: Layout.Reader
    let columns: Int
    let needles: Needles
    var careful: CarefulReader<Layout>
    var tally: BulkTally
    var offsets: OffsetBuffer
    /// Whether the country's records were many in the last block.
    private var isDense = false
    /// How many bytes are searched in the time that a record takes that is found.
    private let matchCost: Int

    init(_ layout: Layout, _ shape: BulkTableShape, _ filter: RecordFilter, _ plan: BulkPlan) {
        self.filter = filter
        self.shape = shape
        scan = plan.cutting.scan
        // The fast ways look at one column of each name.
        isCareful = plan.isCareful || !shape.twins.isEmpty
        keepsRecords = plan.keepsRecords
        sides = layout.sides
        reader = layout.bulkReader
        columns = shape.header.names.count
        needles = plan.needles(filter, shape)
        careful = CarefulReader(layout, shape, keepsRecords: plan.keepsRecords)
        tally = BulkTally(
            CellTable(unit: Layout.unit, keepsChapters: Layout.repeatsTrades))
        offsets = OffsetBuffer(capacity: 1 << 15)
        matchCost = 100 + 6 * columns
    }

    /// Reads all blocks that the other threads do not.
    mutating func run(_ source: any BlockSource, _ progress: BulkProgress?) {
        // The source knows how much memory its blocks take.
        var buffer = ScanBuffer(capacity: 0)
        // Held apart, so that it is not copied for each record.
        let filter = filter
        do throws(Refusal) {
            while let block = try next(of: source, into: &buffer) {
                try read(block, filter)
                reader.forget()
                progress?.add(block.count)
            }
        } catch {
            tally.refusal = error
            source.stop()
        }
    }

    /// The next block, with where the country's code stands in it, unless it will be split anyway.
    private func next(
        of source: any BlockSource, into buffer: inout ScanBuffer
    ) throws(Refusal) -> RecordBlock? {
        try isDense || isCareful
            ? source.next(into: &buffer, lookingFor: Needles([]))
            : source.next(into: &buffer, lookingFor: needles)
    }

    private mutating func read(
        _ block: RecordBlock, _ filter: borrowing RecordFilter
    ) throws(Refusal) {
        if isCareful {
            _ = try readCarefully(block, from: 0)
            return
        }
        if let matches = block.matches, !isDense(matches.count, of: block.count) {
            return try search(block, matches, filter)
        }
        let other = tally.passed
        let records = try split(block, filter)
        if !needles.isEmpty {
            isDense = isDense(records - (tally.passed - other), of: block.count)
        }
    }

    /// Whether so many of the records in a number of bytes are the country's that splitting all of
    /// them is faster than looking each up.
    private func isDense(_ matches: Int, of bytes: Int) -> Bool { matches * matchCost > bytes }

    /// Takes in one record by its separators.
    @inline(__always)
    mutating func take(
        _ bytes: UnsafePointer<UInt8>, start: Int, _ separators: UnsafePointer<UInt32>,
        end: Int, of block: RecordBlock, _ filter: borrowing RecordFilter
    ) throws(Refusal) {
        let fields = RawFields(bytes, start: start, separators: separators)
        let verdict =
            keepsRecords
            ? verdictOfSides(fields, filter) : reader.read(fields, filter)
        switch verdict {
        case .value(let key, let value, let chapter):
            tally.use()
            tally.cells.add(key, value, chapter: chapter)
        case .excluded(let reason): tally.exclude(reason)
        case .unclear:
            let offset = bytes - block.bytes
            try takeCarefully(offset + start..<offset + end, of: block)
        }
    }

    /// Whether a record is another country's; else its layout reads it, so that it can be kept.
    private func verdictOfSides(
        _ fields: RawFields, _ filter: borrowing RecordFilter
    ) -> PlainVerdict {
        guard let (_, reporter) = filter.places.marks(fields[sides.reporter]),
            let (_, partner) = filter.places.marks(fields[sides.partner])
        else { return .unclear }
        return filter.isOther(reporter, partner) ? .excluded(.otherCountry) : .unclear
    }
}
