import Dispatch
package import TradeModel

/// The records of a stream: what is unpacked, comes through a pipe, or is turned into another
/// encoding. One thread at a time reads on while the others work on what was read before.
///
/// The compiler cannot see that what varies is only touched while the lock is held.
package final class StreamBlocks: BlockSource, @unchecked Sendable {
    private let path: String
    private let blockSize: Int
    private let scan: ByteScan
    private let lock = DispatchSemaphore(value: 1)
    private let stream: any ByteStream
    /// What was read and not yet given: the beginning of a record.
    private var rest: [UInt8] = []
    private var line: Int
    private var isAtEnd = false

    /// Reads the records of a stream from where it is; the first of them is on a line.
    package init(
        _ stream: any ByteStream, line: Int, path: String, blockSize: Int, scan: ByteScan
    ) {
        self.path = path
        self.blockSize = blockSize
        self.scan = scan
        self.stream = stream
        self.line = line
    }

    /// What a stream cannot read it refuses at once.
    package func checkComplete() {}

    package func stop() {
        lock.wait()
        defer { lock.signal() }
        isAtEnd = true
    }

    package func next(
        into buffer: inout ScanBuffer, lookingFor needles: borrowing Needles
    ) throws(Refusal) -> RecordBlock? {
        guard var block = try next(into: &buffer) else { return nil }
        // The other threads need not wait for this.
        if !needles.isEmpty {
            let survey = Survey(scan, block.bytes, block.count, needles, into: buffer)
            block.matches = survey.matches(from: 0, buffer)
        }
        return block
    }

    private func next(into buffer: inout ScanBuffer) throws(Refusal) -> RecordBlock? {
        lock.wait()
        defer { lock.signal() }
        do throws(Refusal) {
            return try read(into: &buffer)
        } catch {
            isAtEnd = true
            throw error
        }
    }

    private func read(into buffer: inout ScanBuffer) throws(Refusal) -> RecordBlock? {
        guard !isAtEnd else { return nil }
        var filled = rest.count
        buffer.grow(to: max(blockSize, filled), keeping: 0)
        buffer.bytes.update(from: rest, count: filled)
        rest.removeAll(keepingCapacity: true)
        while true {
            while filled < buffer.capacity {
                let room = UnsafeMutableRawBufferPointer(
                    start: buffer.bytes + filled, count: buffer.capacity - filled)
                let count = try stream.read(into: room)
                isAtEnd = count == 0
                guard count > 0 else { break }
                filled += count
            }
            buffer.seal(at: filled)
            if isAtEnd { return lastBlock(filled, buffer) }
            let end = cut(buffer.bytes, filled)
            if end > 0 {
                rest.append(
                    contentsOf: UnsafeBufferPointer(
                        start: buffer.bytes + end, count: filled - end))
                return block(end, buffer)
            }
            guard filled < recordLimit else { throw recordTooLong(path, line: line) }
            buffer.grow(to: 2 * filled, keeping: filled)
        }
    }

    /// Where the last whole record ends. A return at the very end may belong to a line feed to come, and
    /// end-of-file bytes there may be the end of the text.
    private func cut(_ bytes: UnsafePointer<UInt8>, _ filled: Int) -> Int {
        var count = endOfText(UnsafeBufferPointer(start: bytes, count: filled))
        if count > 0, bytes[count - 1] == UInt8(ascii: "\r") { count -= 1 }
        let quotes = scan.counts(bytes, count).quotes
        return scan.lastRecordEnd(bytes, count, endsQuoted: !quotes.isMultiple(of: 2))
    }

    private func lastBlock(
        _ filled: Int, _ buffer: borrowing ScanBuffer
    ) -> RecordBlock? {
        let end = endOfText(UnsafeBufferPointer(start: buffer.bytes, count: filled))
        buffer.seal(at: end)
        return end == 0 ? nil : block(end, buffer, isMarked: end < filled)
    }

    private func block(
        _ count: Int, _ buffer: borrowing ScanBuffer, isMarked: Bool = false
    ) -> RecordBlock {
        let lacksLineEnd = !isLineEnd(buffer.bytes[count - 1])
        let counts = scan.counts(buffer.bytes, count)
        defer { line += counts.lineEnds }
        return RecordBlock(
            bytes: buffer.bytes, count: count, line: line, counts: counts,
            matches: nil, lacksLineEnd: lacksLineEnd, isCut: lacksLineEnd && !isMarked)
    }
}

/// The offset of the end-of-file bytes (0x1A) behind which nothing but line ends follows; the number
/// of bytes where there are none.
func endOfText(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
    var (end, offset) = (bytes.count, bytes.count)
    var index = bytes.endIndex
    while index > bytes.startIndex {
        bytes.formIndex(before: &index)
        offset -= 1
        let byte = bytes[index]
        if byte == 0x1A { end = offset } else if !isLineEnd(byte) { break }
    }
    return end
}
