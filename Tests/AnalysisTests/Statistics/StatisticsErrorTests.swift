import Analysis
import Testing

@Suite struct StatisticsErrorTests {
    @Test func saysWhatWasRefusedAndWhere() {
        #expect(
            "\(StatisticsError(.amountNotValid, value: -2, index: 1))"
                == "an amount must be finite and not negative: -2.0 (at index 1)")
        #expect(
            "\(StatisticsError(.exposureNotPositive, value: 0))"
                == "an exposure must be positive and finite: 0.0")
        #expect(
            "\(StatisticsError(.negativeCount, value: -1, index: 0))"
                == "a count must not be negative: -1.0 (at index 0)")
    }

    @Test func keepsItsCodes() {
        #expect(
            StatisticsError.Code.allCases.map(\.rawValue)
                == [
                    "negative-count", "exposure-not-positive", "amount-not-valid",
                ])
    }
}
