import Testing
import TradeModel

@testable import Fetching

@Suite struct RetryAdviceTests {
    private func seconds(_ headers: [String], _ words: String = "") -> Double? {
        var head = ResponseHead()
        for line in ["HTTP/1.1 429 Too Many Requests"] + headers { _ = head.take(line[...]) }
        return RetryAdvice.seconds(head, words)
    }

    @Test func secondsAreRead() {
        #expect(seconds(["Retry-After: 120"]) == 120)
        #expect(seconds(["retry-after:0"]) == 0)
        #expect(seconds([]) == nil)
        #expect(seconds(["Retry-After: soon"]) == nil)
        #expect(seconds(["Retry-After: -1"]) == nil)
        #expect(seconds(["Retry-After: 1e9"]) == nil)
    }

    @Test(arguments: ["99999999999999999999", String(repeating: "9", count: 400)])
    func aNumberWithoutMeasureIsTheLongestWait(_ digits: String) {
        #expect(seconds(["Retry-After: \(digits)"]) == RetryAdvice.longest)
        #expect(seconds([], "Try again in \(digits) seconds.") == RetryAdvice.longest)
    }

    @Test func momentsAreReadByTheServersClock() {
        let date = "Date: Sun, 06 Nov 1994 08:49:37 GMT"
        #expect(seconds([date, "Retry-After: Sun, 06 Nov 1994 08:50:37 GMT"]) == 60)
        #expect(seconds([date, "Retry-After: Sun, 06 Nov 1994 08:48:37 GMT"]) == 0)
        #expect(seconds(["Retry-After: Sun, 06 Nov 1994 08:48:37 GMT"]) == 0)
        #expect(
            seconds([date, "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"]) == RetryAdvice.longest)
    }

    @Test func theWordsOfAGatewayAreRead() {
        let words =
            #"{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 26 seconds." }"#
        #expect(seconds([], words) == 26)
        #expect(seconds([], "Try again in 1 second.") == 1)
        #expect(seconds(["Retry-After: 3"], words) == 3)
        #expect(seconds([], "Try again in 2 hours.") == nil)
        #expect(seconds([], "Try again in a while.") == nil)
    }

    @Test(arguments: [
        "", "Sun, 06 Nov 1994 08:49:37", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994", "Sun, 31 Feb 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
    ])
    func whatIsNoDateIsNone(_ text: String) { #expect(HTTPDate.moment(text) == nil) }

    @Test func aDateIsAMoment() {
        #expect(
            HTTPDate.moment("Tue, 31 Dec 2019 23:59:59 GMT") == Timestamp("2019-12-31T23:59:59Z"))
    }
}
