import Testing
import TradeModel

@Suite struct FrequencyTests {
    @Test func ordersFromTheFinestToTheCoarsest() {
        #expect([.annual, .daily, .quarterly, .monthly].sorted() == Frequency.allCases)
        #expect(
            [Day.frequency, Month.frequency, Quarter.frequency, Year.frequency]
                == Frequency.allCases)
    }

    /// Questions, configurations and conditions ask by these words.
    @Test func isCalledByItsPeriods() {
        #expect(Frequency.allCases.map(\.noun) == ["day", "month", "quarter", "year"])
    }
}
