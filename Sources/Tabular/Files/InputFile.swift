public import TradeModel

/// The uncompressed bytes of one table, with the name and the digest of the file that held it.
public struct InputFile: Sendable {
    /// The path as given; for a member of a ZIP archive `archive.zip/member.csv`.
    public let path: String
    /// The file's own name, by which some layouts tell year and vintage; without the ending that
    /// names a compression.
    public let name: String
    /// SHA-256 of the file as it lies on the disk; a member shares its archive's.
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
        let stored = try readFile(path)
        let digest = Tabular.sha256(stored)
        guard !stored.isEmpty else {
            throw Refusal(
                Diagnostic(.error, .emptyFile, path: path, message: "this file has no bytes"))
        }
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

    /// The physical line, from 1, on which a byte of the table stands, where its encoding has the line
    /// ends of ASCII.
    public func line(of offset: Int) -> Int {
        TextPosition(of: offset, in: bytes, lineStart: 0, line: 1).line
    }

    private static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func withoutEnding(_ name: String) -> String {
        let endings = [".gz", ".xz", ".zst"]
        return endings.first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    }
}
