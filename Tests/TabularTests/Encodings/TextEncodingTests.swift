import Testing

@testable import Tabular

@Suite struct TextEncodingTests {
    @Test func goesByItsName() {
        for encoding in TextEncoding.all {
            #expect(TextEncoding(named: encoding.name) == encoding)
            #expect(encoding.description == encoding.name)
        }
    }

    @Test(
        arguments: [
            ("utf8", .utf8), ("UTF-8", .utf8), ("latin-1", .latin1), ("cp1252", .windows1252),
            ("GBK", .gb18030), ("euc-kr", .cp949), ("utf-16", .utf16LittleEndian),
            ("UTF_16BE", .utf16BigEndian),
        ] as [(String, TextEncoding)])
    func goesByTheNamesThatUsersWrite(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }

    @Test(arguments: ["", "utf", "utf-7", "big5", "iso-8859-15", "shift-jis"])
    func knowsNoOther(name: String) {
        #expect(TextEncoding(named: name) == nil)
    }
}
