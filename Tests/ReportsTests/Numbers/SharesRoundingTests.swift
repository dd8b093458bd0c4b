import TestSupport
import Testing

@testable import Reports

@Suite struct SharesRoundingTests {
    @Test func agreesWithExactDecimalArithmetic() throws {
        let cases = try RoundingReference.load().shares
        #expect(cases.count >= 100)
        for reference in cases {
            let values = try reference.values.map { try #require(Double($0)) }
            let total = try #require(Double(reference.total))
            let format = DecimalFormat(places: reference.places, powerOfTen: reference.power)
            let shares = try format.shares(values, addingTo: total)
            #expect(shares.map(\.plainText) == reference.results, "\(reference)")
        }
    }

    @Test func addsUpAndStaysWithinOneUnit() throws {
        var generator = SeededGenerator(seed: 11)
        let format = DecimalFormat(places: 1)
        for _ in 0..<300 {
            let weights = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                Double.random(in: 0.001...1, using: &generator)
            }
            let sum = weights.reduce(0, +)
            let values = weights.map { 100 * $0 / sum }
            let shares = try format.shares(values, addingTo: 100)
            let tenths = try shares.map {
                try #require(Int($0.plainText.filter { $0 != "." }))
            }
            #expect(tenths.reduce(0, +) == 1000)
            for (value, tenth) in zip(values, tenths) {
                #expect(abs(value * 10 - Double(tenth)) < 1)
            }
        }
    }

    @Test func tiesGoToTheLargerThenTheEarlierShare() throws {
        let whole = DecimalFormat.whole
        #expect(try whole.shares([0.5, 1.5, 98], addingTo: 100).map(\.text) == ["0", "2", "98"])
        #expect(try whole.shares([49.5, 49.5, 1], addingTo: 100).map(\.text) == ["50", "49", "1"])
    }

    @Test func refusesWhatItCannotState() {
        let format = DecimalFormat(places: 1)
        expectRefusal(.sharesTotal) { try format.shares([50, 49.9999999], addingTo: 100) }
        expectRefusal(.sharesTotal) { try format.shares([], addingTo: 100) }
        expectRefusal(.sharesTotal) { try format.shares([1], addingTo: .nan) }
        expectRefusal(.shareRange) { try format.shares([101, -1], addingTo: 100) }
        expectRefusal(.shareRange) { try format.shares([.nan, 1], addingTo: 100) }
        expectRefusal(.shareRange) { try format.shares([.infinity], addingTo: .infinity) }
        expectRefusal(.sharesPrecision) { try format.shares([0.25, 0.3], addingTo: 0.55) }
        expectRefusal(.sharesPrecision) { try format.shares([1e18], addingTo: 1e18) }
        expectRefusal(.sharesPrecision) {
            try DecimalFormat(places: 12).shares([50.0000000005, 50], addingTo: 100)
        }
    }

    @Test func sharesWithinTheToleranceAreTaken() throws {
        let shares = try DecimalFormat(places: 1).shares([50.0000000005, 50], addingTo: 100)
        #expect(shares.map(\.text) == ["50.0", "50.0"])
    }
}
