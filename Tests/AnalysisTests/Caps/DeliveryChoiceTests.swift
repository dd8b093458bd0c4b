import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct DeliveryChoiceTests {
    /// Against every choice of reports that counts no day of a reporter twice, tried one by one.
    @Test(arguments: 0..<60) func theSumIsTheLargestOfAllChoices(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Months, each reported once at most by each: then a reporter's own cover is all it told.
        var rows: [(String, String, Double?, String)] = []
        for reporter in ["CHN", "RUS", "CHN+RUS", "VNM"] {
            var month = 1
            while month <= 6, rows.count < 12 {
                let length = Int.random(in: 1...3, using: &random)
                let last = min(6, month + length - 1)
                if Bool.random(using: &random) {
                    let period = "2022-0\(month)" + (last > month ? "..0\(last)" : "")
                    let value = Double(Int.random(in: 0...20, using: &random))
                    rows.append((reporter, period, value, "barrels"))
                }
                month = last + 1
            }
        }
        let deliveries = deliveries(rows)
        let choice = choice(deliveries)
        let sums = (0..<(1 << deliveries.count)).map { mask in
            deliveries.indices.filter { mask & (1 << $0) != 0 }.map { deliveries[$0] }
        }.filter(countsOnce).map(sum)
        #expect(choice.amount == sums.max() ?? 0)
        #expect(countsOnce(choice.told.values.flatMap(\.cells)))
    }

    @Test func anAmountTooLargeToAddUpExactlyIsNotLeftOut() {
        let choice = choice(
            deliveries([
                ("CHN", "2022-01", 2e18, "barrels"), ("CHN", "2022-02", 3e18, "barrels"),
                ("RUS", "2022-01", 5e18, "barrels"),
            ]))
        #expect(choice.told["CHN"]?.amount == 5e18)
        #expect(choice.amount == 1e19)
    }

    @Test func whatIsReportedJointlyAddsUpExactlyToo() {
        let choice = choice(
            deliveries([
                ("CHN+RUS", "2022-01", 0.1, "barrels"), ("CHN+RUS", "2022-02", 0.2, "barrels"),
                ("RUS", "2022-03", 1, "barrels"),
            ]))
        #expect(choice.told["CHN+RUS"]?.amount == 0.3)
        #expect(choice.told["RUS"]?.amount == 1)
    }

    /// A zero of a further month adds nothing, and is told all the same.
    @Test func ofEqualSumsTheOneThatTellsOfMoreDaysIsTaken() {
        let choice = choice(
            deliveries([
                ("CHN+RUS", "2022-01", 10, "barrels"), ("CHN", "2022-01", 10, "barrels"),
                ("RUS", "2022-02", 0, "barrels"),
            ]))
        #expect(choice.amount == 10)
        #expect(choice.told.keys.sorted() == ["CHN+RUS", "RUS"])
    }

    @Test func whoSpeaksForWhom() {
        #expect(Delivery.speaks("CHN+RUS", for: "RUS"))
        #expect(Delivery.speaks("WLD", for: "CHN+RUS"))
        #expect(!Delivery.speaks("CHN+RUS", for: "VNM"))
        #expect(!Delivery.speaks("CHN", for: "CHN+RUS"))
        #expect(!Delivery.speaks("CHN", for: "WLD"))
    }

    private func deliveries(_ rows: [(String, String, Double?, String)]) -> [Delivery] {
        MadeUp.deliveries(rows).observations.compactMap(Delivery.init)
    }

    private func choice(_ deliveries: [Delivery]) -> DeliveryChoice {
        DeliveryChoice(
            Dictionary(grouping: deliveries, by: \.reporter),
            over: Day.text("2022-01-01")...Day.text("2022-12-31"))
    }

    private func sum(_ deliveries: [Delivery]) -> Double {
        deliveries.reduce(0) { $0 + $1.amount.value }
    }

    private func countsOnce(_ deliveries: [Delivery]) -> Bool {
        deliveries.indices.allSatisfy { index in
            let one = deliveries[index]
            return deliveries[..<index].allSatisfy { other in
                let isSame =
                    Delivery.speaks(one.reporter, for: other.reporter)
                    || Delivery.speaks(other.reporter, for: one.reporter)
                return !isSame || !one.days.overlaps(other.days)
            }
        }
    }
}
