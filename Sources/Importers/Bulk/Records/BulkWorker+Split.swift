import Tabular
import TradeModel

extension BulkWorker {
    /// How many bytes are split at a time: their separators stay in a processor's first cache.
    private static var pieceSize: Int { 1 << 14 }

    /// Takes in all records of a block, and gives their number.
    mutating func split(
        _ block: RecordBlock, _ filter: borrowing RecordFilter
    ) throws(Refusal) -> Int {
        var start = 0
        var size = Self.pieceSize
        var records = 0
        // Behind the last record of a file without a line end the buffer has one: that block is always a copy.
        let total = block.count + (block.lacksLineEnd ? 1 : 0)
        while start < block.count {
            let length = min(size, total - start)
            let isLast = start + length == total
            offsets.reserve(length)
            let found = scan.separators(
                block.bytes + start, length, delimiter: shape.delimiter.rawValue,
                into: offsets.base)
            guard found.isRegular, !(isLast && found.endsQuoted) else {
                return records + (try readCarefully(block, from: start))
            }
            let (taken, count) = try takePiece(
                block, from: start, separators: found.count, filter)
            records += count
            start += taken
            // A record that is longer than the piece; or one whose line end somebody has written over.
            guard taken > 0 || !isLast else {
                return records + (try readCarefully(block, from: start))
            }
            size = taken == 0 ? 2 * size : Self.pieceSize
        }
        return records
    }

    /// Takes in the whole records of a piece; gives their length and number.
    @inline(__always)
    private mutating func takePiece(
        _ block: RecordBlock, from origin: Int, separators count: Int,
        _ filter: borrowing RecordFilter
    ) throws(Refusal) -> (length: Int, records: Int) {
        let bytes = block.bytes + origin
        let separators = offsets.base
        let delimiter = shape.delimiter.rawValue
        var next = 0
        var start = 0
        var records = 0
        while next < count {
            var run = RawPiece.Progress()
            if !keepsRecords {
                run = reader.takeRun(
                    RawPiece(
                        bytes: bytes, start: start, separators: separators + next,
                        count: count - next, delimiter: delimiter, columns: columns), filter,
                    into: &tally)
            }
            if run.records > 0 {
                records += run.records
                next += run.separators
                start = Int(separators[next - 1]) + 1
                continue
            }
            let first = Int(separators[next])
            if isLineEnd(bytes[first]), isBlank(bytes, start, first, shape.delimiter) {
                start = first + 1
                next += 1
                continue
            }
            guard
                let width = width(
                    bytes, from: start, separators + next, count - next, delimiter: delimiter)
            else { break }
            let end = Int(separators[next + width - 1])
            if width == columns
                || (width == columns + 1 && end == Int(separators[next + width - 2]) + 1)
            {
                try take(bytes, start: start, separators + next, end: end, of: block, filter)
            } else {
                try takeCarefully(origin + start..<origin + end, of: block)
            }
            records += 1
            start = end + 1
            next += width
        }
        if block.counts.quotes > 0 { noteLineEnds(block, origin, start, next) }
        return (start, records)
    }

    /// Counts the line ends of a piece that no separators are: they stand within quotes.
    private mutating func noteLineEnds(
        _ block: RecordBlock, _ origin: Int, _ length: Int, _ separators: Int
    ) {
        let bytes = block.bytes + origin
        var outside = 0
        for index in 0..<separators {
            let offset = Int(offsets.base[index])
            outside += isOneLineEnd(bytes, offset) ? 1 : 0
        }
        let all = scan.counts(bytes, length).lineEnds
        if all > outside { noteQuotedLineEnds(in: block, origin..<origin + length, all - outside) }
    }

    /// Takes note of line ends within quotes, and looks for the first.
    mutating func noteQuotedLineEnds(in block: RecordBlock, _ range: Range<Int>, _ count: Int) {
        var isQuoted = false
        for offset in range {
            if block.bytes[offset] == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard isQuoted, isLineEnd(block.bytes[offset]) else { continue }
            let line = block.line + scan.counts(block.bytes, offset).lineEnds
            return tally.noteQuotedLineEnds(count, first: line)
        }
    }
}

/// Whether a byte ends a physical line: a return in front of a line feed does not.
@inline(__always)
func isOneLineEnd(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "\n")
        || (bytes[offset] == UInt8(ascii: "\r") && bytes[offset + 1] != UInt8(ascii: "\n"))
}

/// Whether there is nothing in a range, or only blanks and tabs, which libcsv passes over; tabs that
/// stand between fields make a record.
@inline(__always)
func isBlank(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ delimiter: Delimiter
) -> Bool {
    var offset = start
    while offset < end {
        let isTab = bytes[offset] == UInt8(ascii: "\t") && delimiter != .tab
        guard bytes[offset] == UInt8(ascii: " ") || isTab else { return false }
        offset += 1
    }
    return true
}
