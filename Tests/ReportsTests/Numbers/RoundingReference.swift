import Foundation

/// The committed results of Tests/References/rounding.py.
struct RoundingReference: Decodable {
    struct Number: Decodable {
        let value: String
        let places: Int
        let power: Int
        let result: String
    }

    struct Shares: Decodable {
        let values: [String]
        let total: String
        let places: Int
        let power: Int
        let results: [String]
    }

    let numbers: [Number]
    let shares: [Shares]

    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("References")

    static func load() throws -> RoundingReference {
        let data = try Data(contentsOf: folder.appendingPathComponent("rounding.json"))
        return try JSONDecoder().decode(RoundingReference.self, from: data)
    }
}
