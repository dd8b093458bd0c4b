import TradeModel

extension FileBlocks {
    /// Where the last record ends that begins in a block, counted from there. Reads on where that is further than
    /// what was read, and refuses a record without end.
    /// - Parameters:
    ///   - bytes: those of the block and behind it, where they are now.
    ///   - filled: how many there are.
    ///   - quoted: whether the block ends within quotes.
    ///   - line: the line on which it begins.
    func lastEnd(
        _ bytes: inout UnsafePointer<UInt8>, _ filled: Int, of block: Range<Int>, quoted: Bool,
        line: Int, _ buffer: inout ScanBuffer
    ) throws(Refusal) -> Int {
        let (start, length) = (block.lowerBound, block.count)
        var filled = filled
        // A return is looked at with the byte behind it.
        func known() -> Int { start + filled < source.range.upperBound ? filled - 1 : filled }
        var looked = known()
        var end = recordEnd(bytes, from: length, to: looked, quoted: quoted)
        while end.offset == nil, looked < filled {
            guard filled - length < recordLimit else {
                let last = scan.lastRecordEnd(bytes, length, endsQuoted: quoted)
                let before = scan.counts(bytes, last)
                throw recordTooLong(source.file.path, line: line + before.lineEnds)
            }
            let more = min(2 * filled, length + recordLimit, source.range.upperBound - start)
            let copied = bytes == UnsafePointer(buffer.bytes) ? filled : 0
            bytes = try source.bytes(start..<start + more, copied: copied, &buffer)
            filled = more
            // The state is known at the end of what has been looked at.
            end = recordEnd(bytes, from: looked, to: known(), quoted: end.isQuoted)
            looked = known()
        }
        return end.offset ?? filled
    }

    /// Where the first record that begins at an offset or behind it begins: behind the first line end
    /// outside quotes, which may stand right before the offset.
    func recordEnd(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, quoted: Bool
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
}
