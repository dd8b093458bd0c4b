extension BACI.BulkReader {
    /// What the first three fields of a record say, kept for the next record: the table is sorted by
    /// year, exporter and importer, so that hundreds of records in a row begin alike.
    struct Pair {
        let bytes: Bytes
        let key: CellKey
        /// Whether the record need not be looked at further.
        let isPassed: Bool
        let isOther: Bool
        let isSelected: Bool

        /// No pair.
        static let none = Pair(
            bytes: Bytes(length: 0, low: 0, high: 0), key: .none, isPassed: false, isOther: false,
            isSelected: false)

        /// The bytes of three fields of nine to sixteen bytes, separators between them included.
        struct Bytes {
            let length: Int
            let low, high: UInt64
        }
    }

    /// The columns as CEPII has them, before the quantity, which is the last of six.
    private static let usual = BACI.Columns(
        year: 0, exporter: 1, importer: 2, product: 3, value: 4)

    /// Takes in records of six fields that begin as the one read last did; in a table of more or fewer
    /// columns these are not whole, and none is taken.
    @inline(__always)
    mutating func takeRun(
        _ piece: RawPiece, _ filter: RecordFilter, into tally: inout BulkTally
    ) -> RawPiece.Progress {
        var progress = RawPiece.Progress()
        let pair = last
        guard pair.bytes.length > 0, columns == Self.usual, piece.columns == 6 else {
            return progress
        }
        let (bytes, delimiter) = (piece.bytes, piece.delimiter)
        let tellsGoods = filter.level > 0 || filter.hasGoods
        let isAdded = pair.isSelected && !pair.isOther && !tellsGoods
        guard isAdded || pair.isPassed else { return progress }
        var start = piece.start
        var sum: Int64 = 0
        while progress.separators &+ 6 <= piece.count {
            let ends = piece.separators + progress.separators
            let pairEnd = Int(ends[2])
            guard pairEnd &- start == pair.bytes.length,
                Pair.Bytes.load(bytes + start) == pair.bytes.low,
                Pair.Bytes.load(bytes + (pairEnd &- 8)) == pair.bytes.high
            else { break }
            let (productEnd, valueEnd, end) = (Int(ends[3]), Int(ends[4]), Int(ends[5]))
            let others =
                (bytes[pairEnd] ^ delimiter) | (bytes[productEnd] ^ delimiter)
                | (bytes[valueEnd] ^ delimiter)
            guard others == 0, bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r")
            else { break }
            if !pair.isPassed {
                let product = RawField(start: bytes + (pairEnd &+ 1), end: bytes + productEnd)
                let value = RawField(start: bytes + (productEnd &+ 1), end: bytes + valueEnd)
                guard product.isProduct, let thousandths = value.thousandths, sum < 1 << 62
                else { break }
                sum &+= thousandths
            }
            progress.records &+= 1
            progress.separators &+= 6
            start = end &+ 1
            if bytes[end] == UInt8(ascii: "\r"), bytes[start] == UInt8(ascii: "\n"),
                progress.separators < piece.count
            {
                progress.separators &+= 1
                start &+= 1
            }
        }
        if progress.records > 0 { count(progress.records, sum, in: &tally) }
        return progress
    }

    /// Counts records that begin as the one read last did, and adds the sum of their values to its cell.
    @inline(__always)
    private func count(_ records: Int, _ sum: Int64, in tally: inout BulkTally) {
        guard !last.isPassed else {
            tally.pass(records)
            return
        }
        tally.use(records)
        tally.cells.add(
            last.key.of(goods: 0, level: 6, revision: revision), sum, records: records, chapter: 0)
    }
}

extension RawField {
    /// Whether the field is a code of six digits, of which a spreadsheet may have lost the first.
    @inline(__always)
    fileprivate var isProduct: Bool {
        (count == 6 || count == 5) && areDigits(word(endingAt: end), count)
    }
}

extension BACI.BulkReader.Pair.Bytes {
    /// The first three fields of a record, where they are the columns of the pair; of another length
    /// they are none.
    @inline(__always)
    init(_ fields: RawFields) {
        let (start, end) = fields.range(through: 2)
        let length = end - start
        guard 9...16 ~= length else {
            self.init(length: 0, low: 0, high: 0)
            return
        }
        self.init(length: length, low: Self.load(start), high: Self.load(end - 8))
    }

    @inline(__always)
    static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    }
}
