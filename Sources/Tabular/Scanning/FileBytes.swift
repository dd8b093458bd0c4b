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
            buffer.place = wanted
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

    /// In the middle of a window, brings in the pages of the next one, and lets go of those before: of many
    /// windows, since a thread that is behind the others may have let go of none. At a window's beginning
    /// more threads would be behind, and one look at the byte before it would bring in what was let go.
    /// - Parameter offset: where a block begins that is settled.
    /// - Parameter front: where no block that was taken begins yet.
    func moveWindow(to offset: Int, front: @autoclosure () -> Int) {
        let middle = window / blockSize / 2 * blockSize
        guard let pages, offset % window == middle else { return }
        let start = offset - middle
        pages.letGo(max(0, start - 64 * window)..<start)
        let next = start + window..<start + 2 * window
        // The others may have passed it meanwhile.
        if front() < next.upperBound { pages.bringIn(next) }
        letGoAgain(next)
    }

    /// Lets go of the block whose place a buffer knows, when it has been read, where others have let go of
    /// its window meanwhile: what was read since would stay until they let go of the next one.
    func leave(_ buffer: inout ScanBuffer) {
        guard let place = buffer.place else { return }
        buffer.place = nil
        letGoAgain(place)
    }

    /// Lets go once more of a place, where that was let go of. With a page the system may bring in a
    /// mebibyte or two around it, so that the windows beside go too, as far as they did; not where so many
    /// threads read that others are often in these.
    private func letGoAgain(_ place: Range<Int>) {
        guard let pages, place.lowerBound < pages.releasedEnd else { return }
        let end = pages.releasedEnd
        guard pages.readers <= window / blockSize else {
            return pages.letGo(place.lowerBound..<min(place.upperBound, end))
        }
        let start = place.lowerBound / window * window
        pages.letGo(max(0, start - window)..<min(start + 2 * window, end))
    }

    private var window: Int { (FilePages.windowSize + blockSize - 1) / blockSize * blockSize }

    /// Refuses a file of which pages could not be read.
    func checkComplete() throws(Refusal) { try pages?.checkComplete() }
}
