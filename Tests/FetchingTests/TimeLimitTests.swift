import Fetching
import Foundation
import TestSupport
import Testing
import TradeModel

@Suite struct TimeLimitTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private func request(_ url: String, stall: Double = 5, total: Double = 9) -> FetchRequest {
        var request = fetching.request(url)
        request.limits.attempts = 1
        request.limits.stallSeconds = stall
        request.limits.totalSeconds = total
        return request
    }

    @Test func aServerThatHangsIsLeft() throws {
        let server = try LocalServer(["/t.csv": [.silence]])
        let message = fetching.expectRefusal(.timedOut) {
            () throws(Refusal) in try fetching.file(request(server.url("/t.csv"), stall: 0.2))
        }
        #expect(message.contains("sent nothing for 0.2 s, after 0 bytes"))
    }

    @Test func aServerThatFallsSilentIsLeft() throws {
        let answer = ScriptedAnswer("0123456789").with(\.stall, 4)
        let server = try LocalServer(["/t.csv": [answer]])
        let message = fetching.expectRefusal(.timedOut) {
            () throws(Refusal) in try fetching.file(request(server.url("/t.csv"), stall: 0.2))
        }
        #expect(message.contains("after 4 bytes"))
    }

    /// TLS is a part of connecting.
    @Test func aServerThatDoesNotTakeTheConnectionIsLeft() throws {
        let silent = try ServerSocket()
        var request = request("https://127.0.0.1:\(silent.port)/t.csv", stall: 0.1)
        request.limits.connectSeconds = 0.3
        request.limits.attempts = 2
        let message = fetching.expectRefusal(.timedOut) {
            () throws(Refusal) in try fetching.file(request)
        }
        #expect(message.contains("did not take the connection within 0.3 s"))
        #expect(message.contains("tried 2 times"))
    }

    @Test func silenceIsTriedAgain() throws {
        let server = try LocalServer(["/t.csv": [.silence, ScriptedAnswer("a")]])
        var request = request(server.url("/t.csv"), stall: 0.2)
        request.limits.attempts = 2
        #expect(try fetching.file(request).attempts == 2)
    }

    @Test func allOfItTakesNoLongerThanTheTotal() throws {
        let server = try LocalServer(["/t.csv": [.silence]])
        let start = ContinuousClock.now
        let message = fetching.expectRefusal(.timedOut) {
            () throws(Refusal) in try fetching.file(request(server.url("/t.csv"), total: 0.3))
        }
        #expect(message.contains("was not done within 0.3 s"))
        #expect(ContinuousClock.now - start < .seconds(3))
    }

    @Test func waitsCountTowardsTheTotal() throws {
        let answer = ScriptedAnswer("", status: 503, headers: ["Retry-After: 2"])
        let server = try LocalServer(["/t.csv": [answer]])
        var request = request(server.url("/t.csv"), total: 1)
        request.limits.attempts = 4
        let start = ContinuousClock.now
        fetching.expectRefusal(.httpStatus) { () throws(Refusal) in try fetching.file(request) }
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test func aCancelledFetchEnds() throws {
        let server = try LocalServer(["/t.csv": [.silence]])
        Thread.detachNewThread {
            while server.requests.isEmpty { usleep(5000) }
            fetching.progress.cancel()
        }
        for _ in 0..<2 {
            fetching.expectRefusal(.fetchCancelled) {
                () throws(Refusal) in try fetching.file(server.url("/t.csv"))
            }
        }
        // The second one did not even begin.
        #expect(server.requests.count == 1)
    }
}
