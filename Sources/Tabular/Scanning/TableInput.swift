package import TradeModel

/// A table that is read in blocks: a file, a member of an archive, or a stream.
package struct TableInput {
    /// The path as given; for one of several members of a ZIP archive `archive.zip/member.csv`.
    package let path: String
    /// The file's own name, without the ending that names a compression.
    package let name: String
    /// The first bytes, a quarter of a mebibyte at most, to tell layout and encoding by.
    package let head: [UInt8]
    /// Whether it is one of several members of an archive.
    package let isMember: Bool
    /// The file on the disk, packed or not; nil for a pipe.
    package let stored: OpenFile?
    private let bytes: Bytes

    private enum Bytes {
        case file(OpenFile)
        /// What comes behind the head.
        case stream(any ByteStream)
    }

    /// How the blocks are cut.
    package struct Cutting: Sendable {
        /// How many bytes a block has, but for its last record.
        package var blockSize: Int
        /// Looks at the bytes.
        package var scan: ByteScan
        /// From how many bytes on a file is read by its pages, and not copied: to map it takes as long as to
        /// copy some of them.
        package var mappedSize = 1 << 24
        /// How many threads read the blocks.
        package var threads = 1

        /// Blocks that are read in less than a tenth of a millisecond, so that no thread waits long for
        /// another to settle where the next one begins.
        package init(blockSize: Int = 1 << 19, scan: ByteScan = ByteScan()) {
            self.blockSize = blockSize
            self.scan = scan
        }
    }

    /// Whether the head is all there is.
    package var isWhole: Bool {
        isStream ? head.count < Self.headSize : head.count == stored?.size
    }

    /// Whether the bytes come one after the other: unpacked, or through a pipe.
    package var isStream: Bool { if case .stream = bytes { true } else { false } }

    /// The records from an offset in the head on, the first of which is on a line. A text whose
    /// separators are not single ASCII bytes is turned into UTF-8 first; offsets are those of its
    /// bytes without the mark.
    package func blocks(
        from offset: Int, line: Int, encoding: TextEncoding, markLength: Int, _ cutting: Cutting
    ) throws(Refusal) -> any BlockSource {
        switch bytes {
        case .file(let file) where encoding.hasASCIISeparators:
            let end = try file.textEnd(from: offset + markLength)
            return FileBlocks(
                file, offset + markLength..<end, line: line, blockSize: cutting.blockSize,
                scan: cutting.scan,
                pages: file.size >= cutting.mappedSize
                    ? FilePages(file, readers: cutting.threads) : nil)
        case .file, .stream:
            var stream = try wholeStream()
            _ = try stream.bytes(atMost: markLength)
            if !encoding.hasASCIISeparators {
                stream = TranscodedStream(
                    stream, from: encoding, path: path, markLength: markLength)
            }
            _ = try stream.bytes(atMost: offset)
            return StreamBlocks(
                stream, line: line, path: path, blockSize: 4 * cutting.blockSize, scan: cutting.scan
            )
        }
    }

    /// The whole table. Ends a stream.
    func allBytes() throws(Refusal) -> [UInt8] {
        guard isStream else { return try stored?.bytes(0..<(stored?.size ?? 0)) ?? [] }
        let stream = try wholeStream()
        var all: [UInt8] = []
        var more = try stream.bytes(atMost: Self.headSize)
        while !more.isEmpty {
            all += more
            more = try stream.bytes(atMost: Self.headSize)
        }
        return all
    }

    /// The SHA-256 digest of the table's bytes, unpacked, in memory that does not grow with them. Ends a
    /// stream.
    package func digest() throws(Refusal) -> String { try sha256(ofStream: wholeStream()) }

    /// Refuses a file that somebody wrote to while it was read.
    package func checkUnchanged() throws(Refusal) {
        try stored?.checkUnchanged()
    }

    private func wholeStream() throws(Refusal) -> any ByteStream {
        switch bytes {
        case .file: try DescriptorStream(path)
        case .stream(let rest): RewoundStream(head, rest)
        }
    }
}

extension TableInput {
    /// How many bytes of a table are looked at to tell its layout and encoding.
    private static let headSize = 1 << 18

    /// A file that is read as it stands.
    init(_ file: OpenFile, _ path: String, _ name: String) throws(Refusal) {
        self.init(
            path: path, name: name, head: try file.bytes(0..<min(Self.headSize, file.size)),
            isMember: false, stored: file, bytes: .file(file))
    }

    /// What a stream gives.
    init(
        _ stream: any ByteStream, _ path: String, _ name: String, _ stored: OpenFile?,
        isMember: Bool = false
    ) throws(Refusal) {
        self.init(
            path: path, name: name, head: try stream.bytes(atMost: Self.headSize),
            isMember: isMember, stored: stored, bytes: .stream(stream))
    }
}
