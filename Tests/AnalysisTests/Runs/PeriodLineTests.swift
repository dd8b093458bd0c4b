import Testing
import TradeModel

@testable import Analysis

@Suite struct PeriodLineTests {
    @Test(arguments: [
        (Frequency.annual, "2016"), (.quarterly, "2016Q4"), (.monthly, "2016-11"),
        (.daily, "2016-11-30"),
    ])
    func numbersPeriodsOnce(frequency: Frequency, label: String) throws {
        let line = PeriodLine(frequency: frequency)
        let span = try #require(TimeSpan(label))
        let number = line.number(of: span.days.lowerBound)
        #expect(line.label(number) == label)
        #expect(line.numbers(in: span) == number...number)
        #expect(line.number(of: span.days.upperBound.advanced(by: 1)) == number + 1)
    }

    @Test func namesStretches() {
        let line = PeriodLine(frequency: .annual)
        #expect(line.text([2003, 2004, 2005, 2010]) == "2003..2005, 2010")
        #expect(line.text([]) == "")
        #expect(
            line.text([1, 3, 5, 7, 9, 11, 13, 15].map { 2000 + $0 })
                == "2001, 2003, 2005, 2007, 2009, 2011 and 2 more")
    }
}
