internal import CZlib

/// What gzip writes behind the data, by which damage is noticed; libarchive passes over it.
///
/// RFC 1952, section 2.3.1: a CRC-32 of the unpacked bytes and their number modulo 2^32.
struct GzipTrailer {
    private let checksum: UInt32
    private let count: Int

    /// Takes the last eight bytes of a packed file; nil when it has fewer.
    init?(of packed: [UInt8]) {
        guard packed.count >= 8 else { return nil }
        let words = [packed.suffix(8).prefix(4), packed.suffix(4)].map { word in
            word.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        checksum = words[0]
        count = Int(words[1])
    }

    /// Whether it belongs to unpacked bytes; of members that follow each other, to the last one.
    func fits(_ unpacked: [UInt8]) -> Bool {
        // Of four gigabytes and more the number is not known.
        guard unpacked.count >> 32 == 0 else { return true }
        return count <= unpacked.count && crc32(unpacked.suffix(count)) == checksum
    }
}

/// The CRC-32 of bytes, as gzip defines it.
func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    UInt32(bytes.withUnsafeBytes { CZlib.crc32_z(0, $0.baseAddress, $0.count) })
}
