import Fetching
import TestSupport
import Testing
import TradeModel

@Suite struct SizeLimitTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private func expectTooLarge(_ answer: ScriptedAnswer, _ words: String) throws {
        let server = try LocalServer(["/t.csv": [answer]])
        let message = fetching.expectRefusal(.tooLarge, .data) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains(words))
        #expect(server.requests.count == 1)
        #expect(try fetching.files() == [])
    }

    @Test func anAnnouncedSizeIsEnough() throws {
        let answer = ScriptedAnswer("begin").with(\.framing, .declared(10_000_000_000))
        try expectTooLarge(
            answer.with(\.stall, 5), "announces 10000000000 bytes, more than the limit of 1048576")
    }

    @Test func aBodyWithoutEndIsCutOff() throws {
        let body = ScriptedAnswer(String(repeating: "x", count: 65_536)).with(\.isEndless, true)
        try expectTooLarge(body.with(\.framing, .untilClose), "goes on sending")
        try expectTooLarge(body.with(\.framing, .chunked), "goes on sending")
    }

    @Test func headersWithoutEndAreCutOff() throws {
        let line = "X-Filler: \(String(repeating: "x", count: 1000))\r\n"
        let head = "HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 400)
        let server = try LocalServer(["/t.csv": [.raw(head)]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains("headers without end"))
    }

    @Test func theLimitItselfIsAllowed() throws {
        let body = String(repeating: "x", count: 1 << 20)
        for framing in [ScriptedAnswer.Framing.length, .untilClose] {
            let server = try LocalServer(["/t": [ScriptedAnswer(body).with(\.framing, framing)]])
            #expect(try fetching.file(server.url("/t")).bytes == 1 << 20)
        }
    }

    /// Packed bodies are not asked for, so that what is counted is what is kept.
    @Test func noEncodingIsAskedFor() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("a")]])
        _ = try fetching.file(server.url("/t.csv"))
        #expect(server.requests.map { $0["accept-encoding"] } == [nil])
    }

    /// A server that packs unasked, in a way that no file is packed in.
    @Test(arguments: ["br", "Deflate"])
    func anAnswerThatIsPackedAllTheSameIsTold(coding: String) throws {
        let answer = ScriptedAnswer("a", headers: ["Content-Encoding: \(coding)"])
        let server = try LocalServer(["/t.csv": [answer]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains("packed as “\(coding.lowercased())”, which was not asked for"))
        #expect(server.requests.count == 1)
    }
}
