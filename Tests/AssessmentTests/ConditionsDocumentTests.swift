import Assessment
import Foundation
import Testing
import TradeModel

/// What the document of the language says is so.
@Suite struct ConditionsDocumentTests {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        text = try String(
            contentsOf: root.appending(
                path: "Sources/Assessment/Assessment.docc/Conditions.md"), encoding: .utf8)
    }

    private func examples(_ language: String) -> [String] {
        text.components(separatedBy: "```\(language)\n").dropFirst().flatMap { part in
            part.components(separatedBy: "\n```").first?.split(separator: "\n").map(String.init)
                ?? []
        }
    }

    @Test func examplesAreRead() throws {
        let conditions = examples("condition")
        let formulas = examples("formula")
        #expect(conditions.count >= 6 && formulas.count >= 3)
        for example in conditions { _ = try Condition(example) }
        for example in formulas { _ = try Formula(example) }
    }

    @Test func everyStateAndUnitNamedIsOne() {
        for standing in Standing.allCases { #expect(text.contains("`\(standing.rawValue)`")) }
        for name in Reference.reserved { #expect(text.contains("`\(name)`")) }
        for unit in ["percent", "USD million", "days", "months", "t", "ratio"] {
            #expect(Unit(unit) != nil)
        }
    }
}
