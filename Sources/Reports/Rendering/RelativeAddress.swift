/// Addresses of files by their paths, for documents that lie beside them.
enum RelativeAddress {
    /// The reference to a path: each byte but letters, digits, `-._~` and `/` as `%` and two
    /// hexadecimal digits (RFC 3986, section 2). A name with `#`, `?` or `:` would be read as a
    /// part of an address else.
    static func reference(to path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = path.utf8.flatMap { byte -> [UInt8] in
            isKept(byte)
                ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~/".utf8.contains(byte)
        }
    }
}
