@testable import Fetching
import TestSupport
import Testing
import TradeModel

@Suite struct RetryTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    @Test(arguments: [408, 429, 500, 502, 503, 504])
    func whatMayPassIsTriedAgain(_ status: Int) throws {
        let server = try LocalServer([
            "/t.csv": [ScriptedAnswer("busy", status: status), ScriptedAnswer("a")]
        ])
        let file = try fetching.file(server.url("/t.csv"))
        #expect(file.attempts == 2)
        #expect(try fetching.text(of: file) == "a")
    }

    @Test(arguments: [400, 401, 403, 404, 410, 451, 501])
    func whatDoesNotPassIsNotTriedAgain(_ status: Int) throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("no", status: status)]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.hasPrefix("table: error: 127.0.0.1 answered \(status)"))
        #expect(server.requests.count == 1)
        #expect(try fetching.files() == [])
    }

    @Test func attemptsAreCounted() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("", status: 503)]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains("503 Service Unavailable"))
        #expect(message.contains("tried 3 times"))
        #expect(server.requests.count == 3)
    }

    @Test func theWaitAskedForIsKept() throws {
        let server = try LocalServer([
            "/t.csv": [
                ScriptedAnswer("", status: 429, headers: ["Retry-After: 1"]), ScriptedAnswer("a"),
            ]
        ])
        let start = ContinuousClock.now
        #expect(try fetching.file(server.url("/t.csv")).attempts == 2)
        #expect(ContinuousClock.now - start >= .seconds(1))
    }

    @Test func aDateIsTakenByTheServersOwnClock() throws {
        let headers = [
            "Date: Sun, 06 Nov 1994 08:49:36 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT",
        ]
        let server = try LocalServer([
            "/t.csv": [ScriptedAnswer("", status: 503, headers: headers), ScriptedAnswer("a")]
        ])
        let start = ContinuousClock.now
        #expect(try fetching.file(server.url("/t.csv")).attempts == 2)
        #expect(ContinuousClock.now - start >= .seconds(1))
    }

    @Test func tooLongAWaitEndsIt() throws {
        let answer = ScriptedAnswer("", status: 429, headers: ["Retry-After: 3600"])
        let server = try LocalServer(["/t.csv": [answer]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains("wait 3600 s"))
        #expect(server.requests.count == 1)
    }

    /// Whatever number a server writes, the fetch ends with a message.
    @Test(arguments: [
        ScriptedAnswer("", status: 503, headers: ["Retry-After: 99999999999999999999"]),
        ScriptedAnswer("Try again in 99999999999999999999 seconds.", status: 503),
    ])
    func aWaitWithoutMeasureEndsIt(_ answer: ScriptedAnswer) throws {
        let server = try LocalServer(["/t.csv": [answer]])
        let message = fetching.expectRefusal(.httpStatus) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
        #expect(message.contains("not tried again"))
        #expect(server.requests.count == 1)
    }

    @Test func nobodyThereIsUnreachable() throws {
        let url = try LocalServer([:]).url("/t.csv")
        let message = fetching.expectRefusal(.unreachable) {
            () throws(Refusal) in try fetching.file(url)
        }
        #expect(message.contains("127.0.0.1 cannot be reached"))
        #expect(message.contains("tried 3 times"))
    }

    @Test func whatIsNoHTTPIsRefused() throws {
        let server = try LocalServer(["/t.csv": [.raw("SSH-2.0-OpenSSH_9.2\r\n")]])
        fetching.expectRefusal(.unreachable) {
            () throws(Refusal) in try fetching.file(server.url("/t.csv"))
        }
    }

    @Test func waitsDoubleUpToTheLongest() {
        let limits = FetchLimits(firstBackoffSeconds: 1, longestWaitSeconds: 5)
        for (attempt, longest) in [(1, 1.0), (2, 2), (3, 4), (4, 5), (60, 5)] {
            let wait = limits.backoff(after: attempt)
            #expect((longest / 2...longest).contains(wait))
        }
    }
}
