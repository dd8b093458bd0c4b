import Testing
import TradeModel

@Suite struct TimestampTests {
    @Test(arguments: [
        "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2022-10-15T06:07:08Z",
        "2024-02-29T23:59:59Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    ])
    func readsWhatItPrints(text: String) throws {
        let moment = try #require(Timestamp(text))
        #expect(moment.description == text)
        #expect(moment.day.description == text.prefix(10))
    }

    @Test(arguments: [
        "", "2022-10-15", "2022-10-15T06:07:08", "2022-10-15 06:07:08Z", "2022-10-15T24:00:00Z",
        "2022-10-15T06:60:00Z", "2022-10-15T06:07:60Z", "2022-02-30T00:00:00Z",
        "2022-10-15T06:07:08+0", "2022-10-15T6:07:008Z",
    ])
    func refuses(text: String) { #expect(Timestamp(text) == nil) }

    @Test func aDayEndsBeforeTheNextBegins() throws {
        let day = try #require(Day("2022-10-15"))
        let end = Timestamp(endOf: day)
        #expect(end.description == "2022-10-15T23:59:59Z")
        #expect(Timestamp(seconds: end.seconds + 1).day == day.advanced(by: 1))
    }
}
