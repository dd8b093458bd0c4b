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
    private let input: PackedInput
    private var entry: OpaquePointer?

    /// Opens an archive. A ZIP archive needs its file, since its directory stands at its end; the
    /// others take any stream.
    init(_ packed: any ByteStream, _ packing: Packing, path: String) throws(Refusal) {
        self.path = path
        self.packing = packing
        input = PackedInput(packed)
        library = try archiveLibrary(for: path)
        handle = library.archive_read_new()
        guard handle != nil else { throw damaged(path, reason: "there is no memory left") }
        _ = library.archive_read_support_filter_xz(handle)
        _ = library.archive_read_support_filter_zstd(handle)
        if packing == .zip {
            guard path != "-" else {
                throw damaged(
                    path, reason: "a ZIP archive's directory stands at its end; save it to a file")
            }
            _ = library.archive_read_support_format_zip_seekable(handle)
            try check(library.archive_read_open_filename(handle, path, 1 << 17))
        } else {
            _ = library.archive_read_support_format_raw(handle)
            let context = Unmanaged.passUnretained(input).toOpaque()
            try check(library.archive_read_open(handle, context, nil, readPacked, nil))
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
            return library.archive_entry_pathname_utf8(entry).map { String(cString: $0) }
                ?? "member"
        }
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
        if let refusal = input.refusal { return refusal }
        let reason = library.archive_error_string(handle).map { String(cString: $0) } ?? "damaged"
        return damaged(path, reason: reason)
    }
}

/// Hands libarchive the packed bytes, and keeps what went wrong in reading them.
private final class PackedInput {
    private let stream: any ByteStream
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    private(set) var refusal: Refusal?

    init(_ stream: any ByteStream) { self.stream = stream }

    deinit { buffer.deallocate() }

    func read() -> UnsafeRawBufferPointer? {
        do throws(Refusal) {
            let count = try stream.read(into: buffer)
            return UnsafeRawBufferPointer(rebasing: buffer[..<count])
        } catch {
            refusal = error
            return nil
        }
    }
}

private func readPacked(
    _: OpaquePointer?, _ context: UnsafeMutableRawPointer?,
    _ result: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
    guard let context, let result else { return -1 }
    let input = Unmanaged<PackedInput>.fromOpaque(context).takeUnretainedValue()
    guard let bytes = input.read() else { return -1 }
    result.pointee = bytes.baseAddress
    return bytes.count
}
