/// The lines of a document's start tags, one after the other: libxml2 keeps no line behind 65,535, and tells
/// one that may be many lines off.
struct XMLTagLines {
    /// The line of the start tag that was found last, from 1.
    private(set) var line = 1
    private var offset = 0

    /// Goes on to the next start tag in a text that is well formed up to there, without a document type.
    mutating func advance(in text: UnsafeRawBufferPointer) {
        while offset < text.count {
            let byte = text[offset]
            offset += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            guard byte == UInt8(ascii: "<"), offset < text.count else { continue }
            switch text[offset] {
            case UInt8(ascii: "/"): continue
            case UInt8(ascii: "?"): pass(behind: "?>", in: text)
            case UInt8(ascii: "!"):
                let isComment = text[offset...].starts(with: "!--".utf8)
                // `<!-->` only opens a comment.
                offset += isComment ? "!--".utf8.count : "![CDATA[".utf8.count
                pass(behind: isComment ? "-->" : "]]>", in: text)
            default: return
            }
        }
    }

    private mutating func pass(behind mark: String, in text: UnsafeRawBufferPointer) {
        while offset < text.count {
            if text[offset...].starts(with: mark.utf8) {
                offset += mark.utf8.count
                return
            }
            if text[offset] == UInt8(ascii: "\n") { line += 1 }
            offset += 1
        }
    }
}
