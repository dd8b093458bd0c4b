extension JSONReader {
    /// Reads a number and gives the digits as they stand.
    mutating func number() throws(Fault) -> Slice<UnsafeRawBufferPointer> {
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

    /// Reads a text, without its quotes and escapes, and appends it.
    mutating func string(into text: inout [UInt8]) throws(Fault) {
        guard skip("\"") else { throw fault("a text") }
        let start = text.count
        let place = position
        var isASCII = true
        while true {
            let run = position
            while let byte = current, byte >= 0x20, byte != 0x22, byte != 0x5C {
                if byte >= 0x80 { isASCII = false }
                position += 1
            }
            text += bytes[run..<position]
            switch current {
            case UInt8(ascii: "\""):
                position += 1
                guard isASCII || String(validating: text[start...], as: UTF8.self) != nil else {
                    throw Fault(offset: place, expected: "UTF-8")
                }
                return
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &text)
            case nil: throw fault("the text's end")
            default: throw fault("an escaped control character")
            }
        }
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
