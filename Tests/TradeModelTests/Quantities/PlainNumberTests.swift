import TestSupport
import Testing
import TradeModel

@Suite struct PlainNumberTests {
    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (5, "5"), (-5, "-5"), (0.1, "0.1"),
            (1_023_081_704, "1023081704"),
            (999_999_999_999_999, "999999999999999"), (1e15, "1000000000000000"),
            (9_007_199_254_740_992, "9007199254740992"), (1e17, "1e+17"),
            (-1e15, "-1000000000000000"), (39.42, "39.42"), (1e-7, "1e-07"),
        ] as [(Double, String)])
    func prints(value: Double, text: String) {
        #expect(value.plainDescription == text)
    }

    @Test func readsBackAsTheSameNumber() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<5000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            #expect(Double(value.plainDescription) == value)
        }
    }
}
