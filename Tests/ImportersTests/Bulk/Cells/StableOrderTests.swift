import TestSupport
import Testing

@testable import Importers

@Suite struct StableOrderTests {
    /// Against a comparison of all numbers, the last list's first.
    @Test(arguments: 0..<4) func sortsAsComparisonsDo(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...3000, using: &random)
        let few = (0..<count).map { _ in UInt32.random(in: 0..<20, using: &random) }
        let many = (0..<count).map { _ in UInt64.random(in: 0 ... .max, using: &random) }
        // Numbers that differ in some digits only, far apart.
        let sparse = (0..<count).map { _ in
            UInt64.random(in: 0..<9, using: &random) << 59
                | UInt64.random(in: 0..<5000, using: &random) << 20 | 7
        }
        var order = StableOrder(count: count)
        order.sort(by: few)
        #expect(
            order.positions.map(Int.init)
                == (0..<count).sorted { (few[$0], $0) < (few[$1], $1) })
        order.sort(by: sparse)
        #expect(
            order.positions.map(Int.init)
                == (0..<count).sorted {
                    (sparse[$0], few[$0], $0) < (sparse[$1], few[$1], $1)
                })
        order.sort(by: many)
        #expect(order.positions.map(Int.init) == (0..<count).sorted { many[$0] < many[$1] })
    }

    @Test func hasNothingToDoForNothing() {
        var order = StableOrder(count: 0)
        order.sort(by: [UInt32]())
        #expect(order.positions.isEmpty)
        var alike = StableOrder(count: 3)
        alike.sort(by: [UInt32](repeating: 5, count: 3))
        #expect(alike.positions == [0, 1, 2])
    }
}
