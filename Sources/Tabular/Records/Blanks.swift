extension ArraySlice<UInt8> {
    /// The bytes without spaces and tabs around them.
    package var withoutBlanks: ArraySlice<UInt8> {
        var bytes = self
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }
}

/// A text without blanks around it.
package func trimmed(_ text: String) -> String {
    // Most texts begin and end with printing ASCII: asking Unicode of each would be the slowest step
    // of reading them.
    let (first, last) = (text.utf8.first ?? 0x21, text.utf8.last ?? 0x21)
    if 0x21...0x7E ~= first, 0x21...0x7E ~= last { return text }
    // Of a text in another script the two outermost characters are asked, and not each: a blank may
    // carry a sign that is none.
    if text.first?.isWhitespace == false, text.last?.isWhitespace == false { return text }
    let tail = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(tail.reversed())
}
