import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct ProgressTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    @Test func nothingIsExpectedAtFirst() {
        #expect(fetching.progress.received == 0)
        #expect(fetching.progress.expected == nil)
    }

    @Test func severalFilesAddUp() throws {
        let server = try LocalServer([
            "/a": [ScriptedAnswer("12345")], "/b": [ScriptedAnswer("678")],
        ])
        _ = try fetching.file(server.url("/a"))
        _ = try fetching.file(server.url("/b"))
        #expect(fetching.progress.received == 8)
        #expect(fetching.progress.expected == 8)
    }

    @Test func bytesThatAreSentTwiceCountOnce() throws {
        let whole = ScriptedAnswer("0123456789")
        let again = whole.with(\.etag, "\"v1\"").with(\.acceptsRanges, true)
        for answer in [whole, again] {
            let fetching = try FetchingFixture()
            let server = try LocalServer(["/a": [answer.with(\.cut, 4), answer]])
            _ = try fetching.file(server.url("/a"))
            #expect(fetching.progress.received == 10)
            #expect(fetching.progress.expected == 10)
        }
    }
}
