import Fetching
import Foundation
import TestSupport
import Testing
import TradeModel

@Suite struct FetcherTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    @Test func aFileIsFetchedWhole() throws {
        let answer = ScriptedAnswer("a,b\n1,2\n")
        let server = try LocalServer(["/t.csv": [answer.with(\.etag, "\"v1\"")]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: file) == "a,b\n1,2\n")
        #expect(file.bytes == 8)
        #expect(file.etag == "\"v1\"")
        #expect(file.url == server.url("/t.csv"))
        #expect(file.attempts == 1)
        #expect(try fetching.files() == ["table"])
    }

    @Test func aFileInChunksIsFetchedWhole() throws {
        let body = String(repeating: "0123456789", count: 10_000)
        let answer = ScriptedAnswer(body).with(\.framing, .chunked)
        let server = try LocalServer(["/t.csv": [answer]])
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == body)
    }

    @Test func anEmptyFileIsAFile() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer()]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(file.bytes == 0)
        #expect(try fetching.files() == ["table"])
    }

    @Test func aLaterFileTakesThePlaceOfAnEarlierOne() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("longer"), ScriptedAnswer("new")]])
        _ = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: fetching.file(server.url("/t.csv"))) == "new")
    }

    @Test func interimAnswersArePassedOver() throws {
        let answer = ScriptedAnswer.raw(
            "HTTP/1.1 103 Early Hints\r\nETag: \"hint\"\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nETag: \"it\"\r\n\r\nbody")
        let server = try LocalServer(["/t.csv": [answer]])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(try fetching.text(of: file) == "body")
        #expect(file.etag == "\"it\"")
    }

    @Test func severalThreadsFetchAtOnce() async throws {
        let bodies = (0..<8).map { String(repeating: "\($0)", count: 50_000) }
        let script = bodies.enumerated().map {
            ("/\($0)", [ScriptedAnswer($1).with(\.delay, 0.05)])
        }
        let server = try LocalServer(Dictionary(uniqueKeysWithValues: script))
        let fetching = fetching
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for i in bodies.indices {
                group.addTask {
                    let file = try fetching.file(server.url("/\(i)"), as: "source-\(i)")
                    return (i, try fetching.text(of: file))
                }
            }
            for try await (i, text) in group { #expect(text == bodies[i]) }
        }
    }

    @Test(arguments: ["", ".", "..", "a/b", ".hidden", "a\nb", "a.part", "a.part.json"])
    func aNameThatIsNoFileNameIsRefused(_ name: String) throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("x")]])
        fetching.expectRefusal(.badParameter, .usage) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"), as: name)
        }
        #expect(server.requests.isEmpty)
    }
}
