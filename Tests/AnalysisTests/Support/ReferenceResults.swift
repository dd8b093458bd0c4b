import Foundation
import Testing

/// The results in a file of `Tests/References`. Whatever is computed would agree with a table that has
/// no rows, which is refused for that.
func referenceResults<Results: Decodable>(_ file: String) throws -> Results {
    let path = Bundled.repository.appending(path: "Tests/References/\(file)")
    let results = try JSONDecoder().decode(Results.self, from: Data(contentsOf: path))
    for table in Mirror(reflecting: results).children {
        guard let rows = table.value as? any Collection else { continue }
        let isEmpty = rows.isEmpty
        try #require(!isEmpty, "\(file): \(table.label ?? "")")
    }
    return results
}
