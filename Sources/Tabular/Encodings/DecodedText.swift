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

    /// Decodes a file by what its bytes say; refuses it, with the line, when it has bytes that the
    /// encoding cannot mean.
    public init(
        _ file: InputFile, as encoding: TextEncoding, _ evidence: EncodingEvidence
    ) throws(Refusal) {
        if evidence.isValidUTF8, encoding == .utf8 {
            self.init(utf8: file.bytes)
        } else {
            try self.init(file, as: encoding, skipping: evidence.markLength)
        }
    }

    init(
        _ file: InputFile, as encoding: TextEncoding, skipping markLength: Int
    ) throws(Refusal) {
        let body = file.bytes[markLength...]
        do {
            self.init(utf8: try encoding.decoded(body), encoding: encoding)
        } catch {
            let readable = (try? encoding.decoded(body.prefix(error.offset))) ?? []
            let place = TextPosition(of: readable.count, in: readable, lineStart: 0, line: 1)
            throw Refusal(
                Diagnostic(
                    .error, .badEncoding, path: file.path, line: place.line, column: place.column,
                    message: encoding.fault(atByte: markLength + error.offset + 1),
                    excerpt: place.text))
        }
    }

    /// How many bytes of a file are looked at before its encoding is settled.
    public static let headLimit = 1 << 16

    /// The first 64 KiB of a file, to look at before its encoding is settled; nil when the encoding
    /// does not fit them.
    public static func head(
        of file: InputFile, as encoding: TextEncoding, _ evidence: EncodingEvidence
    ) -> DecodedText? {
        if evidence.isValidUTF8, encoding == .utf8, file.bytes.count <= headLimit {
            return DecodedText(utf8: file.bytes)
        }
        return head(of: file, as: encoding, skipping: evidence.markLength)
    }

    static func head(
        of file: InputFile, as encoding: TextEncoding, skipping markLength: Int
    ) -> DecodedText? {
        encoding.decodedHead(file.bytes[markLength...], limit: headLimit).map {
            DecodedText(utf8: $0, encoding: encoding)
        }
    }
}
