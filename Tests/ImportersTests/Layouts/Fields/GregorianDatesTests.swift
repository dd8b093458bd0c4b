import Testing
import TradeModel

@testable import Importers

@Suite struct GregorianDatesTests {
    private static let advice = "dates are expected in the Gregorian calendar"

    @Test(arguments: [
        ("1402-05-01", true), ("1402-02-31", true), ("1500/12", true), ("۱۴۰۲-۰۵-۰۱", true),
        ("1402-12-29..1403-01-05", true), ("2024-02-31", false), ("1402-05..2024-01", true),
        ("1299-01-01", false), ("1501-01-01", false), ("14020501", false), ("京京京京", false),
        ("last spring", false), ("", false),
    ])
    func aYearOfAnotherCalendarIsToldByItsNumber(_ text: String, _ isOfAnother: Bool) {
        #expect(calendarAdvice(on: text).contains(Self.advice) == isOfAnother)
    }

    @Test func theSameYearsAreNoDays() {
        #expect(Day(gregorian: "1402-05-01") == nil)
        #expect(Day(gregorian: "2023-07-23") == Day(2023, 7, 23))
        #expect(Year(gregorian: "1402") == nil && Year(gregorian: "2023") == Year(2023))
        #expect(Month(1402, 5)?.ifGregorian == nil && Month(2023, 5)?.ifGregorian != nil)
        #expect(TimeSpan(gregorian: "1402-05") == nil)
        #expect(TimeSpan(gregorian: "1299") == TimeSpan("1299"))
        #expect(TimeSpan(gregorian: "last spring") == nil)
    }

    /// 1402-02-31 is a day of the Solar Hijri calendar, and none of ours.
    @Test(arguments: ["1402-05-01", "1402-02-31"])
    func tablesOfOursSayWhichCalendarTheyExpect(_ date: String) throws {
        let tables = [
            "date,precision,kind,actors,title,source,confidence\n"
                + "\(date),day,summit,PRK,Meeting,press,confirmed\n",
            "date,giver,receiver,size,reversible,ended,title,source,confidence\n"
                + "\(date),USA,PRK,small,yes,,An exercise,press,confirmed\n",
            "date,precision,clock,time,missile,class,site,outcome,launched,apogee_km,distance_km,"
                + "source,confidence\n\(date),day,local,,X,SRBM,Site,success,1,,,x,compiled\n",
        ]
        for table in tables {
            let result = try read(["a.csv": table])
            let file = try #require(result.files.first)
            #expect(file.errorCodes == [.badDate])
            #expect(file.findings(.badDate).map(\.field) == ["date"])
            #expect(file.findings(.badDate).allSatisfy { $0.message.contains(Self.advice) })
            #expect(result.facts.rejectedLaunches.allSatisfy { $0.moment == nil })
        }
    }

    @Test func soDoesTheDayToWhichAListIsComplete() throws {
        let result = try read([
            "a.csv": "# complete_to: 1402-12-29\n"
                + "date,precision,kind,actors,title,source,confidence\n"
                + "2018-06-12,day,summit,PRK,Meeting,press,confirmed\n"
        ])
        #expect(result.files.isEmpty)
        let finding = result.refusals.flatMap(\.diagnostics).first
        #expect(finding?.code == .badDate)
        #expect(finding?.message.contains(Self.advice) == true)
    }
}
