import Foundation
import Reports
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct BriefTemplateTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let shape = TemplateShape.group([
        "title": .text, "nothing": .text, "here": .flag, "table": .blocks, "names": .list(.text),
    ])

    private func document(
        _ template: String, title: String = "A title", names: [String] = ["one", "two"]
    ) throws -> Document {
        let table = try Table(
            caption: "Numbers", columns: [.text("Name")], rows: [["one"]],
            notes: Table.Notes(source: "a file", asOf: "2026-11-21"))
        let path = try folder.write(template, to: "a.mustache")
        return try BriefTemplate(path: path, Self.shape).document(
            .group([
                "title": .text(title), "nothing": .nothing, "here": .flag(true),
                "table": .blocks([.table(table)]), "names": .list(names.map(TemplateValue.text)),
            ]))
    }

    @Test func linesBecomeBlocks() throws {
        let document = try document(
            """
            # The {{title}}

            A paragraph of
            *two* lines, {{title}}, **very
            strong** and `code {{title}}`.
            ## A heading {{#here}}here{{/here}}{{#nothing}}not{{/nothing}}
            {{#names}}
            - item {{.}},
              goes on
            {{/names}}
            {{table}}
            After it.

            """)
        #expect(document.title == "The A title")
        #expect(document.blocks.count == 5)
        #expect(
            Array(document.blocks.prefix(3)) == [
                .paragraph([
                    "A paragraph of ", .emphasis("two"), " lines, A title, ",
                    .strong("very strong"), " and ", .code("code A title"), ".",
                ]),
                .heading(level: 2, ["A heading here"]),
                .list([["item one, goes on"], ["item two, goes on"]]),
            ])
        #expect(document.blocks.last == .paragraph(["After it."]))
    }

    @Test func otherBytesThanUTF8ArePlaced() throws {
        let file = folder.url.appendingPathComponent("a.mustache")
        try Data(Array("# T\nA caf".utf8) + [0xE9]).write(to: file)
        let finding = expectRefusal(.badTemplate, saying: "expected a text in UTF-8") {
            try BriefTemplate(path: file.path, Self.shape)
        }
        #expect([finding?.line, finding?.column] == [2, 6])
    }

    @Test func whatIsNoMarkdownStaysText() throws {
        let document = try document(
            "# T\n\\# no *heading\\*, 2 * 3 * 4, a\\_b, **open, `open, #tag, <b>&amp;</b> {x}\n")
        #expect(
            document.blocks == [
                .paragraph([
                    "# no *heading*, 2 * 3 * 4, a_b, **open, `open, #tag, <b>&amp;</b> {x}"
                ])
            ])
    }

    /// Names of the data are shown and never read: neither as Mustache, nor as Markdown, nor as HTML.
    @Test(
        arguments: [
            "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "two\n# lines",
            "right\u{202E}left", "{{title}}", "{{/names}}", "**strong**", "`code`", "- item",
            "&lt;",
            "\u{2}0\u{3}", "\\",
        ])
    func hostileNamesAreText(name: String) throws {
        let document = try document(
            "# {{title}}\n{{title}}\n\n{{#names}}\n- **{{.}}** {{.}}\n{{/names}}\n", title: name,
            names: [name])
        #expect(document.title == name)
        #expect(
            document.blocks == [
                .paragraph([.text(name)]), .list([[.strong(name), .text(" " + name)]]),
            ])
        let page = HTMLRenderer().render(document)
        #expect(!page.contains("<script>alert"))
        #expect(!MarkdownRenderer().render(document).contains("<script>"))
    }

    /// Whatever signs stand around them, the data come out as they went in, and nothing traps.
    @Test func dataSurviveAnyTemplate() throws {
        var generator = SeededGenerator(seed: 20_261_125)
        let signs = [
            "#", "*", "**", "`", "-", " ", "\n", "\\", "x", "{{title}}", "{", "}", "|", "<",
            "{{#here}}", "{{/here}}",
        ]
        var rendered = 0
        for _ in 0..<600 {
            let body = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                signs.randomElement(using: &generator) ?? "x"
            }.joined()
            let name = "<i>*a*|{{x}}</i>"
            guard let document = try? document("# {{title}}\n\(body)\n", title: name) else {
                continue
            }
            rendered += 1
            let wanted = body.components(of: "{{title}}")
            let texts = document.blocks.flatMap(\.texts).joined()
            #expect(texts.components(of: name) == wanted, "\(body)")
        }
        #expect(rendered > 100)
    }

    @Test func archiveOfSeveralTemplatesIsRefused() throws {
        let file = folder.url.appendingPathComponent("a.zip")
        let text = Array("# {{title}}\n".utf8)
        try Data(StoredZip.archive([("a", text), ("b", text)])).write(to: file)
        expectRefusal(.mixedSources, saying: "“a”, “b”") {
            try BriefTemplate(path: file.path, Self.shape)
        }
    }

    @Test func faultOfATemplateHasLineColumnAndCaret() throws {
        let finding = expectRefusal(.badTemplate) {
            try document("# {{title}}\n\nThere are {{nmaes}}.\n")
        }
        #expect(finding?.line == 3)
        #expect(finding?.column == 11)
        #expect(
            finding?.description.contains("nearest: names") ?? false)
        #expect(
            finding?.description.hasSuffix(
                "There are {{nmaes}}.\n    \(String(repeating: " ", count: 10))^") ?? false)
    }

    @Test(
        arguments: [
            ("{{title}}\n", "expected a title"), ("text\n\n# {{title}}\n", "is not the first"),
            ("# a\n# b\n", "is not the first"),
            ("# a\nx {{#nothing}}\n{{/nothing}}{{table}}\n", "one line with other text"),
        ])
    func templateThatGivesNoDocumentIsRefused(text: String, message: String) {
        expectRefusal(.badTemplate, saying: message) { try document(text) }
    }

    @Test func templateThatIsNotThereIsTold() {
        expectRefusal(.inputMissing, .inputMissing) {
            try BriefTemplate(path: folder.path + "/no.mustache", Self.shape)
        }
    }

    @Test func onlyUTF8IsRead() throws {
        try Data([0x23, 0x20, 0xFF]).write(to: folder.url.appendingPathComponent("latin.mustache"))
        expectRefusal(.badTemplate, saying: "UTF-8") {
            try BriefTemplate(path: folder.path + "/latin.mustache", Self.shape)
        }
        #expect(try document("\u{FEFF}# Marked\r\n\r\ntext\r\n").title == "Marked")
    }
}

extension Block {
    fileprivate var texts: [String] {
        switch self {
        case .heading(_, let runs), .paragraph(let runs): runs.map(\.words)
        case .list(let items): items.flatMap { $0.map(\.words) }
        default: []
        }
    }
}

extension Inline {
    fileprivate var words: String {
        switch self {
        case .text(let text), .emphasis(let text), .strong(let text), .code(let text): text
        case .footnote: ""
        }
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
