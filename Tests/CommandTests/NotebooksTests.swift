import Foundation
import Testing

/// The notebooks as they are kept: what a run prints is no part of them.
@Suite struct NotebooksTests {
    private static let folder = Program.repository.appendingPathComponent("Notebooks")

    private static let names: [String] = {
        let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (files ?? []).filter { $0.hasSuffix(".ipynb") }.sorted()
    }()

    @Test func thereAreThree() { #expect(Self.names.count == 3) }

    @Test(arguments: names) func outputsAreStripped(_ name: String) throws {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
        let notebook = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let cells = try #require(notebook["cells"] as? [[String: Any]])
        let code = cells.filter { $0["cell_type"] as? String == "code" }
        #expect(code.count > 3)
        for cell in code {
            #expect((cell["outputs"] as? [Any])?.isEmpty == true)
            #expect(cell["execution_count"] is NSNull)
        }
        let metadata = try #require(notebook["metadata"] as? [String: Any])
        #expect(Set(metadata.keys) == ["kernelspec", "language_info"])
    }
}
