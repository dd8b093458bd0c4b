#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#endif

/// A file of this process's own whose bytes can be read as if they were in memory, unmapped when its owner
/// lets go of it. Tables of others, which may change meanwhile, are read by `Tabular.FilePages`.
struct MappedFile: ~Copyable {
    private let bytes: UnsafeRawBufferPointer

    /// Maps a file that nobody shortens meanwhile; nil when it cannot be opened or mapped.
    init?(_ path: String) {
        let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC))
        guard file.isOpen else { return nil }
        let count = file.size
        guard count > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.number, 0)
        guard start != MAP_FAILED else { return nil }
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit {
        if let start = bytes.baseAddress {
            munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
        }
    }

    /// Lends the bytes.
    borrowing func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(bytes)
    }
}
