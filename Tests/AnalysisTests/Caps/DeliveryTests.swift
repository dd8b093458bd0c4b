import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct DeliveryTests {
    /// Against every choice of a handful of deliveries, tried one by one.
    @Test(arguments: 0..<60) func coverIsTheBestOfAllChoices(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            let first = Int.random(in: 1...10, using: &random)
            let last = Int.random(in: first...12, using: &random)
            let period = "2022-\(text(first))" + (last > first ? "..\(text(last))" : "")
            return ("CHN", period, Double?.some(1), "barrels")
        }
        let deliveries = MadeUp.deliveries(rows).observations.compactMap(Delivery.init)
        let chosen = Delivery.cover(deliveries)
        let choices = (0..<(1 << deliveries.count)).map { mask in
            deliveries.indices.filter { mask & (1 << $0) != 0 }.map { deliveries[$0] }
        }.filter(isDisjoint)
        let best = choices.map(score).max { $0 < $1 } ?? (0, 0)
        #expect(isDisjoint(chosen))
        #expect(score(chosen) == best)
        #expect(chosen.map(\.days.lowerBound) == chosen.map(\.days.lowerBound).sorted())
    }

    @Test func nothingCoversNothing() {
        #expect(Delivery.cover([]).isEmpty)
    }

    private func score(_ deliveries: [Delivery]) -> (Int, Int) {
        (deliveries.reduce(0) { $0 + $1.days.count }, deliveries.count)
    }

    private func isDisjoint(_ deliveries: [Delivery]) -> Bool {
        deliveries.indices.allSatisfy { index in
            deliveries[..<index].allSatisfy { !$0.days.overlaps(deliveries[index].days) }
        }
    }

    private func text(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }
}
