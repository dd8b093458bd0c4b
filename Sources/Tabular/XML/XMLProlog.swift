/// What stands in front of a document's first element.
public struct XMLProlog: Sendable {
    /// The offset of a document type declaration; nil where there is none.
    public let doctype: Int?
    /// The name of the first element as that declaration gives it.
    public let doctypeName: String?
    /// The encoding that the XML declaration names; nil where it names none.
    public let encoding: String?
    /// The name of the first element; nil where the bytes are no XML document.
    public let root: String?
    /// The tag of the first element, as far as it is among the bytes, without its brackets.
    public let rootTag: String

    /// Looks at the beginning of a text, as far as its first element. Bytes that are no XML document
    /// have neither a root nor a declaration.
    public init(_ bytes: [UInt8]) {
        var index = 0
        var doctype: Int?
        var doctypeName: String?
        var encoding: String?
        var root: String?
        var rootTag = ""
        scan: while root == nil {
            while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
            let rest = bytes[index...]
            if rest.starts(with: "<?".utf8) {
                let end = Self.end(of: "?>", in: rest.dropFirst("<?".utf8.count))
                if index == 0 { encoding = Self.encoding(in: rest[..<end]) }
                index = end
            } else if rest.starts(with: "<!--".utf8) {
                // `<!-->` only opens a comment.
                index = Self.end(of: "-->", in: rest.dropFirst("<!--".utf8.count))
            } else if rest.starts(with: "<!".utf8) {
                doctype = index
                let name = rest.dropFirst("<!DOCTYPE".utf8.count).drop(while: Self.isBlank)
                    .prefix { !Self.isBlank($0) && !"[>".utf8.contains($0) }
                doctypeName = String(decoding: name, as: UTF8.self)
                break scan
            } else if rest.first == UInt8(ascii: "<") {
                let name = rest.dropFirst().prefix { !Self.isBlank($0) && !"/>".utf8.contains($0) }
                root = String(decoding: name, as: UTF8.self)
                rootTag = String(
                    decoding: rest.dropFirst().prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            } else {
                break scan
            }
        }
        self.doctype = doctype
        self.doctypeName = doctypeName
        self.encoding = encoding
        self.root = root
        self.rootTag = rootTag
    }

    private static func isBlank(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }

    /// The offset behind a mark, or the end of the bytes.
    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int {
        let mark = Array(mark.utf8)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
                return index + mark.count
            }
            index += 1
        }
        return bytes.endIndex
    }

    /// The value of `encoding` in an XML declaration.
    private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: declaration, as: UTF8.self)
        guard let key = text.firstRange(of: "encoding") else { return nil }
        let value = text[key.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }
}
