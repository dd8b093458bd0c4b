import Tabular
import Testing
import TradeModel

@Suite struct XMLReaderTests {
    @Test func readsTagsAndTextsInOrder() throws {
        let nodes = try Self.nodes("<A x='1'>b<C/>&lt;d&#233;</A>")
        #expect(
            nodes == [
                .open(name: "A", attributes: ["x": "1"], line: 1, isEmpty: false), .text("b"),
                .open(name: "C", attributes: [:], line: 1, isEmpty: true), .text("<dé"),
                .close(name: "A"),
            ])
    }

    @Test func joinsCharacterDataWithText() throws {
        let nodes = try Self.nodes("<A><![CDATA[1 < 2]]></A>")
        #expect(nodes.contains(.text("1 < 2")))
    }

    @Test func countsLines() throws {
        let nodes = try Self.nodes("<?xml version='1.0'?>\n<A>\n\n<B>x</B>\n</A>\n")
        let lines = nodes.compactMap { if case .open(_, _, let line, _) = $0 { line } else { nil } }
        #expect(lines == [2, 4])
    }

    /// libxml2 keeps no more than 65,535 in a node, and reads some hundred bytes ahead.
    @Test func countsManyLines() throws {
        let text =
            "<A>" + String(repeating: "\n", count: 70_000) + "<B>x</B>\n"
            + String(repeating: "<C/>\n", count: 200) + "</A>"
        let lines = try Self.nodes(text).compactMap {
            if case .open(_, _, let line, _) = $0 { line } else { nil }
        }
        #expect(lines == [1] + Array(70_001...70_201))
    }

    /// What looks like a tag in a comment, in character data or in an instruction is none.
    @Test func countsLinesOfTagsAlone() throws {
        let text = """
            <?xml version='1.0'?>
            <!-- <A>
            --><!----><?a <B>
            ?><A
             x='>'><![CDATA[<B>
            ]]]><![CDATA[]]><B/><!--
            <C> - --><C></C>
            </A>
            """
        let lines = try Self.nodes(text).compactMap {
            if case .open(let name, _, let line, _) = $0 { "\(name) \(line)" } else { nil }
        }
        #expect(lines == ["A 4", "B 6", "C 7"])
    }

    @Test(arguments: [
        "<A>", "<A></B>", "<A>&nbsp;</A>", "<A>&b;</A>", "<A><B></A>", "<A/><B/>", "<A x=1/>",
        "<A>\u{1}</A>",
    ])
    func refusesWhatIsNotWellFormed(_ text: String) {
        #expect {
            try Self.nodes(text)
        } throws: { error in
            guard let refusal = error as? Refusal else { return false }
            return refusal.diagnostics.map(\.code) == [.badXML]
                && refusal.diagnostics[0].line != nil
        }
    }

    @Test(arguments: [
        "<!DOCTYPE A><A/>", "<!DOCTYPE A SYSTEM 'http://127.0.0.1/a.dtd'><A/>",
        "<?xml version='1.0'?>\n<!DOCTYPE A [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><A>&b;</A>",
        "<!DOCTYPE A [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><A>&c;</A>",
        "<!-- a --><!DOCTYPE A><A/>",
        "<!--><A> --><!DOCTYPE A [<!ENTITY b 'c'>]><A>&b;</A>",
    ])
    func refusesADocumentType(_ text: String) {
        #expect {
            try Self.nodes(text)
        } throws: { ($0 as? Refusal)?.diagnostics.map(\.code) == [.forbiddenXML] }
    }

    @Test func refusesATextOfMoreThanTenMebibytes() {
        let long = String(repeating: "x", count: 11 << 20)
        #expect(throws: Refusal.self) { try Self.nodes("<A>\(long)</A>") }
    }

    @Test func refusesEndlessNesting() {
        let deep = String(repeating: "<A>", count: 100_000)
        #expect(throws: Refusal.self) { try Self.nodes(deep) }
    }

    static func nodes(_ text: String) throws -> [XMLReader.Node] {
        var reader = try XMLReader(DecodedText(utf8: Array(text.utf8)), path: "a.xml")
        var nodes: [XMLReader.Node] = []
        while let node = try reader.next() { nodes.append(node) }
        return nodes
    }
}
