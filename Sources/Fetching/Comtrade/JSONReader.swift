/// Reads JSON (RFC 8259) from bytes, value by value, and gives numbers as the digits that stand there.
///
/// Foundation's decoder would hold a hundred thousand records as objects, and numbers as binary
/// fractions.
struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    /// A reader of bytes that must outlive it.
    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Where the text is not what it should be.
    struct Fault: Error, Equatable {
        /// The byte, from 0.
        let offset: Int
        let expected: String
    }

    /// Reads an object; the closure reads the value of each member.
    mutating func object(
        _ member: (inout JSONReader, String) throws(Fault) -> Void
    ) throws(Fault) {
        try expect("{", "an object")
        if skip("}") { return }
        var name: [UInt8] = []
        repeat {
            name.removeAll(keepingCapacity: true)
            try string(into: &name)
            try expect(":", "a colon")
            try member(&self, String(decoding: name, as: UTF8.self))
        } while skip(",")
        try expect("}", "a comma or the object's end")
    }

    /// Reads an array; the closure reads each element.
    mutating func array(_ element: (inout JSONReader) throws(Fault) -> Void) throws(Fault) {
        try expect("[", "an array")
        if skip("]") { return }
        repeat { try element(&self) } while skip(",")
        try expect("]", "a comma or the array's end")
    }

    /// Reads `null` where it stands here.
    mutating func null() -> Bool { word("null") }

    /// Reads a string, a number, `true`, `false` or `null`, and appends it as text; null is nothing.
    mutating func scalar(into text: inout [UInt8]) throws(Fault) {
        switch peek {
        case UInt8(ascii: "\""): try string(into: &text)
        case UInt8(ascii: "-"), .some(0x30...0x39): text += try number()
        default:
            for name in ["true", "false"] where word(name) {
                text += Array(name.utf8)
                return
            }
            guard null() else { throw fault("a text, a number, true, false or null") }
        }
    }

    /// Passes over a value of any kind.
    mutating func ignore(depth: Int = 0) throws(Fault) {
        guard depth < 64 else { throw fault("fewer levels") }
        switch peek {
        case UInt8(ascii: "{"):
            try object { (reader, _) throws(Fault) in try reader.ignore(depth: depth + 1) }
        case UInt8(ascii: "["):
            try array { (reader) throws(Fault) in try reader.ignore(depth: depth + 1) }
        default:
            var text: [UInt8] = []
            try scalar(into: &text)
        }
    }

    /// Makes sure that nothing follows.
    mutating func end() throws(Fault) { if peek != nil { throw fault("the end") } }

    /// The fault of something else standing here.
    func fault(_ expected: String) -> Fault { Fault(offset: position, expected: expected) }

    /// The next byte that is no blank.
    private var peek: UInt8? {
        mutating get {
            while let byte = current, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
            return current
        }
    }

    /// The byte here.
    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Passes over a character where it comes next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = peek, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar, _ name: String) throws(Fault) {
        guard skip(character) else { throw fault(name) }
    }

    /// Passes over a word where it comes next.
    mutating func word(_ name: String) -> Bool {
        guard peek != nil, bytes[position...].starts(with: name.utf8) else { return false }
        position += name.utf8.count
        return true
    }
}
