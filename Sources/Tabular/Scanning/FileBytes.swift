import TradeModel

/// The bytes of a range of a file, block by block: where they are, by its pages, or copied into a buffer.
struct FileBytes: Sendable {
    let file: OpenFile
    let range: Range<Int>
    let blockSize: Int
    /// Nil where everything is copied.
    private let pages: FilePages?
    /// How many bytes behind a block are read with it.
    private static let overlap = 4096

    init(_ file: OpenFile, _ range: Range<Int>, blockSize: Int, pages: FilePages?) {
        self.file = file
        self.range = range
        self.blockSize = blockSize
        self.pages = pages
        pages?.bringIn(range.lowerBound..<range.lowerBound + window)
    }

    /// Up to where bytes are read with a block: no further than by the pages, where the block is read so.
    func reach(of block: Range<Int>) -> Int {
        let most = range.upperBound - ScanBuffer.margin
        let isMapped = isMapped(block.lowerBound..<block.upperBound + ScanBuffer.margin)
        return min(block.upperBound + Self.overlap, isMapped ? most : range.upperBound)
    }

    /// The bytes of a range, with the margins of a buffer on either side: where the pages have those too,
    /// these; else a copy in the buffer, of which some may be there.
    func bytes(
        _ wanted: Range<Int>, copied: Int, _ buffer: inout ScanBuffer
    ) throws(Refusal) -> UnsafePointer<UInt8> {
        let usual = min(blockSize + Self.overlap, range.count)
        if let pages, isMapped(wanted) {
            buffer.growMatches(for: max(wanted.count, usual))
            return pages.bytes(at: wanted.lowerBound)
        }
        buffer.grow(to: max(wanted.count, usual), keeping: copied)
        let before = copied == 0 ? min(ScanBuffer.margin, wanted.lowerBound) : 0
        try file.read(
            wanted.lowerBound + copied - before..<wanted.upperBound,
            to: buffer.bytes + copied - before)
        buffer.seal(at: wanted.count)
        return UnsafePointer(buffer.bytes)
    }

    /// Whether bytes are read by the pages: never up to the text's end, behind which a buffer has line ends.
    private func isMapped(_ wanted: Range<Int>) -> Bool {
        pages != nil && wanted.lowerBound >= ScanBuffer.margin
            && wanted.upperBound + ScanBuffer.margin <= range.upperBound
    }

    /// Behind the block before the middle of a window, lets go of the pages before the window, and brings in
    /// the window after the one that blocks are taken from. At a window's beginning more threads would be
    /// behind, and one look at the byte before it would bring in what was let go. It lets go of many
    /// windows, since a thread that is behind the others brings its own in again.
    /// - Parameter offset: where a block begins that has been read: what a thread still reads would be let go
    ///   of by the others while it is here.
    /// - Parameter front: where no block that was taken begins yet.
    func moveWindow(behind offset: Int, front: Int) {
        let turn = max(0, window / blockSize / 2 - 1) * blockSize
        guard let pages, offset % window == turn else { return }
        let start = offset - turn
        pages.letGo(max(0, start - 64 * window)..<start)
        let next = (front / window + 1) * window
        pages.bringIn(next..<next + window)
    }

    private var window: Int { (FilePages.windowSize + blockSize - 1) / blockSize * blockSize }

    /// Refuses a file of which pages could not be read.
    func checkComplete() throws(Refusal) { try pages?.checkComplete() }
}
