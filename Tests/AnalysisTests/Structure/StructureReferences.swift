import Foundation
import TradeModel

@testable import Analysis

/// The cases of `Tests/References/structure.json`, which `structure.py` computed with pandas.
struct StructureReferences: Decodable {
    struct Case: Decodable, Sendable, CustomStringConvertible {
        let seed: Int
        let rows: [Row]
        let years: [String: Year]
        let prices: Prices

        var description: String { "seed \(seed)" }

        var facts: Dataset {
            MadeUp.goods(
                rows.map {
                    GoodsRow(
                        $0.goods, $0.dollars, weight: $0.kilograms, reporter: $0.reporter,
                        partner: $0.partner, period: "\($0.year)")
                })
        }
    }

    struct Row: Decodable, Sendable {
        let reporter, partner, goods: String
        let year, dollars: Int
        let kilograms: Int?

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            reporter = try row.decode(String.self)
            partner = try row.decode(String.self)
            year = try row.decode(Int.self)
            goods = try row.decode(String.self)
            dollars = try row.decode(Int.self)
            kilograms = try row.decodeIfPresent(Int.self)
        }
    }

    struct Year: Decodable, Sendable {
        let sections: [String: Double]
        let concentration: [String: Concentration]
        let largest: [Largest]
        let unit_values: [String: UnitValue]
        let advantage: [String: [String: Double]]
        let intensity: [String: Double]
    }

    struct Concentration: Decodable, Sendable {
        let hhi, theil: Double
        let goods: Int
    }

    struct Largest: Decodable, Sendable {
        let goods: String
        let share, together: Double
    }

    struct UnitValue: Decodable, Sendable {
        let n, missing, small: Int
        let median, p10, p90, mean: Double?
    }

    struct Prices: Decodable, Sendable {
        let fixed: [String: Relatives]
        let chain: [String: Double]
    }

    struct Relatives: Decodable, Sendable {
        let laspeyres, paasche, fisher, coverage_base, coverage: Double
        let matched: Int
    }

    let cases: [Case]

    static let all = Result { try StructureReferences().cases }

    private init() throws {
        self = try referenceResults("structure.json")
    }
}

/// Whether two numbers are the same to nine digits; a missing one is no other's.
func agrees(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-300)
}
