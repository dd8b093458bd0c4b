import Foundation
import Testing
import TradeModel

@Suite struct DiagnosticsDocumentTests {
    private let sections: [String: String]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/TradeModel/TradeModel.docc/Diagnostics.md")
        let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n### `")
        let named = parts.dropFirst().map { part in
            (String(part.prefix { $0 != "`" }), part)
        }
        sections = Dictionary(named) { $0 + $1 }
    }

    @Test(arguments: DiagnosticCode.allCases)
    func everyCodeIsExplained(_ code: DiagnosticCode) throws {
        let section = try #require(sections[code.rawValue])
        for item in ["\n* Severity: ", "\n* Example: ", "\n* What to do: "] {
            #expect(section.contains(item))
        }
    }

    @Test func noSectionExplainsACodeThatIsNone() {
        #expect(sections.keys.allSatisfy { DiagnosticCode(rawValue: $0) != nil })
    }
}
