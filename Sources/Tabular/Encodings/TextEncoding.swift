/// A character encoding in which tables come.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
    /// The IANA name, by which outputs call it.
    public let name: String

    private init(_ name: String) { self.name = name }

    /// UTF-8, of which ASCII is a part.
    public static let utf8 = TextEncoding("UTF-8")
    /// UTF-16, the low byte first.
    public static let utf16LittleEndian = TextEncoding("UTF-16LE")
    /// UTF-16, the high byte first.
    public static let utf16BigEndian = TextEncoding("UTF-16BE")
    /// Western European, as Windows has it.
    public static let windows1252 = TextEncoding("windows-1252")
    /// Western European, ISO 8859-1.
    public static let latin1 = TextEncoding("ISO-8859-1")
    /// Chinese, with GBK and GB 2312.
    public static let gb18030 = TextEncoding("GB18030")
    /// Korean, with EUC-KR.
    public static let cp949 = TextEncoding("CP949")

    /// Every encoding that is read.
    public static let all = [
        utf8, utf16LittleEndian, utf16BigEndian, windows1252, latin1, gb18030, cp949,
    ]

    /// The encoding of a name as users write it: `utf8`, `latin-1`, `cp1252`, `GBK`, `euc-kr`.
    public init?(named name: String) {
        let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch folded {
        case "utf8": self = .utf8
        case "utf16", "utf16le", "ucs2": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1252", "cp1252", "ansi": self = .windows1252
        case "iso88591", "latin1": self = .latin1
        case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
        case "cp949", "euckr", "uhc", "ksc5601": self = .cp949
        default: return nil
        }
    }

    /// The name.
    public var description: String { name }
}

extension TextEncoding {
    /// Whether separators, quotes, line ends and digits are single bytes in it, and no byte of
    /// another character is one of the separators.
    package var hasASCIISeparators: Bool { self != .utf16LittleEndian && self != .utf16BigEndian }

    /// What is to be said of a byte of a file, from 1, that the encoding does not have there.
    func fault(atByte number: Int) -> String {
        "byte \(number) is not \(self); name the file's encoding with --encoding"
    }
}
