import Synchronization
package import TradeModel

/// The records of a file that is not compressed, read by several threads at once.
///
/// The file is cut at the multiples of a length, where its pages begin too. Whether a range begins within
/// quotes, and on which line, is settled by all ranges before it: each thread counts what is in the range
/// that it has read and hands the sum on in turn, so that no cut is ever guessed. A range's records are
/// those that begin in it; the last one is read to its end.
package final class FileBlocks: BlockSource {
    let source: FileBytes
    let scan: ByteScan
    private let taken = Atomic<Int>(0)
    /// The blocks settle in turn where they begin.
    private let turns = Turns()
    // What the block whose turn it is begins with.
    private let isQuoted = Atomic<Bool>(false)
    private let line: Atomic<Int>
    private let isStopped = Atomic<Bool>(false)

    /// Reads the records of a file that begin in a range of its bytes, of which the first is on a
    /// line; by its pages where they are given, without a copy.
    init(
        _ file: OpenFile, _ range: Range<Int>, line: Int, blockSize: Int, scan: ByteScan,
        pages: FilePages? = nil
    ) {
        source = FileBytes(file, range, blockSize: blockSize, pages: pages)
        self.scan = scan
        self.line = Atomic(line)
    }

    package func checkComplete() throws(Refusal) { try source.checkComplete() }

    package func stop() { isStopped.store(true, ordering: .relaxed) }

    package func next(
        into buffer: inout ScanBuffer, lookingFor needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock? {
        // The block that this thread was given before has been read.
        try checkComplete()
        while !isStopped.load(ordering: .relaxed) {
            source.leave(&buffer)
            let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            let cut = cut(number)
            guard cut < source.range.upperBound else { return nil }
            let start = max(cut, source.range.lowerBound)
            let end = min(cut + source.blockSize, source.range.upperBound)
            let block = try block(number, start, end, &buffer, needles)
            // It is settled where the next one begins: no other thread waits for this.
            source.moveWindow(to: cut, front: self.cut(taken.load(ordering: .relaxed)))
            if let block { return block }
        }
        return nil
    }

    /// Where the file is cut for a block.
    private func cut(_ number: Int) -> Int {
        (source.range.lowerBound / source.blockSize + number) * source.blockSize
    }

    /// The records that begin between two offsets of the file; nil when none does.
    private func block(
        _ number: Int, _ start: Int, _ end: Int, _ buffer: inout ScanBuffer,
        _ needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock? {
        // Most records that begin in the range end within the first bytes behind it. What stands across
        // its end is whole with them: a literal, a return and its line feed.
        let filled = source.reach(of: start..<end) - start
        var bytes: UnsafePointer<UInt8>
        do throws(Refusal) {
            bytes = try source.bytes(start..<start + filled, copied: 0, &buffer)
        } catch {
            turns.take(number) {}
            throw error
        }
        let length = end - start
        var survey = Survey(scan, bytes, length, needles, into: buffer)

        let (beginsQuoted, firstLine) = turns.take(number) {
            handOn(quotes: survey.counts.quotes, lineEnds: survey.counts.lineEnds)
        }
        let endsQuoted = beginsQuoted != !survey.counts.quotes.isMultiple(of: 2)

        let begin =
            number == 0
            ? 0 : recordEnd(bytes, from: 0, to: length, quoted: beginsQuoted).offset
        guard let begin, begin < length else { return nil }
        let limit = try lastEnd(
            &bytes, filled, of: start..<end, quoted: endsQuoted, line: firstLine, &buffer)
        let skipped = scan.counts(bytes, begin)
        survey.extend(to: limit, scan, bytes, needles, into: buffer)
        let lacksLineEnd = start + limit == source.range.upperBound && !isLineEnd(bytes[limit - 1])
        return RecordBlock(
            bytes: bytes + begin, count: limit - begin,
            line: firstLine + skipped.lineEnds, counts: survey.counts - skipped,
            matches: survey.matches(from: begin, buffer), lacksLineEnd: lacksLineEnd,
            isCut: lacksLineEnd && source.range.upperBound == source.file.size)
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
