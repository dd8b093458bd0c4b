import Testing
import TradeModel

@Suite struct MeasuredTests {
    @Test(arguments: [
        ("0", "missiles", "0 missiles"), ("1", "missiles", "1 missile"), ("2", "days", "2 days"),
        ("-1", "days", "-1 day"), ("\u{2212}1", "launches", "\u{2212}1 launch"),
        ("1.0", "missiles", "1.0 missiles"), ("11", "votes", "11 votes"), ("1", "", "1"),
        ("n/a", "days", "n/a days"),
    ])
    func theUnitOfOneIsSingular(number: String, unit: String, text: String) {
        #expect(measured(number, in: unit) == text)
    }

    @Test(arguments: [
        ("launches", "launch"), ("entries", "entry"), ("cases", "case"), ("boxes", "box"),
        ("launch days", "launch day"), ("percentage points", "percentage point"),
        ("events a month", "event a month"), ("launches per 100 days", "launch per 100 days"),
        ("barrels/t", "barrel/t"),
    ])
    func whatIsCountedIsTheNoun(several: String, one: String) {
        #expect(measured("1", in: several) == "1 \(one)")
    }

    @Test(arguments: [
        "percent", "count", "index", "ratio", "USD million", "t", "km", "kt TNT", "log", "series",
        "losses of mass", "gas", "bus", "TEUs", "bps", "발", "/days", " ",
    ])
    func whatHasNoOtherFormStays(unit: String) {
        #expect(measured("1", in: unit) == "1 \(unit)")
    }
}
