import Testing

@testable import Tabular

@Suite struct DelimiterTests {
    @Test(
        arguments: [
            ("a,b,c\n1;2;3;4;5\n", .comma), ("a;b;c\n", .semicolon), ("a\tb\tc\r\n", .tab),
            ("\"a,b,c\";d\n", .semicolon), ("\"a\n,,\";b\n", .semicolon), ("a", .comma),
            ("", .comma),
            ("a,b;c\n", .comma), ("a;b\r1,2,3\r", .semicolon), ("\r\n\na;b\n", .semicolon),
            ("# x, y, z\r\n#,\r\na;b\r\n", .semicolon), ("# only, this", .comma),
            ("#;;\r\ra\tb", .tab), ("sep=;\r\na,b,c\r\n", .semicolon), ("SEP=\t\na,b", .tab),
            ("\"# x, y\",,,\n# z,,\na;b;c\n", .semicolon), ("\"#\",a,b;c\n", .comma),
            ("# x, y\n  \r\n# z\na;b\n", .semicolon), (" \n", .comma), ("  ", .comma),
            ("sep=|\na;b\n", .comma), ("sep=;;\na,b;c\n", .semicolon),
        ] as [(String, Delimiter)])
    func occursMostOftenInTheHeader(text: String, delimiter: Delimiter) {
        #expect(Delimiter(firstLineOf: DecodedText(utf8: Array(text.utf8))) == delimiter)
    }
}
