internal import CZlib

/// Writes a ZIP whose files are stored as they are (APPNOTE 6.3, method 0), all of them dated to the
/// first day that the format knows, so that the same files give the same bytes. For a few small files:
/// sizes above 4 GB are not provided for.
public enum StoredZip {
    /// The archive of files, each with its path in it.
    public static func archive(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (path, bytes) in files {
            let name = Array(path.utf8)
            let checksum = checksum(of: bytes)
            let size = UInt32(bytes.count)
            let shared: [UInt8] =
                // The version that is needed, names in UTF-8, stored, and midnight of 1980-01-01.
                short(20) + short(0x0800) + short(0) + short(0) + short(0x21)
                + long(checksum) + long(size) + long(size) + short(UInt16(name.count)) + short(0)
            directory += Array("PK\u{1}\u{2}".utf8) + short(20) + shared
            // No comment, the first disk, no attributes, and where the file begins.
            directory +=
                short(0) + short(0) + short(0) + long(0) + long(UInt32(archive.count)) + name
            archive += Array("PK\u{3}\u{4}".utf8) + shared + name + bytes
        }
        let count = short(UInt16(files.count))
        let end =
            Array("PK\u{5}\u{6}".utf8) + short(0) + short(0) + count + count
            + long(UInt32(directory.count)) + long(UInt32(archive.count)) + short(0)
        return archive + directory + end
    }

    /// The CRC-32 of bytes, as ZIP and gzip define it.
    static func checksum(of bytes: [UInt8]) -> UInt32 {
        UInt32(bytes.withUnsafeBytes { crc32_z(0, $0.baseAddress, $0.count) })
    }

    private static func short(_ value: UInt16) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8)]
    }

    private static func long(_ value: UInt32) -> [UInt8] {
        short(UInt16(value & 0xFFFF)) + short(UInt16(value >> 16))
    }
}
