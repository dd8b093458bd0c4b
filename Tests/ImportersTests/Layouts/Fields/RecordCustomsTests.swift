import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct RecordCustomsTests {
    @Test(arguments: [
        ("1234567", "1234567"), ("1,234,567", "1234567"), ("12,345.75", "12345.75"),
        ("0", "0"), (" 1,000 ", "1000"), ("999", "999"),
    ])
    func readsNumbersWithAndWithoutGroups(_ text: String, _ value: String) throws {
        #expect(try record(text).groupedTradeValue(0).description == value)
    }

    @Test(arguments: [
        "1,00", "1,0000", ",100", "1,,000", "1.000,5", "1,000,", "1,00a", "+1,000", ",",
    ])
    func refusesGroupsOfAnotherSize(_ text: String) throws {
        #expect(throws: FieldFault.self) { try record(text).groupedTradeValue(0) }
    }

    @Test(arguments: ["1.000,5", "375.294.072,00", " 3.613.000 "])
    func pointsBetweenGroupsSpoilTheFile(_ text: String) throws {
        let fault = #expect(throws: FieldFault.self) { try record(text).groupedTradeValue(0) }
        #expect(fault?.concernsFile == true)
    }

    @Test func refusesNegativeValuesByName() throws {
        for text in ["-1,000", "-5"] {
            let fault = #expect(throws: FieldFault.self) {
                try record(text).groupedTradeValue(0)
            }
            #expect(fault?.code == .negativeValue)
        }
    }

    @Test(arguments: [
        ("202003", "2020-03"), ("202001-202002", "2020-01..02"), ("202001-02", "2020-01..02"),
        ("202001~202002", "2020-01..02"), ("201912-202001", "2019-12..2020-01"),
    ])
    func readsMonths(_ text: String, _ span: String) throws {
        #expect(try record(text).customsMonths(0) == TimeSpan(span))
    }

    @Test(arguments: [
        "202013", "202000", "2020", "2020-03", "202002-202001", "202001-202001", "20200a", "",
        "202001-02-03", "000001",
    ])
    func refusesOtherMonths(_ text: String) throws {
        let fault = #expect(throws: FieldFault.self) { try record(text).customsMonths(0) }
        #expect(fault?.code == .badPeriod)
    }

    @Test(arguments: ["140205", "140201-02", "140212-140301", "140213"])
    func monthsOfAnotherCalendarAreToldAsSuch(_ text: String) throws {
        let fault = #expect(throws: FieldFault.self) { try record(text).customsMonths(0) }
        #expect(fault?.code == .badPeriod)
        #expect(fault?.message.contains("Gregorian calendar") == true)
    }

    private func record(_ text: String) throws -> Record {
        var reader = RecordReader(
            DecodedText(utf8: Array("\"\(text)\",x\n".utf8)), delimiter: .comma, path: "a.csv")
        #expect(try reader.next())
        return reader.record
    }
}
