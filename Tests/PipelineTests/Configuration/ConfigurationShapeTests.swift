import Foundation
import Testing

@testable import Pipeline

@Suite struct ConfigurationShapeTests {
    private let document: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        document = try String(
            contentsOf: root.appending(
                path: "Sources/Pipeline/Pipeline.docc/Configuration.md"), encoding: .utf8)
    }

    @Test func everyKeyIsExplained() {
        let keys = ConfigurationShape.configuration.allKeys
        #expect(keys.count > 60)
        for key in keys { #expect(document.contains("`\(key)`"), "\(key) is not explained") }
    }
}
