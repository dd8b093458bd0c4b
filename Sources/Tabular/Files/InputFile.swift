public import TradeModel

/// The uncompressed bytes of one table, with the name and the digest of the file that held it.
public struct InputFile: Sendable {
    /// The path as given; for one of several members of a ZIP archive `archive.zip/member.csv`.
    public let path: String
    /// The file's own name, by which some layouts tell year and vintage; without the ending that
    /// names a compression.
    public let name: String
    /// SHA-256 of the file as it lies on the disk; a member shares its archive's. Empty where nothing
    /// is to be traced back to the file.
    public let sha256: String
    /// The table's bytes, uncompressed.
    public let bytes: [UInt8]
    /// Whether the bytes are one of several members of an archive.
    public let isMember: Bool

    /// Reads a file that may be plain, gzip, xz, Zstandard or ZIP, told by its first bytes; `-` is
    /// standard input. A ZIP archive gives one input for each file in it.
    ///
    /// Refuses a file that is missing, empty, damaged or cut short.
    public static func open(_ path: String) throws(Refusal) -> [InputFile] {
        try open(path, digest: Tabular.sha256)
    }

    /// Reads a file that no figure is traced back to, without its digest. Every command waits for the
    /// country table, and the digest of one takes as long as a fifth of reading it.
    package static func openUntraced(_ path: String) throws(Refusal) -> [InputFile] {
        try open(path) { _ in "" }
    }

    private static func open(
        _ path: String, digest: ([UInt8]) -> String
    ) throws(Refusal) -> [InputFile] {
        let stored = try readFile(path)
        let digest = digest(stored)
        guard !stored.isEmpty else { throw emptyFile(path) }
        guard let packing = Packing(signatureOf: stored) else {
            return [
                InputFile(
                    path: path, name: lastComponent(path), sha256: digest, bytes: stored,
                    isMember: false)
            ]
        }
        let members = try unpack(stored, packing, path: path)
        return members.map { member in
            let isMember = packing == .zip && members.count > 1
            return InputFile(
                path: isMember ? "\(path)/\(member.name)" : path,
                name: packing == .zip
                    ? lastComponent(member.name) : withoutEnding(lastComponent(path)),
                sha256: digest, bytes: member.bytes, isMember: isMember)
        }
    }

    /// The first bytes of a table, by which to tell what it is: all of a small one, of a larger one
    /// whole lines.
    ///
    /// Refuses a table of which not even the header ends within them.
    package init(headOf table: TableInput) throws(Refusal) {
        var end = table.head.count
        if !table.isWhole {
            guard let last = table.head.endOfLastLine else {
                throw recordTooLong(table.path, line: 1)
            }
            end = last
        }
        self.init(
            path: table.path, name: table.name, sha256: "", bytes: Array(table.head[..<end]),
            isMember: table.isMember)
    }

    /// All bytes of a table. Of one that comes through a pipe the digest is that of these bytes.
    ///
    /// Refuses a file that somebody wrote to while it was read.
    package init(wholeOf table: TableInput) throws(Refusal) {
        let bytes = try table.allBytes()
        let digest: String
        if table.isStream, let packed = table.stored {
            digest = try Tabular.sha256(ofFile: packed.path)
        } else {
            digest = Tabular.sha256(bytes)
        }
        try table.checkUnchanged()
        self.init(
            path: table.path, name: table.name, sha256: digest, bytes: bytes,
            isMember: table.isMember)
    }

    init(path: String, name: String, sha256: String, bytes: [UInt8], isMember: Bool) {
        self.path = path
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
        self.isMember = isMember
    }

    /// The offset behind a number of physical lines, in the bytes behind the mark or, where these are
    /// not in an encoding with ASCII separators, in their text.
    package func offset(behindLines lines: Int, of text: DecodedText, _ markLength: Int) -> Int {
        let bytes = text.encoding.hasASCIISeparators ? Array(bytes[markLength...]) : text.bytes
        var offset = 0
        for _ in 0..<lines {
            while offset < bytes.count, !isLineEnd(bytes[offset]) { offset += 1 }
            guard offset < bytes.count else { break }
            let isPair =
                bytes[offset] == UInt8(ascii: "\r") && offset + 1 < bytes.count
                && bytes[offset + 1] == UInt8(ascii: "\n")
            offset += isPair ? 2 : 1
        }
        return offset
    }

    /// The physical line, from 1, on which a byte of the table stands, where its encoding has the line
    /// ends of ASCII.
    public func line(of offset: Int) -> Int {
        TextPosition(of: offset, in: bytes, lineStart: 0, line: 1).line
    }
}

extension [UInt8] {
    /// The offset behind the last line end of a table's beginning, in UTF-16 behind both its bytes;
    /// nil where there is none.
    fileprivate var endOfLastLine: Int? {
        // The first character is a mark, or the first of a column's name, which is ASCII.
        let isLowFirst = starts(with: [0xFF, 0xFE]) || dropFirst().first == 0
        let isHighFirst = starts(with: [0xFE, 0xFF]) || first == 0
        guard isLowFirst || isHighFirst else { return lastIndex(where: isLineEnd).map { $0 + 1 } }
        let end = stride(from: count & ~1, to: 0, by: -2).first { end in
            let (low, high) = isLowFirst ? (end - 2, end - 1) : (end - 1, end - 2)
            return self[high] == 0 && isLineEnd(self[low])
        }
        return end
    }
}

/// The last part of a path.
package func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}
