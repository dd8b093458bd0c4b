import Tabular
import Testing
import TradeModel

@Suite struct XMLElementTests {
    @Test func readsAnElementWithAllInIt() throws {
        let element = try Self.element("<E>\n <N> RI </N><A><V>1</V></A><A><V>2</V></A><N/>\n</E>")
        #expect(element.text == "")
        #expect(element.text("N") == "RI")
        #expect(element.all("A").map { $0.text("V") } == ["1", "2"])
        #expect(element.all("N").map(\.text) == ["RI", ""])
        #expect(element.text("M") == nil)
        #expect(element.children.map(\.line) == [2, 2, 2, 2])
    }

    @Test func anEmptyTextIsNone() throws {
        #expect(try Self.element("<E><N> </N></E>").text("N") == nil)
        #expect(try Self.element("<E/>").children.isEmpty)
    }

    @Test func joinsATextThatACommentParts() throws {
        #expect(try Self.element("<E>a<!-- b -->c</E>").text == "ac")
    }

    @Test func refusesAnElementWithTooMuchInIt() {
        let many = String(repeating: "<N/>", count: 100_001)
        let long = String(repeating: "<N>\(String(repeating: "x", count: 1 << 20))</N>", count: 17)
        for content in [many, long] {
            #expect {
                try Self.element("<E>\(content)</E>")
            } throws: {
                ($0 as? Refusal)?.diagnostics.map(\.code) == [.recordTooLong]
            }
        }
    }

    @Test func keepsAttributesAndCountsTheirText() throws {
        let element = try Self.element("<E a='1'><N b=' 2 ' c=''/></E>")
        #expect(element.attributes == ["a": "1"])
        #expect(element.children.map(\.attributes) == [["b": " 2 ", "c": ""]])
        let long = String(repeating: "x", count: 1 << 20)
        let many = String(repeating: "<N a='\(long)'/>", count: 17)
        #expect(throws: Refusal.self) { try Self.element("<E>\(many)</E>") }
    }

    private static func element(_ text: String) throws -> XMLElement {
        var reader = try XMLReader(DecodedText(utf8: Array(text.utf8)), path: "a.xml")
        guard case .open(let name, let attributes, let line, let isEmpty) = try reader.next() else {
            throw Refusal([])
        }
        return try reader.element(name, attributes, line: line, isEmpty: isEmpty)
    }
}
