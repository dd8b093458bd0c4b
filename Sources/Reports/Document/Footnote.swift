/// A footnote's definition. Its marks are `Inline.footnote` and the `marks` of cells and columns.
public struct Footnote: Hashable, Sendable {
    /// The name by which marks refer to it: ASCII letters, digits and hyphens.
    public let name: String
    /// What it says, without marks of its own.
    public let text: [Inline]

    /// Makes a footnote, or refuses its name or its text.
    public init(_ name: String, _ text: [Inline]) throws {
        guard name.isPlainName() else {
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
    ///
    /// - Parameter signs: other signs that it may hold.
    package func isPlainName(also signs: String = "") -> Bool {
        let isPlain = unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-": true
            default: signs.unicodeScalars.contains(scalar)
            }
        }
        return isPlain && !isEmpty
    }
}
