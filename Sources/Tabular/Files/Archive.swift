import TradeModel

/// A file in an archive, unpacked.
typealias ArchiveMember = (name: String, bytes: [UInt8])

/// Unpacks a whole file. A packed table gives one member, a ZIP archive one for each file in it.
///
/// A file that unpacks to more than 200 times its size, and to more than the number of bytes that is
/// always allowed, is refused before it fills the memory. Tables pack to a tenth or a twentieth.
func unpack(
    _ bytes: [UInt8], _ packing: Packing, path: String, allowing allowed: Int = 256 << 20
) throws(Refusal) -> [ArchiveMember] {
    var unpacker = Unpacker(path: path, limit: max(allowed, bytes.count * 200))
    let members: [ArchiveMember]
    if packing == .gzip {
        let content = try unpacker.content(of: GzipStream(MemoryStream(bytes), path: path))
        members = [(withoutEnding(lastComponent(path)), content)]
    } else {
        let outcome = bytes.withUnsafeBytes { buffer -> Result<[ArchiveMember], Refusal> in
            Result { () throws(Refusal) in
                try unpacker.members(of: ArchiveStream(of: buffer, packing, path: path))
            }
        }
        members = try outcome.get()
    }
    if packing == .zip { try refuseWorkbook(members.map(\.name), path: path) }
    guard members.contains(where: { !$0.bytes.isEmpty }) else { throw emptyArchive(path) }
    return members
}

func damaged(
    _ path: String, reason: String, remedy: String = "download it again"
) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .damagedArchive, path: path,
            message: "cannot unpack this file: \(reason); \(remedy)"))
}

/// The refusal of a file without bytes. Standard input has none either once it was read.
func emptyFile(_ path: String) -> Refusal {
    Refusal(
        Diagnostic(
            .error, .emptyFile, path: path,
            message: path == "-"
                ? "standard input has no bytes; it is read once, so that - can be named once"
                : "this file has no bytes"))
}

func emptyArchive(_ path: String) -> Refusal {
    Refusal(Diagnostic(.error, .emptyArchive, path: path, message: "this archive holds no data"))
}

/// Unpacks what one file holds, as long as it is not too much.
private struct Unpacker {
    private let path: String
    /// How many bytes may be unpacked in all.
    private let limit: Int
    /// How many of them are left.
    private var room: Int

    init(path: String, limit: Int) {
        self.path = path
        self.limit = limit
        room = limit
    }

    mutating func members(of archive: ArchiveStream) throws(Refusal) -> [ArchiveMember] {
        var members: [ArchiveMember] = []
        while let name = try archive.nextMember() {
            members.append((name, try content(of: archive)))
        }
        return members
    }

    mutating func content(of stream: any ByteStream) throws(Refusal) -> [UInt8] {
        var content: [UInt8] = []
        var more = try stream.bytes(atMost: 1 << 18)
        while !more.isEmpty {
            guard more.count <= room else {
                throw damaged(
                    path,
                    reason: "it unpacks to more than \(limit) bytes and 200 times its size,"
                        + " which no table does")
            }
            room -= more.count
            content += more
            more = try stream.bytes(atMost: 1 << 18)
        }
        return content
    }
}

/// Bytes that are in memory.
private final class MemoryStream: ByteStream {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(rest.count, memory.count)
        memory.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}
