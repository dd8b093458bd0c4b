internal import CLibArchive
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import TradeModel

/// How a file is packed, told by its first bytes and never by its name.
enum Packing {
    case gzip, xz, zstandard, zip

    init?(signatureOf bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
            self = .xz
        } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstandard
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            self = .zip
        } else {
            return nil
        }
    }
}

/// Unpacks with libarchive. A packed table gives one member, a ZIP archive one for each file in it.
///
/// A file that unpacks to more than 200 times its size, and to more than the number of bytes that is
/// always allowed, is refused before it fills the memory. Tables pack to a tenth or a twentieth.
func unpack(
    _ bytes: [UInt8], _ packing: Packing, path: String, allowing allowed: Int = 256 << 20
) throws(Refusal) -> [(name: String, bytes: [UInt8])] {
    let reader = ArchiveReader(
        try archiveLibrary(for: path), packing, limit: max(allowed, bytes.count * 200))
    let members: [(name: String, bytes: [UInt8])]
    switch bytes.withUnsafeBytes({ reader.members(of: $0) }) {
    case .success(let found): members = found
    case .failure(let fault): throw damaged(path, reason: fault.reason)
    }
    if packing == .gzip, let unpacked = members.first?.bytes,
        GzipTrailer(of: bytes)?.fits(unpacked) != true
    {
        throw damaged(path, reason: "its checksum does not fit its data")
    }
    guard !members.isEmpty, members.contains(where: { !$0.bytes.isEmpty }) else {
        throw emptyArchive(path)
    }
    return members
}

func damaged(_ path: String, reason: String) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .damagedArchive, path: path,
            message: "cannot unpack this file: \(reason); download it again"))
}

func emptyArchive(_ path: String) -> Refusal {
    Refusal(Diagnostic(.error, .emptyArchive, path: path, message: "this archive holds no data"))
}

private struct ArchiveFault: Error {
    let reason: String
}

/// The only owner of a libarchive handle.
private struct ArchiveReader: ~Copyable {
    private let library: archive_library
    private let handle: OpaquePointer?
    private let packing: Packing
    /// How many bytes may be unpacked.
    private let limit: Int

    init(_ library: archive_library, _ packing: Packing, limit: Int) {
        self.library = library
        self.packing = packing
        self.limit = limit
        handle = library.archive_read_new()
        guard handle != nil else { return }
        _ = library.archive_read_support_filter_gzip(handle)
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

    func members(
        of buffer: UnsafeRawBufferPointer
    ) -> Result<[(name: String, bytes: [UInt8])], ArchiveFault> {
        Result { () throws(ArchiveFault) in
            guard handle != nil else { throw ArchiveFault(reason: "there is no memory left") }
            try check(library.archive_read_open_memory(handle, buffer.baseAddress, buffer.count))
            var members: [(name: String, bytes: [UInt8])] = []
            var room = limit
            var entry: OpaquePointer?
            while true {
                let status = library.archive_read_next_header(handle, &entry)
                if status == ARCHIVE_EOF { return members }
                try check(status)
                guard
                    packing == .zip || library.archive_filter_code(handle, 0) != ARCHIVE_FILTER_NONE
                else {
                    throw ArchiveFault(reason: "its head is damaged")
                }
                guard packing != .zip || library.archive_entry_filetype(entry) == S_IFREG else {
                    continue
                }
                let name = library.archive_entry_pathname_utf8(entry).map { String(cString: $0) }
                let bytes = try content(atMost: room)
                room -= bytes.count
                members.append((name ?? "member-\(members.count + 1)", bytes))
            }
        }
    }

    private func content(atMost room: Int) throws(ArchiveFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = library.archive_read_data(handle, &chunk, chunk.count)
            guard count >= 0 else { throw fault() }
            if count == 0 { return bytes }
            guard count <= room - bytes.count else {
                throw ArchiveFault(
                    reason: "it unpacks to more than \(limit) bytes and 200 times its size,"
                        + " which no table does")
            }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// A warning (a member's name in an odd encoding, say) does not touch the data.
    private func check(_ status: Int32) throws(ArchiveFault) {
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw fault() }
    }

    private func fault() -> ArchiveFault {
        ArchiveFault(
            reason: library.archive_error_string(handle).map { String(cString: $0) } ?? "damaged")
    }
}
