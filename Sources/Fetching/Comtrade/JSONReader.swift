/// Reads JSON (RFC 8259) from bytes, value by value, and gives numbers as the digits that stand there.
///
/// Foundation's decoder would hold a hundred thousand records as objects, and numbers as binary
/// fractions.
struct JSONReader {
    private let bytes: UnsafeRawBufferPointer
    private var position = 0

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
        repeat {
            let name = String(decoding: try string(), as: UTF8.self)
            try expect(":", "a colon")
            try member(&self, name)
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
        case UInt8(ascii: "\""): text += try string()
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

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let byte = peek, UInt32(byte) == character.value else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar, _ name: String) throws(Fault) {
        guard skip(character) else { throw fault(name) }
    }

    private mutating func word(_ name: String) -> Bool {
        guard peek != nil, bytes[position...].starts(with: name.utf8) else { return false }
        position += name.utf8.count
        return true
    }

    private mutating func number() throws(Fault) -> Slice<UnsafeRawBufferPointer> {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let first = current
        let whole = digits()
        guard whole == 1 || whole > 1 && first != UInt8(ascii: "0") else { throw fault("a number") }
        if current == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw fault("decimals") }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "-") || current == UInt8(ascii: "+") { position += 1 }
            guard digits() > 0 else { throw fault("an exponent") }
        }
        return bytes[start..<position]
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, 0x30...0x39 ~= byte { position += 1 }
        return position - start
    }

    private mutating func string() throws(Fault) -> [UInt8] {
        guard skip("\"") else { throw fault("a text") }
        var text: [UInt8] = []
        let start = position
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard String(validating: text, as: UTF8.self) != nil else {
                    throw Fault(offset: start, expected: "UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case 0..<0x20: throw fault("an escaped control character")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw fault("the text's end")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Fault) {
        let plain: [UInt8: UInt8] = [
            0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
            0x74: 0x09,
        ]
        guard let byte = current else { throw fault("an escape") }
        position += 1
        if let character = plain[byte] { return text.append(character) }
        guard byte == UInt8(ascii: "u") else { throw fault("a known escape") }
        var code = try unit()
        if 0xD800...0xDBFF ~= code, word("\\u") {
            let low = try unit()
            guard 0xDC00...0xDFFF ~= low else { throw fault("the second half of a character") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault("a whole character") }
        text += Array(String(Character(scalar)).utf8)
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        let hex = bytes[position..<min(position + 4, bytes.count)]
        let isHex = hex.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard hex.count == 4, isHex,
            let code = UInt32(String(decoding: hex, as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits") }
        position += 4
        return code
    }
}
