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
        let keys = ConfigurationShape.configuration.keys
        #expect(keys.count > 60)
        for key in keys { #expect(document.contains("`\(key)`"), "\(key) is not explained") }
    }
}

extension ConfigurationShape {
    /// The keys of the configuration, wherever they stand.
    fileprivate var keys: Set<String> {
        switch self {
        case .value, .number: []
        case .keys(let members): Set(members.keys).union(members.values.flatMap(\.keys))
        case .named(let shape), .list(let shape), .scalarOr(let shape), .part(_, let shape):
            shape.keys
        }
    }
}
