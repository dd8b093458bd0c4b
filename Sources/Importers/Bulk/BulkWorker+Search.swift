import Tabular
import TradeModel

extension BulkWorker {
    /// Takes in the records of a block that hold the country's code, and counts the others. Gives the
    /// offset up to which it did so: less than the block's length where the country's records became
    /// so many that the rest is better split.
    mutating func search(
        _ block: RecordBlock, _ filter: borrowing RecordFilter
    ) throws(Refusal) -> Int {
        // Where the file ends without a line end, the last record may be a part of one.
        let end = block.lacksLineEnd ? lastLineStart(block) : block.count
        let stop: Int
        if block.counts.quotes == 0, block.counts.loneReturns == 0 {
            stop = try searchPlain(block, to: end, filter)
        } else {
            guard let reached = try searchQuoted(block, to: end, filter) else {
                _ = try readCarefully(block, from: 0)
                return block.count
            }
            stop = reached
        }
        if stop == end, end < block.count {
            _ = try readCarefully(block, from: end)
            return block.count
        }
        return stop
    }

    /// Without quotes, a record stands between two line ends.
    private mutating func searchPlain(
        _ block: RecordBlock, to end: Int, _ filter: borrowing RecordFilter
    ) throws(Refusal) -> Int {
        let bytes = block.bytes
        var next = 0
        var matches = 0
        while let hit = firstMatch(in: bytes, from: next, end) {
            var start = hit
            while start > next, !isLineEnd(bytes[start - 1]) { start -= 1 }
            var stop = hit
            while !isLineEnd(bytes[stop]) { stop += 1 }
            try takeFound(start..<stop, of: block, filter)
            next = stop + 1
            matches += 1
            if isDense(matches, of: next + 1 << 15) { break }
        }
        let reached = matches > 0 && isDense(matches, of: next + 1 << 15) ? next : end
        let counts =
            reached == block.count ? block.counts : scan.counts(bytes, reached)
        let records = counts.isPlain ? counts.lineFeeds : recordCount(block, to: reached)
        tally.pass(records - matches)
        return reached
    }

    /// With quotes, the line ends outside them are found first; nil when the quotes are out of order.
    private mutating func searchQuoted(
        _ block: RecordBlock, to end: Int, _ filter: borrowing RecordFilter
    ) throws(Refusal) -> Int? {
        offsets.reserve(end)
        let found = scan.lineEnds(
            block.bytes, end, delimiter: shape.delimiter.rawValue, into: offsets.base)
        guard found.isRegular, !found.endsQuoted else { return nil }
        let outside = (0..<found.count).count { isOneLineEnd(block.bytes, Int(offsets.base[$0])) }
        let all = scan.counts(block.bytes, end).lineEnds
        if all > outside { noteQuotedLineEnds(in: block, 0..<end, all - outside) }

        // The offsets are moved, since taking a record in writes its own.
        let ends = Array(UnsafeBufferPointer(start: offsets.base, count: found.count))
        var start = 0
        var passed = 0
        var hit = firstMatch(in: block.bytes, from: 0, end) ?? end
        for lineEnd in ends.lazy.map(Int.init) {
            defer { start = lineEnd + 1 }
            if isBlank(block.bytes, start, lineEnd) { continue }
            guard hit < lineEnd else {
                passed += 1
                continue
            }
            try takeFound(start..<lineEnd, of: block, filter)
            hit = firstMatch(in: block.bytes, from: lineEnd + 1, end) ?? end
        }
        tally.pass(passed)
        return end
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

    private func firstMatch(
        in bytes: UnsafePointer<UInt8>, from start: Int, _ end: Int
    ) -> Int? {
        guard start < end else { return nil }
        let hit = scan.first(of: needles, in: bytes, from: start, end)
        return hit < end ? hit : nil
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
            if !isBlank(block.bytes, start, offset) { count += 1 }
            start = offset + 1
        }
        return count
    }
}
