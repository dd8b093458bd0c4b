import Testing
import TradeModel

@testable import Tabular

@Suite struct RecordFieldsTests {
    @Test func readsNumbers() throws {
        let record = try record("12.5,\" 7 \",,-3,408,\"\t9\",1e3")
        #expect(try record.amount(0).description == "12.5")
        #expect(try record.amount(1) == Amount(7))
        #expect(try record.double(3) == -3)
        #expect(try record.integer(4) == 408)
        #expect(try record.integer(5) == 9)
        #expect(try record.double(6) == 1000)
    }

    @Test(arguments: [
        "\"1,000\"", "1 000", "+5", "nan", "0x10", "\"1\n2\"", "n/a", "1e400", "5 USD",
    ])
    func refusesOtherNumbers(text: String) throws {
        let record = try record("x," + text)
        for read in [fault { _ = try record.amount(1) }, fault { _ = try record.double(1) }] {
            #expect(read?.code == .badNumber && read?.column == 1)
            #expect(read?.message.contains("“\(record.text(1))”") == true)
        }
    }

    @Test(arguments: [
        "27.631.203.951", "-1.000.000", " 728.600.123", "1.234,5", "-1.234,567", "1.234.567,8",
    ])
    func aNumberThatGroupsByPointsSpoilsItsFile(text: String) throws {
        let record = try record("x,\"\(text)\"")
        let fault = fault { _ = try record.amount(1) }
        #expect(fault?.code == .badNumber && fault?.concernsFile == true)
        #expect(fault?.message.contains("groups digits by points") == true)
    }

    @Test(arguments: [
        "1.2.3", "1234.567.890", "1.234.56", "12.34,5", "1.234,", "1.234,5,6", ".123.456",
    ])
    func otherPointsSpoilTheirRecordOnly(text: String) throws {
        let record = try record("x,\"\(text)\"")
        let fault = fault { _ = try record.double(1) }
        #expect(fault?.code == .badNumber && fault?.concernsFile == false)
    }

    @Test(arguments: [
        ("100,5", true), ("-1,38", true), ("1234,567", true), ("0,084", true),
        ("1.234,567", false), ("1.234.567,8", false), ("1,234", false), ("1,234,567", false),
        ("1,2,3", false), (",5", true), ("5,", false), ("a,5", false), ("12.5,7", false),
    ])
    func aDecimalCommaIsOfItsColumn(text: String, isOne: Bool) throws {
        let record = try record("\"\(text)\"")
        let fault = fault { _ = try record.amount(0) }
        #expect(fault?.code == .badNumber && fault?.isOfColumn == isOne)
        #expect(fault?.message.contains("save the table with decimal points") == isOne)
    }

    @Test(arguments: [
        ("+5", "take its plus sign away"), ("5.", "take the point at its end away"),
        ("\u{A0}5", "take the blank beside it away, which is neither a space nor a tab"),
        ("408\u{202F}", "take the blank beside it away, which is neither a space nor a tab"),
    ])
    func saysWhatToTakeAway(text: String, advice: String) throws {
        let record = try record("\"\(text)\"")
        for read in [fault { _ = try record.amount(0) }, fault { _ = try record.integer(0) }] {
            #expect(read?.message.hasSuffix("saw “\(text)”; \(advice)") == true)
        }
    }

    @Test(arguments: ["x", "+x", ".", "+", "5..", "\u{A0}x", "5\u{A0}6"])
    func saysNothingOfWhatIsNoNumberOtherwise(text: String) throws {
        let record = try record("\"\(text)\"")
        let fault = fault { _ = try record.amount(0) }
        #expect(fault?.message.hasSuffix("saw “\(text)”") == true)
    }

    @Test func saysThatGroupsAreNoPlainNumber() throws {
        let record = try record("\"27,631,203,951\",\"1,38\"")
        let messages = [0, 1].map { index in fault { _ = try record.amount(index) }?.message ?? "" }
        #expect(messages.map { $0.contains("without group separators") } == [true, false])
    }

    @Test(arguments: [
        ("1,234", "commas"), ("-27,631,203.951", "commas"), ("1 234", "spaces"),
        ("1\u{A0}234.5", "no-break spaces"), ("12\u{202F}345", "narrow no-break spaces"),
        ("1\u{2009}234", "thin spaces"), ("1'234'567", "apostrophes"), ("1’234.50", "apostrophes"),
        ("1_000", "underscores"), ("1 234,5", "spaces, and whose decimals stand behind a comma"),
    ])
    func namesWhatGroupsDigits(text: String, separators: String) throws {
        let record = try record("\"\(text)\"")
        let fault = fault { _ = try record.amount(0) }
        let message = try #require(fault?.message)
        #expect(message.hasSuffix("saw “\(text)”, whose digits are grouped by \(separators)"))
        #expect(fault?.isOfColumn == text.hasSuffix(",5"))
    }

    @Test(arguments: [
        "1,23", "12 34", "1 234 56", "1,234,", "1 234.", "1 234.5.6", "1 234,567,8", "1-234",
        "1\u{130}234", ",123", "$1,234", "1,234 567", "x",
    ])
    func noOtherNumberIsGrouped(text: String) {
        #expect(GroupedNumber(text.utf8) == nil)
    }

    @Test(arguments: ["1000000000000000000", "9223372036854775807", "1e18", "-1e400"])
    func saysThatANumberIsTooLarge(text: String) throws {
        let record = try record("x," + text)
        let fault = fault { _ = try record.amount(1) }
        #expect(fault?.code == .badNumber)
        #expect(
            fault?.message == "expected a number between -10^18 and 10^18, saw “\(text)”")
    }

    @Test(arguments: ["-1", "1.0", "1e2", "1000000000", "٤", "0x1"])
    func refusesOtherIntegers(text: String) throws {
        let record = try record("x," + text)
        #expect(fault { _ = try record.integer(1) }?.code == .badNumber)
    }

    @Test(arguments: ["", "\" \"", "\"\t\""])
    func missesBlanks(text: String) throws {
        let record = try record("x," + text + ",y")
        #expect(fault { _ = try record.amount(1) }?.code == .missingValue)
        #expect(fault { _ = try record.double(1) }?.code == .missingValue)
        #expect(fault { _ = try record.integer(1) }?.code == .missingValue)
        #expect(fault { _ = try record.amount(9) }?.code == .missingValue)
    }

    @Test func shortensLongFields() throws {
        let record = try record(String(repeating: "조", count: 41) + ",a")
        #expect(record.shown(0) == String(repeating: "조", count: 40) + "…")
        #expect(record.shown(1) == "a")
    }

    private func fault(_ read: () throws -> Void) -> FieldFault? {
        do {
            try read()
            return nil
        } catch {
            return error as? FieldFault
        }
    }
}
