import Testing

@testable import Tabular

@Suite struct CommentLineTests {
    @Test(arguments: [
        ("# a: 1", true), ("#", true), ("\"# a, b\"", true), ("\"#a\"", true),
        ("\"#\",name", false), ("a # b", false), (" # a", false), ("\"a#\"", false), ("", false),
    ])
    func beginsWithItsSign(_ line: String, _ isComment: Bool) {
        #expect(CommentLine.begins(Array(line.utf8)[...]) == isComment)
    }

    @Test(arguments: [
        ("", true), ("\r\n", true), (" ,\t,\n", true), (";;", false), (",#", false), ("x", false),
    ])
    func isBlankWhereItSaysNothing(_ line: String, _ isBlank: Bool) {
        #expect(CommentLine.isBlank(Array(line.utf8)[...], delimiter: .comma) == isBlank)
    }

    @Test(
        arguments: [
            ("# complete_to: 2022-03-31,,,,\r\n", .comma, " complete_to: 2022-03-31"),
            ("# complete_to: 2022-03-31;;\n", .semicolon, " complete_to: 2022-03-31"),
            ("#complete_to: 2022-03-31\t\t", .tab, "complete_to: 2022-03-31"),
            ("# kinds: a, b, ,\t,\n", .comma, " kinds: a, b"),
            ("# scope: x;;\n", .comma, " scope: x;;"), ("#,,,\n", .comma, ""),
            ("\"# scope: 1,5, and \"\"more\"\"\",,\n", .comma, " scope: 1,5, and \"more\""),
            ("\"# scope: x\",\"y\",,\n", .comma, " scope: x\",\"y"),
            ("\"# scope: x\n", .comma, " scope: x"), ("# say \"x\"\n", .comma, " say \"x\""),
        ] as [(String, Delimiter, String)])
    func losesWhatASpreadsheetAddsToIt(_ line: String, _ delimiter: Delimiter, _ text: String) {
        #expect(CommentLine.text(of: Array(line.utf8)[...], delimiter: delimiter) == text)
    }
}
