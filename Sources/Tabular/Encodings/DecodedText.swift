public import TradeModel

/// The text of a table in UTF-8, without a byte order mark.
public struct DecodedText: Sendable {
    /// The UTF-8 bytes.
    public let bytes: [UInt8]
    /// The encoding that the file was in.
    public let encoding: TextEncoding

    /// UTF-8 bytes that came from a file in some encoding.
    public init(utf8 bytes: [UInt8], encoding: TextEncoding = .utf8) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// Decodes a file; refuses it, with the line, when it has bytes that the encoding cannot mean.
    public init(
        _ file: InputFile, as encoding: TextEncoding, skipping markLength: Int
    ) throws(Refusal) {
        let body = file.bytes[markLength...]
        do {
            self.init(utf8: try encoding.decoded(body), encoding: encoding)
        } catch {
            let line = body.prefix(error.offset).count { $0 == 0x0A } + 1
            throw Refusal(
                Diagnostic(
                    .error, .badEncoding, path: file.path, line: line,
                    message: "byte \(markLength + error.offset + 1) is not \(encoding);"
                        + " name the file's encoding with --encoding"))
        }
    }

    /// The first lines of a file, to look at before its encoding is settled; nil when the encoding
    /// does not fit them.
    public static func head(
        of file: InputFile, as encoding: TextEncoding, skipping markLength: Int
    ) -> DecodedText? {
        let limit = min(file.bytes.count, markLength + (1 << 16))
        var end = limit
        // Cut behind a line end, so that no character is cut; UTF-16 is cut at an even offset.
        if limit < file.bytes.count {
            let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
            end =
                isWide
                ? limit - (limit - markLength) % 2
                : (file.bytes[markLength..<limit].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? limit)
                    + 1
        }
        let slice = file.bytes[markLength..<min(end, file.bytes.count)]
        guard let decoded = try? encoding.decoded(slice) else { return nil }
        return DecodedText(utf8: decoded, encoding: encoding)
    }
}
