import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct RedirectTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private func chain(of length: Int) throws -> LocalServer {
        let hops = (0..<length).map { ("/\($0)", [ScriptedAnswer.redirect(to: "/\($0 + 1)")]) }
        let script = hops + [("/\(length)", [ScriptedAnswer("end")])]
        return try LocalServer(Dictionary(uniqueKeysWithValues: script))
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func aRedirectIsFollowed(_ status: Int) throws {
        let server = try LocalServer([
            "/a": [.redirect(to: "b?x=1", status: status)], "/b": [ScriptedAnswer("end")],
        ])
        let file = try fetching.file(server.url("/a"))
        #expect(try fetching.text(of: file) == "end")
        #expect(file.url == server.url("/b?x=1"))
        #expect(file.attempts == 1)
    }

    @Test func fiveRedirectsAreFollowedAndNoMore() throws {
        let five = try chain(of: 5)
        #expect(try fetching.text(of: fetching.file(five.url("/0"))) == "end")
        let six = try chain(of: 6)
        let message = fetching.expectRefusal(.tooManyRedirects) {
            () throws(Refusal) in try fetching.file(six.url("/0"))
        }
        #expect(message.contains("after 5 redirects"))
        #expect(six.requests.count == 6)
    }

    @Test func aCircleIsToldAsSuch() throws {
        let server = try LocalServer(["/a": [.redirect(to: "/b")], "/b": [.redirect(to: "/a")]])
        let message = fetching.expectRefusal(.tooManyRedirects) {
            () throws(Refusal) in try fetching.file(server.url("/a"))
        }
        #expect(message.contains("in a circle, back to \(server.url("/a"))"))
        #expect(server.requests.count == 2)
    }

    @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1/"])
    func otherProtocolsAreNotFollowed(_ target: String) throws {
        let server = try LocalServer(["/a": [.redirect(to: target)]])
        fetching.expectRefusal(.insecureRedirect) {
            () throws(Refusal) in try fetching.file(server.url("/a"))
        }
        #expect(try fetching.files() == [])
    }

    @Test func aRedirectToNowhereIsRefused() throws {
        let server = try LocalServer(["/a": [ScriptedAnswer("", status: 302)]])
        fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/a"))
        }
    }

    @Test func noRedirectLeavesHTTPS() throws {
        let start = try WebAddress("https://a.example/x")
        let redaction = Redaction(FetchRequest(start.text), start)
        var trail = RedirectTrail(from: start, atMost: 5)
        try trail.follow("https://b.example/x", redaction)
        do throws(FetchFailure) {
            try trail.follow("http://a.example/y?token=abcdefgh", redaction)
            Issue.record("expected a refusal")
        } catch {
            #expect(error.code == .insecureRedirect)
            #expect(error.message.contains("http://a.example/y?token=•••"))
        }
    }

    @Test func secretsStayWithTheirHost() throws {
        let other = try LocalServer(["/end": [ScriptedAnswer("end")]])
        let server = try LocalServer([
            "/a": [.redirect(to: "/b")], "/b": [.redirect(to: other.url("/end"))],
        ])
        var request = fetching.request(server.url("/a"))
        request.headers = [
            .init("Accept", "text/csv"), .init("X-Key", secret: Secret("opensesame")),
            .init("Authorization", "Bearer opensesame"),
        ]
        _ = try fetching.file(request)
        #expect(server.requests.map { $0["x-key"] } == ["opensesame", "opensesame"])
        #expect(server.requests.allSatisfy { $0["authorization"] == "Bearer opensesame" })
        #expect(other.requests.map { $0["x-key"] } == [nil])
        #expect(other.requests.map { $0["authorization"] } == [nil])
        #expect(other.requests.map { $0["accept"] } == ["text/csv"])
    }

    /// The key may be right: it was not sent.
    @Test(arguments: [401, 403]) func whoGotNoSecretIsTold(status: Int) throws {
        let other = try LocalServer(["/end": [ScriptedAnswer("", status: status)]])
        let server = try LocalServer([
            "/a": [.redirect(to: other.url("/end"))], "/b": [ScriptedAnswer("", status: status)],
        ])
        let message = { (path: String) in
            var request = fetching.request(server.url(path))
            request.headers = [.init("Authorization", "Bearer opensesame")]
            return fetching.expectRefusal(.httpStatus) {
                () throws(Refusal) in try fetching.file(request)
            }
        }
        let told = message("/a")
        #expect(told.contains("a redirect led there, and secrets are sent to the host that was"))
        #expect(!told.contains("check the key"))
        #expect(message("/b").contains("check the key"))
    }

    @Test func anotherNameIsAnotherHost() throws {
        let here = try LocalServer(["/end": [ScriptedAnswer("end")]])
        let target = here.namedURL("/end")
        let server = try LocalServer(["/a": [.redirect(to: target)]])
        let url = server.url("/a").replacing("://", with: "://user:opensesame@")
        _ = try fetching.file(url)
        #expect(server.requests.map { $0["authorization"] != nil } == [true])
        #expect(here.requests.map { $0["authorization"] } == [nil])
    }
}
