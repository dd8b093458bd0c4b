/// A footnote's definition. Its marks are `Inline.footnote` and the `marks` of cells and columns.
public struct Footnote: Hashable, Sendable {
    /// The name by which marks refer to it: ASCII letters, digits and hyphens.
    public let name: String
    /// What it says, without marks of its own.
    public let text: [Inline]

    /// Makes a footnote, or refuses its name or its text.
    public init(_ name: String, _ text: [Inline]) throws {
        guard name.isPlainName else {
            throw ReportError(.footnoteName, "\"\(name)\" names a footnote")
        }
        guard !text.isBlank else { throw ReportError(.blankText, "footnote \(name)") }
        if let mark = text.lazy.compactMap(\.mark).first {
            throw ReportError(.footnoteNested, "footnote \(name) refers to footnote \(mark)")
        }
        self.name = name
        self.text = text
    }
}

extension String {
    /// Whether the text is made of ASCII letters, digits and hyphens, and is not empty.
    var isPlainName: Bool {
        let isPlain = utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && !isEmpty
    }
}
