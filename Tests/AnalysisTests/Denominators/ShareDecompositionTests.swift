import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ShareDecompositionTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func result(
        _ a: (Double?, Double?), _ b: (Double?, Double?)
    ) throws -> IndicatorResult {
        let facts = MadeUp.series([
            ("CHN", .total, "2019", a.0), ("WLD", .total, "2019", a.1),
            ("CHN", .total, "2020", b.0),
            ("WLD", .total, "2020", b.1),
        ])
        return try ShareDecomposition.result(
            question, from: .year(Year(2019)), to: .year(Year(2020)), in: facts)
    }

    private func value(_ result: IndicatorResult, _ effect: String) -> Double? {
        result.points.first { $0.text("effect") == effect }?.value
    }

    /// Computed with NumPy from the definition of the Shapley value.
    @Test func splitsTheChange() throws {
        let result = try result((30, 100), (60, 150))
        let expected = [
            ("change", 10.0), ("numerator", 25), ("denominator", -15),
            ("partner", 15.576923076923077), ("others", -5.576923076923077),
        ]
        for (effect, number) in expected {
            #expect(abs(try #require(value(result, effect)) - number) < 1e-12, "\(effect)")
        }
        let logs = Dictionary(
            uniqueKeysWithValues: result.points.map { ($0.text("effect"), $0.number("log_points")) }
        )
        #expect(abs(try #require(logs["change"] ?? nil) - 0.287682072451781) < 1e-15)
        #expect(abs(try #require(logs["numerator"] ?? nil) - 0.6931471805599453) < 1e-15)
        #expect(abs(try #require(logs["denominator"] ?? nil) + 0.4054651081081644) < 1e-15)
        #expect(logs["others"] == .some(nil))
        #expect(result.points.allSatisfy { $0.number("share_before") == 30 })
    }

    /// As of shares: an end of one reporter's trade alone is told, and not the other.
    @Test func anEndOfOneReporterIsTold() throws {
        let result = try ShareDecomposition.result(
            TradeQuestion(subject: .northKorea, partner: .china, direction: .export),
            from: .year(Year(2019)), to: .year(Year(2021)),
            in: MadeUp.reports([
                "CHN PRK import 2019 TOTAL 5", "RUS PRK import 2019 TOTAL 5",
                "CHN PRK import 2021 TOTAL 6",
            ]))
        #expect(result.codes == [.singleReporter])
        #expect(result.findings.first?.period == TimeSpan("2021"))
    }

    @Test func anEndWithMoreThanAllPartnersHasNoParts() throws {
        let result = try result((30, 100), (60, 1.5))
        #expect(value(result, "change") == nil)
        #expect(result.codes == [.partExceedsTotal])
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func everySplitSumsToTheChange(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func end() -> (Double, Double) {
            let whole = Double(Int.random(in: 1...1_000_000, using: &random))
            let part = Double(Int.random(in: 0...Int(whole), using: &random))
            return (part, whole)
        }
        let (a, b) = (end(), end())
        let result = try result((a.0, a.1), (b.0, b.1))
        let change = try #require(value(result, "change"))
        for (one, other) in [("numerator", "denominator"), ("partner", "others")] {
            let sum = try #require(value(result, one)) + #require(value(result, other))
            #expect(abs(sum - change) < 1e-9)
        }
        #expect(abs(change - (100 * b.0 / b.1 - 100 * a.0 / a.1)) < 1e-9)
    }

    /// In doubles 2.3 of 2.5 and 6.9 of 7.5 are not the same share.
    @Test func anUnchangedShareHasNoChange() throws {
        let same = try result((2.3, 2.5), (6.9, 7.5))
        #expect(value(same, "change") == 0)
        #expect(same.points.first?.number("log_points") == 0)
        #expect(same.points.first?.number("share_after") == 92)
    }

    /// More trade with the partner lifts its share, less with others too.
    @Test func effectsHaveTheRightSign() throws {
        let fall = try result((50, 100), (50, 60))
        #expect(try #require(value(fall, "partner")) == 0)
        #expect(try #require(value(fall, "others")) > 0)
        #expect(try #require(value(fall, "numerator")) == 0)
    }

    @Test func aSeriesWithoutATotalIsTold() throws {
        let facts = MadeUp.series([("CHN", .total, "2019", 5), ("CHN", .total, "2020", 6)])
        let result = try ShareDecomposition.result(
            question, from: .year(Year(2019)), to: .year(Year(2020)), in: facts)
        #expect(result.codes.contains(.notComparable))
    }

    @Test func aMissingEndLeavesEveryEffectMissing() throws {
        let gone = try result((30, nil), (60, 150))
        #expect(gone.points.count == 5)
        #expect(gone.points.allSatisfy { $0.value == nil && $0.missing > 0 })
        #expect(gone.codes.contains(.flowNotReported))
        let zero = try result((0, 100), (60, 150))
        #expect(value(zero, "change") == 40)
        #expect(zero.points.allSatisfy { $0.number("log_points") == nil })
    }

    /// Nor of one below zero that is too large for an amount.
    @Test func ofAWholeThatIsNotAboveZeroThereIsNoShare() {
        let least = Amount(trillionths: .min)
        let parts = ShareDecomposition.Split.Parts(partner: least, others: least)
        #expect(parts.share == 0)
    }

    @Test func refusesPeriodsInNoOrder() {
        for (first, last) in [("2020", "2019"), ("2020", "2020"), ("2019", "2020-01")] {
            let refusal = #expect(throws: Refusal.self) {
                try ShareDecomposition.result(
                    question, from: try #require(TimeSpan(first)), to: try #require(TimeSpan(last)),
                    in: Dataset())
            }
            #expect(refusal?.cause == .usage)
        }
    }

    @Test func putsTheFallOf2020Down() throws {
        let result = try ShareDecomposition.result(
            question, from: .year(Year(2019)), to: .year(Year(2020)),
            in: try Bundled.read("trade-kotra"))
        let change = try #require(value(result, "change"))
        #expect(abs(change - (100 * 760.8 / 863 - 100 * 3090 / 3240)) < 1e-9)
        #expect(try #require(value(result, "partner")) < change)
    }
}
