import Testing
import TradeModel

@Suite struct YearTests {
    @Test func readsWhatItPrintsAndKnowsLeapYears() {
        for number in 1...9999 {
            let year = Year(number)
            #expect(Year(year.description) == year)
            #expect(year.description.utf8.count == 4)
            let length = SlowCalendar.isLeap(number) ? 366 : 365
            #expect(year.firstDay.distance(to: year.lastDay) + 1 == length)
        }
    }

    @Test(arguments: [
        "0000", "16", "02016", " 2016", "2016 ", "+2016", "-2016", "2016.0", "2O16", "٢٠١٦", "",
    ])
    func refuses(text: String) {
        #expect(Year(text) == nil)
    }

    @Test func isConsecutive() {
        #expect(Year(2016).advanced(by: 1) == Year(2017))
        #expect(Year(2016).distance(to: Year(2003)) == -13)
        #expect(
            Array(Year(2003)...Year(2006)).map(\.description) == ["2003", "2004", "2005", "2006"])
    }
}
