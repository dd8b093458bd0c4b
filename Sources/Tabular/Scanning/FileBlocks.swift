import Synchronization
package import TradeModel

/// The records of a file that is not compressed, read by several threads at once.
///
/// The file is cut at the multiples of a length, where its pages begin too. Whether a range begins within quotes, and on which
/// line, is settled by all ranges before it: each thread counts what is in the range that it has
/// read and hands the sum on in turn, so that no cut is ever guessed. A range's records are those that
/// begin in it; the last one is read to its end.
package final class FileBlocks: BlockSource {
    private let file: OpenFile
    private let range: Range<Int>
    private let blockSize: Int
    private let scan: ByteScan
    private let taken = Atomic<Int>(0)
    /// The blocks settle in turn where they begin.
    private let turns = Turns()
    // What the block whose turn it is begins with.
    private let isQuoted = Atomic<Bool>(false)
    private let line: Atomic<Int>
    private let isStopped = Atomic<Bool>(false)
    /// How many bytes behind a range are read with it.
    private static let overlap = 4096

    /// Reads the records of a file that begin in a range of its bytes, of which the first is on a
    /// line.
    package init(
        _ file: OpenFile, _ range: Range<Int>, line: Int, blockSize: Int, scan: ByteScan
    ) {
        self.file = file
        self.range = range
        self.blockSize = blockSize
        self.scan = scan
        self.line = Atomic(line)
    }

    package func stop() { isStopped.store(true, ordering: .relaxed) }

    package func next(
        into buffer: inout ScanBuffer, lookingFor needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock? {
        while !isStopped.load(ordering: .relaxed) {
            let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            let cut = range.lowerBound / blockSize * blockSize + number * blockSize
            guard cut < range.upperBound else { return nil }
            let start = max(cut, range.lowerBound)
            let end = min(cut + blockSize, range.upperBound)
            if let block = try block(number, start, end, &buffer, needles) { return block }
        }
        return nil
    }

    /// The records that begin between two offsets of the file; nil when none does.
    private func block(
        _ number: Int, _ start: Int, _ end: Int, _ buffer: inout ScanBuffer,
        _ needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock? {
        let before = min(ScanBuffer.margin, start)
        // Most records that begin in the range end within the first bytes behind it. What stands across
        // its end is whole with them: a literal, a return and its line feed.
        var filled = min(end + Self.overlap, range.upperBound) - start
        buffer.grow(to: min(blockSize + Self.overlap, range.count), keeping: 0)
        do throws(Refusal) {
            try file.read(start - before..<start + filled, to: buffer.bytes - before)
        } catch {
            turns.take(number) {}
            throw error
        }
        buffer.seal(at: filled)
        let length = end - start
        var survey = Survey(scan, buffer, length, needles)

        let (beginsQuoted, firstLine) = turns.take(number) {
            handOn(quotes: survey.counts.quotes, lineEnds: survey.counts.lineEnds)
        }
        let endsQuoted = beginsQuoted != !survey.counts.quotes.isMultiple(of: 2)

        let begin =
            number == 0
            ? 0 : recordEnd(buffer.bytes, from: 0, to: length, quoted: beginsQuoted).offset
        guard let begin, begin < length else { return nil }
        var stop = recordEnd(buffer.bytes, from: length, to: filled, quoted: endsQuoted)
        while stop.offset == nil, start + filled < range.upperBound {
            guard filled - length < recordLimit else {
                let last = scan.lastRecordEnd(buffer.bytes, length, endsQuoted: endsQuoted)
                let before = scan.counts(buffer.bytes, last)
                throw recordTooLong(file.path, line: firstLine + before.lineEnds)
            }
            let more = min(2 * filled, length + recordLimit, range.upperBound - start)
            buffer.grow(to: more, keeping: filled)
            try file.read(start + filled..<start + more, to: buffer.bytes + filled)
            buffer.seal(at: more)
            let last = filled
            filled = more
            // The state is known at the end of what has been looked at.
            stop = recordEnd(buffer.bytes, from: last, to: filled, quoted: stop.isQuoted)
        }
        let limit = stop.offset ?? filled
        let skipped = scan.counts(buffer.bytes, begin)
        survey.extend(to: limit, scan, buffer, needles)
        let lacksLineEnd = start + limit == range.upperBound && !isLineEnd(buffer.bytes[limit - 1])
        return RecordBlock(
            bytes: buffer.bytes + begin, count: limit - begin,
            line: firstLine + skipped.lineEnds, counts: survey.counts - skipped,
            matches: survey.matches(from: begin, buffer), lacksLineEnd: lacksLineEnd,
            isCut: lacksLineEnd && range.upperBound == file.size)
    }

    /// Where the first record that begins at an offset or behind it begins: behind the first line end
    /// outside quotes, which may stand right before the offset.
    private func recordEnd(
        _ bytes: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, quoted: Bool
    ) -> (offset: Int?, isQuoted: Bool) {
        var isQuoted = quoted
        let isBehindEnd = !quoted && isLineEnd(bytes[start - 1])
        let lineEnd =
            isBehindEnd
            ? start - 1
            : start + scan.firstRecordEnd(bytes + start, end - start, quoted: &isQuoted)
        guard lineEnd < end else { return (nil, isQuoted) }
        let isPair =
            bytes[lineEnd] == UInt8(ascii: "\r") && bytes[lineEnd + 1] == UInt8(ascii: "\n")
        return (lineEnd + (isPair ? 2 : 1), false)
    }

    /// Gives whether a block begins within quotes, and its line, and keeps both for the next one.
    private func handOn(quotes: Int, lineEnds: Int) -> (isQuoted: Bool, line: Int) {
        let isOdd = !quotes.isMultiple(of: 2)
        return (
            isQuoted.logicalXor(isOdd, ordering: .relaxed).oldValue,
            line.wrappingAdd(lineEnds, ordering: .relaxed).oldValue
        )
    }
}
