internal import CLibArchive
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import TradeModel

/// The unpacked bytes of an xz or Zstandard stream, or of one member of a ZIP archive after the other,
/// by libarchive.
final class ArchiveStream: ByteStream {
    private let path: String
    private let packing: Packing
    private let library: archive_library
    private let handle: OpaquePointer?
    /// What libarchive reads from, where that is a stream.
    private var input: PackedInput?
    private var entry: OpaquePointer?
    /// How many members were given.
    private var count = 0

    /// Opens an archive. A ZIP archive needs its file, since its directory stands at its end; the
    /// others take any stream.
    convenience init(
        _ packed: any ByteStream, _ packing: Packing, path: String
    ) throws(Refusal) {
        try self.init(packing, path: path)
        if packing == .zip {
            try check(library.archive_read_open_filename(handle, path, 1 << 17))
        } else {
            let input = PackedInput(packed)
            self.input = input
            let context = Unmanaged.passUnretained(input).toOpaque()
            try check(library.archive_read_open(handle, context, nil, readPacked, nil))
        }
    }

    /// Opens an archive in memory, where it must stay for as long as this is read.
    convenience init(
        of packed: UnsafeRawBufferPointer, _ packing: Packing, path: String
    ) throws(Refusal) {
        try self.init(packing, path: path)
        try check(library.archive_read_open_memory(handle, packed.baseAddress, packed.count))
    }

    private init(_ packing: Packing, path: String) throws(Refusal) {
        self.path = path
        self.packing = packing
        library = try archiveLibrary(for: path)
        handle = library.archive_read_new()
        guard handle != nil else { throw damaged(path, reason: "there is no memory left") }
        _ = library.archive_read_support_filter_xz(handle)
        _ = library.archive_read_support_filter_zstd(handle)
        // Offered everything, libarchive takes a packed CSV for one of its own text formats.
        if packing == .zip {
            // The other reader of ZIP does without the directory at the end, and so takes the
            // members before a cut for all.
            _ = library.archive_read_support_format_zip_seekable(handle)
        } else {
            _ = library.archive_read_support_format_raw(handle)
            _ = library.archive_read_support_format_empty(handle)
        }
    }

    deinit { _ = library.archive_read_free(handle) }

    /// Goes to the next file in the archive and gives its name; nil when there is none.
    func nextMember() throws(Refusal) -> String? {
        while true {
            let status = library.archive_read_next_header(handle, &entry)
            if status == ARCHIVE_EOF { return nil }
            try check(status)
            guard packing == .zip || library.archive_filter_code(handle, 0) != ARCHIVE_FILTER_NONE
            else {
                throw damaged(path, reason: "its head is damaged")
            }
            guard packing != .zip || library.archive_entry_filetype(entry) == S_IFREG else {
                continue
            }
            count += 1
            return library.archive_entry_pathname_utf8(entry).map { String(cString: $0) }
                ?? "member-\(count)"
        }
    }

    /// The names of the members of the ZIP archive at a path; none of another file, from whose stream
    /// nothing is taken.
    static func memberNames(
        _ packed: any ByteStream, _ packing: Packing, path: String
    ) throws(Refusal) -> [String] {
        guard packing == .zip else { return [] }
        let archive = try ArchiveStream(packed, packing, path: path)
        var names: [String] = []
        while let name = try archive.nextMember() { names.append(name) }
        return names
    }

    func read(into memory: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
        let count = library.archive_read_data(handle, memory.baseAddress, memory.count)
        guard count >= 0 else { throw fault() }
        return count
    }

    /// A warning (a member's name in an odd encoding, say) does not touch the data.
    private func check(_ status: Int32) throws(Refusal) {
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw fault() }
    }

    private func fault() -> Refusal {
        if let refusal = input?.refusal { return refusal }
        let reason = library.archive_error_string(handle).map { String(cString: $0) } ?? "damaged"
        // libarchive tells it by its words alone.
        guard reason.contains("assphrase") || reason.contains("ncrypt") else {
            return damaged(path, reason: reason)
        }
        return damaged(
            path, reason: "a password protects it", remedy: "unpack it, and give what was in it")
    }
}
