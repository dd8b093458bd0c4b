import Testing
import TradeModel

@Suite struct LaunchClockTests {
    @Test(arguments: [
        ("utc", 0), ("UTC", 0), ("kst", 540), ("KST", 540), ("+09:00", 540), ("-05:30", -330),
        ("+14:00", 840), ("-14:00", -840), ("+00:00", 0), ("-00:00", 0), ("+00:01", 1),
    ])
    func readsClocks(text: String, offset: Int) throws {
        let clock = try #require(LaunchClock(text))
        #expect(clock.offset == offset)
        #expect(LaunchClock(clock.description) == clock)
    }

    @Test func printsClocks() {
        let texts = ["utc", "kst", "-05:30", "+08:05", "-00:30"]
        #expect(texts.compactMap(LaunchClock.init).map(\.description) == texts)
        #expect(LaunchClock("+09:00")?.description == "kst")
    }

    @Test(arguments: [
        "", "+", "9", "+9:00", "+09", "+0900", "+09:60", "+14:01", "-15:00", "09:00", "+09:00 ",
        "jst", "+-9:00", "+09:0", "−09:00",
    ])
    func refusesClocks(text: String) {
        #expect(LaunchClock(text) == nil)
        let refusal = #expect(throws: Refusal.self) { try LaunchClock.requested(text) }
        #expect(refusal?.cause == .usage)
    }
}
