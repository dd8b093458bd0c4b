import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Sources that are asked for something else under the name that they had.
@Suite struct AskedSourcesTests {
    private static func yaml(_ trade: String) -> String {
        SmallWorkplace.configuration(
            sources: "  trade: {\(trade), schedule: monthly}\n  launches: launches.csv")
    }

    /// A validator of the old address means nothing at the new one, although they are equal.
    @Test func anotherAddressIsAskedAtOnceAndForTheWholeFile() throws {
        let server = try LocalServer([
            "/old.csv": [ScriptedAnswer(SmallWorkplace.trade([2019: 250])).with(\.etag, "\"1\"")],
            "/new.csv": [ScriptedAnswer(SmallWorkplace.trade([2019: 260])).with(\.etag, "\"1\"")],
        ])
        let place = try SmallWorkplace(Self.yaml("url: \"\(server.url("/old.csv"))\""))
        #expect(try place.refresh("2026-11-03").result(of: "trade") == .taken)
        #expect(try place.refresh("2026-11-04").result(of: "trade") == .notDue)
        try place.configure(Self.yaml("url: \"\(server.url("/new.csv"))\""))
        #expect(try place.refresh("2026-11-05").result(of: "trade") == .taken)
        #expect(server.requests.map(\.path) == ["/old.csv", "/new.csv"])
        #expect(server.requests.allSatisfy { $0["if-none-match"] == nil })
        #expect(try place.values("share", asOf: "2026-11-05") == ["2019": 26])
        // From then on it is the source that is known.
        #expect(try place.refresh("2026-11-06").result(of: "trade") == .notDue)
        #expect(try place.refresh("2026-12-01").result(of: "trade") == .unchanged)
        #expect(server.requests.last?["if-none-match"] == "\"1\"")
    }

    /// Nothing of the figures changes but where they come from.
    @Test func theSameBytesFromAnotherAddressAreAVintageOfIt() throws {
        let answer = ScriptedAnswer(SmallWorkplace.trade([2019: 250]))
        let server = try LocalServer(["/a/t.csv": [answer], "/b/t.csv": [answer, answer]])
        let place = try SmallWorkplace(Self.yaml("url: \"\(server.url("/a/t.csv"))\""))
        try place.refresh("2026-11-03")
        try place.configure(Self.yaml("url: \"\(server.url("/b/t.csv"))\""))
        let report = try place.refresh("2026-11-04")
        #expect(
            report.outcome(of: "trade")?.changed
                == .init(isFirst: false, new: 0, revised: 0, withdrawn: 0, cause: .method))
        #expect(report.summary(isTrial: false).contains("0 new, 0 revised, 0 withdrawn\n"))
        let vintages = try place.store().vintages(of: "trade")
        #expect(vintages.map(\.address) == [server.url("/a/t.csv"), server.url("/b/t.csv")])
        #expect(Set(vintages.map(\.sha256)).count == 1)
        #expect(place.published("share.json")?.contains("/b/t.csv") == true)
        #expect(try place.refresh("2026-12-01").result(of: "trade") == .unchanged)
        #expect(server.requests.count == 3)
    }

    @Test func anotherFileIsReadAtOnce() throws {
        let place = try SmallWorkplace(Self.yaml("file: trade.csv"))
        try place.refresh("2026-11-03")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "newer.csv")
        try place.configure(Self.yaml("file: newer.csv"))
        #expect(try place.refresh("2026-11-04").result(of: "trade") == .taken)
        #expect(try place.values("share", asOf: "2026-11-04") == ["2019": 26])
    }

    /// It is asked for until it is there, and the old place's figures are told as stale meanwhile.
    @Test func whatFailsIsAskedForAgain() throws {
        let place = try SmallWorkplace(Self.yaml("file: trade.csv"))
        try place.refresh("2026-11-03")
        try place.configure(Self.yaml("file: newer.csv"))
        for day in ["2026-11-04", "2026-11-05"] {
            let report = try place.refresh(day)
            #expect(report.result(of: "trade") == .failed)
            #expect(report.stale.map(\.name) == ["trade"])
        }
        let state = try #require(try place.store().sourceStates().last)
        #expect(state.failuresInARow == 2)
        #expect(state.lastSuccess?.description == "2026-11-03T06:00:00Z")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "newer.csv")
        #expect(try place.refresh("2026-11-06").result(of: "trade") == .taken)
        #expect(try place.refresh("2026-11-07").result(of: "trade") == .notDue)
    }

    /// A dry run looks and remembers nothing.
    @Test func dryRunLeavesItNew() throws {
        let place = try SmallWorkplace(Self.yaml("file: trade.csv"))
        try place.refresh("2026-11-03")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "newer.csv")
        try place.configure(Self.yaml("file: newer.csv"))
        for isTrial in [true, false] {
            let report = try place.refresh("2026-11-04", isTrial: isTrial)
            #expect(report.result(of: "trade") == .taken)
        }
    }

    /// What is asked for, and not how often, how long, or in which order of words.
    @Test(arguments: [
        ("periods: [2015..2024]", "periods: [2015..2023]", true),
        ("periods: [2023, 2024]", "periods: [2024, 2023]", false),
        ("goods: [TOTAL]", "goods: [\"2701\"]", true), ("goods: [TOTAL]", "", false),
        ("reporters: [QMA]", "reporters: [QMB]", true),
        ("base: \"https://example.org/a\"", "base: \"https://example.org/b\"", true),
        ("key: {env: A}", "key: {env: B}", false),
    ])
    func questionsAreToldApart(before: String, after: String, isNew: Bool) throws {
        func trade(_ change: String) throws -> SourceSpecification {
            let usual = [
                "reporters: [QMB]", "partners: [QMA]", "flows: [import]", "periods: [2023]",
                "key: {env: KEY}",
            ]
            let key = change.prefix { $0 != ":" }
            let keys = usual.filter { change.isEmpty || !$0.hasPrefix("\(key):") } + [change]
            let question = keys.filter { !$0.isEmpty }.joined(separator: ", ")
            let place = try SmallWorkplace(Self.yaml("comtrade: {\(question)}"))
            return try #require(try place.opened().0.sources["trade"])
        }
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let store = try VintageStore(path: folder.path + "/store.sqlite")
        var asked = try AskedSources(store)
        let first = try trade(before)
        #expect(asked.isNew("trade", first))
        asked.note("trade", first)
        try asked.save(in: store)
        let second = try trade(after)
        #expect(try AskedSources(store).isNew("trade", second) == isNew)
    }
}
