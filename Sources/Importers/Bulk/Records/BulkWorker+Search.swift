import Tabular
import TradeModel

extension BulkWorker {
    /// Takes in the records of a block in which the country's code stands, and counts the others.
    mutating func search(
        _ block: RecordBlock, _ matches: UnsafeBufferPointer<UInt32>,
        _ filter: borrowing RecordFilter
    ) throws(Refusal) {
        // Where the file ends without a line end, the last record may be a part of one.
        let end = block.lacksLineEnd ? lastLineStart(block) : block.count
        let whole = matches[..<(matches.firstIndex { $0 >= end } ?? matches.count)]
        if block.counts.quotes == 0, block.counts.loneReturns == 0 {
            try searchPlain(block, to: end, whole, filter)
        } else if !(try searchQuoted(block, to: end, whole, filter)) {
            _ = try readCarefully(block, from: 0)
            return
        }
        if end < block.count { _ = try readCarefully(block, from: end) }
    }

    /// Without quotes, a record stands between two line ends.
    private mutating func searchPlain(
        _ block: RecordBlock, to end: Int, _ matches: Slice<UnsafeBufferPointer<UInt32>>,
        _ filter: borrowing RecordFilter
    ) throws(Refusal) {
        let bytes = block.bytes
        var next = 0
        var found = 0
        for match in matches.lazy.map(Int.init) where match >= next {
            var start = match
            while start > next, !isLineEnd(bytes[start - 1]) { start -= 1 }
            var stop = match
            while stop < end, !isLineEnd(bytes[stop]) { stop += 1 }
            try takeFound(start..<stop, of: block, filter)
            next = stop + 1
            found += 1
        }
        let counts = end == block.count ? block.counts : scan.counts(bytes, end)
        // A line that is blank is only noticed behind a line feed.
        let isPlain = counts.isPlain && bytes[-1] != UInt8(ascii: "\r")
        let records = isPlain ? counts.lineFeeds : recordCount(block, to: end)
        tally.pass(records - found)
    }

    /// With quotes, the line ends outside them are found first; false when the quotes are out of order,
    /// and nothing was taken in.
    private mutating func searchQuoted(
        _ block: RecordBlock, to end: Int, _ matches: Slice<UnsafeBufferPointer<UInt32>>,
        _ filter: borrowing RecordFilter
    ) throws(Refusal) -> Bool {
        offsets.reserve(end)
        let found = scan.lineEnds(
            block.bytes, end, delimiter: shape.delimiter.rawValue, into: offsets.base)
        guard found.isRegular, !found.endsQuoted else { return false }
        let outside = (0..<found.count).count { isOneLineEnd(block.bytes, Int(offsets.base[$0])) }
        let all = scan.counts(block.bytes, end).lineEnds
        if all > outside { noteQuotedLineEnds(in: block, 0..<end, all - outside) }

        // The offsets are moved, since taking a record in writes its own.
        let ends = Array(UnsafeBufferPointer(start: offsets.base, count: found.count))
        var start = 0
        var passed = 0
        var rest = matches
        for lineEnd in ends.lazy.map(Int.init) {
            defer { start = lineEnd + 1 }
            if isBlank(block.bytes, start, lineEnd, shape.delimiter) { continue }
            guard let match = rest.first, match < lineEnd else {
                passed += 1
                continue
            }
            try takeFound(start..<lineEnd, of: block, filter)
            rest = rest.drop { $0 <= lineEnd }
        }
        tally.pass(passed)
        return true
    }

    /// Takes in a record in which a code was found; most often it is in the column where it counts.
    private mutating func takeFound(
        _ range: Range<Int>, of block: RecordBlock, _ filter: borrowing RecordFilter
    ) throws(Refusal) {
        let bytes = block.bytes + range.lowerBound
        let length = range.count + 1
        offsets.reserve(length)
        let found = scan.separators(
            bytes, length, delimiter: shape.delimiter.rawValue, into: offsets.base)
        let hasTrailing =
            found.count == columns + 1
            && offsets.base[columns] == offsets.base[columns - 1] + 1
        guard found.count == columns || hasTrailing else {
            return try takeCarefully(range, of: block)
        }
        try take(bytes, start: 0, offsets.base, end: range.count, of: block, filter)
    }

    private func lastLineStart(_ block: RecordBlock) -> Int {
        let ends = scan.counts(block.bytes, block.count).quotes
        return scan.lastRecordEnd(block.bytes, block.count, endsQuoted: !ends.isMultiple(of: 2))
    }

    /// The number of lines that are not blank, where there are no quotes.
    private func recordCount(_ block: RecordBlock, to end: Int) -> Int {
        var count = 0
        var start = 0
        for offset in 0..<end where isLineEnd(block.bytes[offset]) {
            if !isBlank(block.bytes, start, offset, shape.delimiter) { count += 1 }
            start = offset + 1
        }
        return count
    }
}
