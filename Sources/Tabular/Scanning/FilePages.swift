internal import CPageGuard
import Synchronization
internal import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The pages of an open file where the system keeps them: they are read without a copy, and few of them
/// count as the process's memory at a time.
///
/// Whoever writes to the file changes what is read here, from one look at a byte to the next. Nothing may
/// rely on having seen it before; whether the file is still what it was is asked when it has been read.
final class FilePages: Sendable {
    private let file: OpenFile
    /// The compiler takes a pointer for memory that threads may write to. These pages can only be read
    /// (`PROT_READ`), and are unmapped when nobody is left who could.
    private nonisolated(unsafe) let start: UnsafeMutableRawPointer
    private let guardNumber: Int32
    private let released = Atomic<Int>(0)
    /// How many threads read them.
    let readers: Int
    /// How many bytes are brought in and let go of at a time: a page alone costs ten times its share, and
    /// letting go stops the other threads for some microseconds.
    static let windowSize = 1 << 21

    /// Maps a file; nil where the system cannot, or cannot bring in many pages at once.
    init?(_ file: OpenFile, readers: Int = 1) {
        guard file.size > 0, let start = file.map() else { return nil }
        let canBringIn = madvise(start, 1, MADV_POPULATE_READ) == 0
        guardNumber = canBringIn ? page_guard_begin(start, file.size) : -1
        guard guardNumber >= 0 else {
            munmap(start, file.size)
            return nil
        }
        self.file = file
        self.start = start
        self.readers = readers
    }

    deinit {
        page_guard_end(guardNumber)
        munmap(start, file.size)
    }

    /// The byte at an offset. ``ScanBuffer/margin`` bytes before those that are read, and as many behind
    /// them, must be the file's too.
    func bytes(at offset: Int) -> UnsafePointer<UInt8> {
        UnsafePointer((start + offset).assumingMemoryBound(to: UInt8.self))
    }

    /// Brings in the pages of a range, with those that the system keeps on disk. Those that are not there
    /// any more are noticed when they are read.
    func bringIn(_ range: Range<Int>) {
        let first = range.lowerBound / pageSize * pageSize
        let end = min(range.upperBound, file.size)
        if first < end { madvise(start + first, end - first, MADV_POPULATE_READ) }
    }

    /// Up to which offset pages were let go of. Who has read on before it has brought some in again.
    var releasedEnd: Int { released.load(ordering: .relaxed) }

    /// Lets go of the pages that are within a range. One that is read all the same is brought in again.
    func letGo(_ range: Range<Int>) {
        // Told before they go: who is not told yet has read nothing since that would not go here too.
        released.max(range.upperBound, ordering: .relaxed)
        let first = (range.lowerBound + pageSize - 1) / pageSize * pageSize
        let end = range.upperBound / pageSize * pageSize
        if first < end { madvise(start + first, end - first, MADV_DONTNEED) }
    }

    /// Refuses the file when pages could not be read, and zeros were read instead.
    func checkComplete() throws(Refusal) {
        guard page_guard_is_lost(guardNumber) else { return }
        try file.checkUnchanged()
        throw unreadable(file.path, EIO)
    }
}

/// How many bytes a page of memory has.
let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
