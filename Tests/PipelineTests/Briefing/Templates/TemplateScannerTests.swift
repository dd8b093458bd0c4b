import Testing

@testable import Pipeline

@Suite struct TemplateScannerTests {
    @Test func tagsHaveTheirPlaces() throws {
        let tags = try TemplateScanner.tags(
            of: "a {{title}}\n{{#list}}\r\n  {{{.}}}{{& x }}\n{{/list}}")
        #expect(tags.map(\.kind) == [.variable, .section, .variable, .variable, .end])
        #expect(tags.map(\.name) == ["title", "list", ".", "x", "list"])
        #expect(tags.map(\.line) == [1, 2, 3, 3, 4])
        #expect(tags.map(\.column) == [3, 1, 3, 10, 1])
        #expect(tags.map(\.length) == [9, 9, 7, 8, 9])
        #expect(tags.map(\.offset) == [2, 12, 24, 31, 40])
    }

    @Test func commentsMayHaveLinesAndBraces() throws {
        let tags = try TemplateScanner.tags(of: "{{! one\n{ two } }}{{^x}}")
        #expect(tags.map(\.kind) == [.comment, .inverted])
        #expect(tags.map(\.line) == [1, 2])
        #expect(tags.map(\.column) == [1, 11])
    }

    @Test func singleBracesAreText() throws {
        #expect(try TemplateScanner.tags(of: "{ a } }} {").isEmpty)
    }

    @Test(
        arguments: [
            ("ab\n {{title}\nx}}", 2, 2, "no end"), ("{{title", 1, 1, "no end"),
            ("{{{x}}", 1, 1, "no end “}}}”"), ("{{! x", 1, 1, "no end"),
            ("{{}}", 1, 1, "expected a name"), ("{{a b}}", 1, 1, "saw “a b”"),
            ("{{a..b}}", 1, 1, "expected a name"), ("{{.a}}", 1, 1, "expected a name"),
            ("{{é}}", 1, 1, "expected a name"), ("{{x()}}", 1, 1, "expected a name"),
            ("x {{> part}}", 1, 3, "“>” is not read"), ("{{=<% %>=}}", 1, 1, "“=”"),
            ("{{$a}}{{/a}}", 1, 1, "“$”"), ("{{% CONTENT_TYPE:TEXT}}", 1, 1, "“%”"),
            ("{{<a}}{{/a}}", 1, 1, "“<”"), ("ab\u{2}", 1, 3, "stands in no text"),
        ])
    func faultHasItsPlace(text: String, line: Int, column: Int, message: String) {
        do {
            _ = try TemplateScanner.tags(of: text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.line == line)
            #expect(error.column == column)
            #expect(error.message.contains(message), "\(error.message)")
        }
    }
}
