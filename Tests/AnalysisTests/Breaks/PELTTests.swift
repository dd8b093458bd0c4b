import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct PELTTests {
    @Test func agreesWithRuptures() throws {
        let references = try ChangeReferences()
        for reference in references.pelt {
            let changes = try PELT.changes(
                in: references.values(reference.series),
                cost: try #require(SegmentCost(rawValue: reference.cost)),
                penalty: reference.penalty, minimumLength: reference.minimumLength)
            #expect(changes == reference.changes, "\(reference)")
        }
    }

    @Test(arguments: SegmentCost.allCases)
    func isTheCheapestOfAllCuts(cost: SegmentCost) throws {
        var generator = SeededGenerator(seed: 34)
        for _ in 0..<60 {
            let values = generator.counts(Int.random(in: 4...13, using: &generator))
            let length = Int.random(in: 1...4, using: &generator)
            let penalty = Double.random(in: 0.5...12, using: &generator)
            func price(_ cut: [Int]) -> Double {
                let bounds = [0] + cut + [values.count]
                return zip(bounds, bounds.dropFirst()).reduce(penalty * Double(cut.count)) {
                    $0 + plainCost(values[$1.0..<$1.1], cost)
                }
            }
            guard values.count >= length else { continue }
            let found = try PELT.changes(
                in: values, cost: cost, penalty: penalty, minimumLength: length)
            let least = try #require(allCuts(of: values.count, length: length).map(price).min())
            #expect(abs(price(found) - least) < 1e-9, "\(values), \(length), \(penalty)")
        }
    }

    private func plainCost(_ values: ArraySlice<Double>, _ cost: SegmentCost) -> Double {
        guard cost == .poisson else { return squaredDistance(values) }
        let mean = values.reduce(0, +) / Double(values.count)
        return mean == 0 ? 0 : values.reduce(0) { $0 - 2 * ($1 * log(mean) - mean) }
    }

    @Test func findsFewerChangesAtAHigherPrice() throws {
        var generator = SeededGenerator(seed: 35)
        for _ in 0..<30 {
            let values = generator.shiftingSeries()
            let counts = try [1.0, 4, 16, 64, 256].map {
                try PELT.changes(in: values, cost: .l2, penalty: $0).count
            }
            #expect(counts == counts.sorted(by: >))
        }
    }

    @Test func hasAnAnswerForSeriesWithoutChange() throws {
        for values in [[3.0], [0, 0], [0, 0, 0, 0, 0, 0], [7, 7, 7, 7, 7]] {
            for cost in SegmentCost.allCases {
                #expect(
                    try PELT.changes(in: values, cost: cost, penalty: 1, minimumLength: 1) == [])
            }
        }
    }

    @Test func refusesWhatItCannotPrice() {
        #expect(throws: ModelError.self) { try PELT.changes(in: [1], cost: .l2, penalty: 1) }
        #expect(throws: ModelError.self) {
            try PELT.changes(in: [1, -2, 3], cost: .poisson, penalty: 1)
        }
        for penalty in [-1, .nan, Double.infinity] {
            #expect(throws: ModelError.self) {
                try PELT.changes(in: [1, 2, 3], cost: .l2, penalty: penalty)
            }
        }
        #expect(throws: ModelError.self) {
            try PELT.changes(in: [1, 2, 3], cost: .l2, penalty: 1, minimumLength: 0)
        }
    }
}
