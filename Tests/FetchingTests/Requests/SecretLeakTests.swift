import TestSupport
import Testing
import TradeModel

@testable import Fetching

/// Servers that repeat the secrets which they were given, wherever they can.
@Suite struct SecretLeakTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private func request(_ url: String) -> FetchRequest {
        var request = fetching.request(
            url.replacing("://", with: "://me:pass-word@") + "?token=to-ken")
        request.headers = [
            .init("X-Key", secret: Secret("open-sesame")),
            .init("Authorization", secret: Secret("Bearer bear-er")),
            .init("Cookie", "lang=en; session=cook-ie"),
        ]
        return request
    }

    private func expectNoSecret(_ text: String) {
        for secret in ["pass-word", "to-ken", "open-sesame", "bear-er", "cook-ie"] {
            #expect(!text.contains(secret))
        }
    }

    private let echo = "pass-word to-ken open-sesame bear-er cook-ie"

    @Test func noMessageShowsASecret() throws {
        let loop = ScriptedAnswer.redirect(to: "/a?token=to-ken&echo=open-sesame")
        let answers: [ScriptedAnswer] = [
            ScriptedAnswer(echo, status: 401),
            ScriptedAnswer(echo, status: 503),
            .raw("HTTP/1.1 403 \(echo)\r\nContent-Length: 0\r\n\r\n"),
            .raw(echo),
            loop,
            ScriptedAnswer(echo).with(\.cut, 3),
            ScriptedAnswer(echo).with(\.framing, .declared(1 << 40)),
            .redirect(to: "ftp://\(echo)"),
        ]
        for answer in answers {
            let server = try LocalServer(["/a": [answer]])
            do throws(Refusal) {
                _ = try fetching.file(request(server.url("/a")))
                Issue.record("expected a refusal")
            } catch {
                #expect(!server.requests.isEmpty)
                expectNoSecret(error.description)
                expectNoSecret("\(error)")
            }
            expectNoSecret(try fetching.contents())
        }
    }

    @Test func noFileBesideTheBodyShowsASecret() throws {
        let answer = ScriptedAnswer("the body", headers: ["Last-Modified: open-sesame"])
            .with(\.etag, "\"v1\"").with(\.acceptsRanges, true)
        let server = try LocalServer(["/a": [answer.with(\.cut, 4)]])
        var request = request(server.url("/a"))
        request.limits.attempts = 1
        #expect(throws: Refusal.self) { try fetching.file(request) }
        #expect(try fetching.files() == ["table.part", "table.part.json"])
        expectNoSecret(try fetching.contents())
    }

    @Test func noDescriptionOfAFileShowsASecret() throws {
        let answer = ScriptedAnswer(
            "the body", headers: ["ETag: \"open-sesame\"", "Content-Type: to-ken"])
        let server = try LocalServer([
            "/a": [.redirect(to: "/b?key=bear-er&x=open-sesame")], "/b": [answer],
        ])
        let file = try fetching.file(request(server.url("/a")))
        expectNoSecret("\(file)")
        #expect(file.url.hasSuffix("/b?key=•••&x=•••"))
        #expect(file.etag == nil)
    }
}
