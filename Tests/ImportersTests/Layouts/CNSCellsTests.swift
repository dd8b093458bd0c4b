import Testing
import TradeModel

@testable import Importers

@Suite struct CNSCellsTests {
    @Test(arguments: [
        ("9-Apr-84", "1984-04-09", LaunchMoment.Precision.day), ("09-APR-1984", "1984-04-09", .day),
        ("Sep-84", "1984-09-01", .month), ("1-Jan-29", "2029-01-01", .day),
        ("31-Dec-30", "1930-12-31", .day), ("2017-11-29", "2017-11-29", .day),
        ("3-Sept-17", "2017-09-03", .day),
    ])
    func readsDates(_ text: String, _ day: String, _ precision: LaunchMoment.Precision) {
        #expect(TableDate(text)?.day.description == day)
        #expect(TableDate(text)?.precision == precision)
    }

    @Test(arguments: [
        "", "31-Feb-17", "9-Apr", "9-Foo-84", "2017", "9-Apr-984", "-Apr-84", "4/9/84", "+5-Apr-84",
        "5-Apr-+984",
    ])
    func refusesOtherDates(_ text: String) { #expect(TableDate(text) == nil) }

    /// The table writes few years with four digits; two mean this century or the last.
    @Test(arguments: ["9-Apr-1402", "Sep-1402", "1402-05-01"])
    func aYearOfAnotherCalendarIsNone(_ text: String) {
        #expect(TableDate(text) != nil && TableDate(gregorian: text) == nil)
        #expect(TableDate(gregorian: "9-Apr-84")?.day == Day(1984, 4, 9))
    }

    @Test(arguments: [
        ("11:10:00 PM", 1390), ("12:00:00 AM", 0), ("12:29 PM", 749), ("23:10", 1390),
        ("0:05:59", 5),
    ])
    func readsTimes(_ text: String, _ minute: Int) { #expect(TableTime(text)?.minute == minute) }

    @Test(arguments: ["", "13:00 PM", "0:10 AM", "24:00", "12:60", "1:2:3:4", "12", "١٢:٠٠"])
    func refusesOtherTimes(_ text: String) { #expect(TableTime(text) == nil) }

    @Test func readsADateBeforeTheTime() {
        #expect(TableTime("5-Mar-17 1:00:00 AM")?.day == Day(2017, 3, 5))
    }

    @Test(arguments: [
        ("50 km", 50.0, 50.0), ("1,380 km", 1380, 1380), ("50km", 50, 50),
        ("Between 110 and 670 km", 110, 670), ("0.5 km", 0.5, 0.5),
        ("1,380.5 km", 1380.5, 1380.5), ("0.380 km", 0.38, 0.38),
        ("1,380.125 km", 1380.125, 1380.125),
    ])
    func readsLengths(_ text: String, _ lower: Double, _ upper: Double) {
        guard case .known(let range) = TableLength(text, isKilometres: false) else {
            Issue.record("\(text) is a length")
            return
        }
        #expect(range.lower == lower)
        #expect(range.upper == upper)
    }

    @Test(arguments: [
        "50", "1,38 km", "-5 km", "between 670 and 110 km", "5 miles", "1,,380 km",
        "1,380.5,000 km", "1380,000 km", "1,380,00.5 km",
        "1.380 km", "1.380.000 km", "between 1.100 and 1.380 km",
    ])
    func refusesOtherLengths(_ text: String) {
        guard case .unreadable = TableLength(text, isKilometres: false) else {
            Issue.record("\(text) is no length")
            return
        }
    }

    @Test(arguments: ["", "Unknown", "N/A", "UNKNOWN"])
    func unknownIsUnknown(_ text: String) {
        guard case .unknown = TableLength(text, isKilometres: true) else {
            Issue.record("\(text) is unknown")
            return
        }
    }
}
