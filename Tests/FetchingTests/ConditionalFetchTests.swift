import Fetching
import TestSupport
import Testing
import TradeModel

@Suite struct ConditionalFetchTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    @Test func anUnchangedFileIsNotSentAgain() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("a").with(\.etag, "\"v1\"")]])
        var request = fetching.request(server.url("/t.csv"))
        request.validators = try fetching.file(request).validators
        #expect(try fetching.fetcher.fetch(request, as: "table") == .notModified)
        #expect(server.requests.map { $0["if-none-match"] } == [nil, "\"v1\""])
        #expect(try fetching.files() == ["table"])
    }

    @Test func aChangedFileIsSent() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("b").with(\.etag, "\"v2\"")]])
        var request = fetching.request(server.url("/t.csv"))
        request.validators.etag = "\"v1\""
        #expect(try fetching.file(request).etag == "\"v2\"")
    }

    @Test func theDateOfTheLastCopyIsTold() throws {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT"
        let server = try LocalServer([
            "/t.csv": [ScriptedAnswer("", status: 304).with(\.framing, .untilClose)]
        ])
        var request = fetching.request(server.url("/t.csv"))
        request.validators.lastModified = date
        #expect(try fetching.fetcher.fetch(request, as: "table") == .notModified)
        #expect(server.requests.map { $0["if-modified-since"] } == [date])
        #expect(try fetching.files() == [])
    }

    @Test func noChangeOfNothingIsRefused() throws {
        let server = try LocalServer([
            "/t.csv": [ScriptedAnswer("", status: 304).with(\.framing, .untilClose)]
        ])
        let words = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(words.contains("it was not asked whether the file changed"))
    }
}
