public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Names of files that are not UTF-8. Decoded with repairs they would be those of other files, of which
/// none is there to be read, and one would be written.
public enum ForeignName {
    /// Refuses words of the command line of which one is not UTF-8.
    public static func check(words: [[UInt8]]) throws(Refusal) {
        guard let word = words.lazy.compactMap(escaped).first else { return }
        throw refusal("the word “\(word)”")
    }

    /// Refuses a working folder whose name is not UTF-8.
    public static func checkWorkingFolder() throws(Refusal) {
        guard let path = getcwd(nil, 0) else { return }
        defer { free(path) }
        guard let folder = escaped(bytes(of: path)) else { return }
        throw refusal("the name of the working folder, “\(folder)”,")
    }

    private static func refusal(_ what: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .badParameter,
                message: "\(what) is not UTF-8, and would be taken for another; rename the file or"
                    + " the folder"), cause: .usage)
    }

    /// A name that is not UTF-8 with all but what ASCII prints as `\xHH`; nil for one that is.
    static func escaped(_ name: [UInt8]) -> String? {
        guard String(validating: name, as: UTF8.self) == nil else { return nil }
        let digits = Array("0123456789ABCDEF".utf8)
        let text = name.flatMap { byte -> [UInt8] in
            (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\\")
                ? [byte]
                : [
                    UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)],
                    digits[Int(byte & 15)],
                ]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text of the system.
    static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
        UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    }
}
