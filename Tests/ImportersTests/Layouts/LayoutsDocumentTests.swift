import Foundation
import Testing

@testable import Importers

@Suite struct LayoutsDocumentTests {
    private let text: String

    init() throws {
        text = try String(
            contentsOf: Fixture.repository.appending(
                path: "Sources/Importers/Importers.docc/Layouts.md"), encoding: .utf8)
    }

    @Test(arguments: LayoutName.allCases)
    func hasASectionForEveryLayout(_ name: LayoutName) {
        #expect(text.contains("\n## `\(name.rawValue)`"))
    }

    @Test(arguments: ExclusionReason.allCases)
    func explainsEveryExclusion(_ reason: ExclusionReason) {
        #expect(text.contains("\n| `\(reason.rawValue)` |"))
    }

    /// A column that is read and not described would be a secret.
    @Test func namesEveryColumnThatALayoutNeeds() {
        for layout in LayoutRegistry.all {
            for variant in layout.variants {
                for (column, isRequired) in zip(variant.columns, variant.areRequired)
                where isRequired {
                    #expect(text.contains("`\(column)`"), "\(layout.name): \(column)")
                }
            }
        }
    }
}
