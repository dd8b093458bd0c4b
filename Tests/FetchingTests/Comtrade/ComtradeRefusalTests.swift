import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct ComtradeRefusalTests {
    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    private let path = "/data/v1/get/C/A/HS"
    private let record = PlayedComtrade.Trade(
        period: "2023", reporter: "384", flow: "M", partner: "251", goods: "TOTAL", value: "1"
    ).json

    private func fetch(_ server: LocalServer, key: String = PlayedComtrade.key) throws(Refusal)
        -> FetchedFile
    {
        let interface = ComtradeAPI(
            base: server.url("/"), fetcher: fetching.fetcher, key: Secret(key),
            limits: FetchingFixture.limits)
        return try interface.fetch(ComtradeQuery(periods: ["2023"]), as: "civ")
    }

    private func message(
        _ code: DiagnosticCode, _ answer: ScriptedAnswer, _ cause: Refusal.Cause = .unreachable,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> String {
        let server = try LocalServer([path: [answer]])
        let message = fetching.expectRefusal(code, cause, sourceLocation: sourceLocation) {
            () throws(Refusal) in try fetch(server)
        }
        #expect(try fetching.files() == [], sourceLocation: sourceLocation)
        return message
    }

    @Test func theRateLimitIsWaitedFor() throws {
        let limited = PlayedComtrade.refusal(429, "Rate limit is exceeded. Try again in 1 seconds.")
        let server = try LocalServer([path: [limited, PlayedComtrade.answer([record])]])
        let start = ContinuousClock.now
        #expect(try fetch(server).attempts == 2)
        #expect(ContinuousClock.now - start >= .seconds(1))
    }

    @Test func aWrongKeyIsTold() throws {
        let played = PlayedComtrade(trades: [])
        let server = try LocalServer { played.answer(to: $0) }
        let message = fetching.expectRefusal(.apiRefused) {
            () throws(Refusal) in try fetch(server, key: "open-sesame")
        }
        #expect(message.contains("does not accept the key: Access denied due to invalid"))
        #expect(!message.contains("open-sesame"))
        #expect(server.requests.count == 1)
    }

    @Test func aUsedUpQuotaIsTold() throws {
        let words = "Out of call volume quota. Quota will be replenished in 05:03:23."
        let message = try message(.apiRefused, PlayedComtrade.refusal(403, words))
        #expect(message.contains("quota for this key is used up: \(words)"))
    }

    @Test func aBadQueryIsTold() throws {
        let message = try message(
            .apiRefused, PlayedComtrade.refusal(400, "Invalid value for reporterCode"))
        #expect(message.contains("refuses the query with 400: Invalid value for reporterCode"))
    }

    @Test func anErrorInsideAnAnswerIsTold() throws {
        let message = try message(
            .apiRefused, PlayedComtrade.answer([], error: "Query too complex"))
        #expect(message.contains("Query too complex"))
    }

    @Test func aServerInTroubleIsNoRefusal() throws {
        _ = try message(.httpStatus, ScriptedAnswer("<html>", status: 503))
    }

    @Test(arguments: [
        "<!DOCTYPE html><html>Maintenance</html>", "", "{", "[]", "{}", "{\"data\":5}",
        "{\"data\":[5]}", "{\"data\":[{}]}", "{\"data\":[]} more", "{\"data\":[],}",
        "{\"data\":[{\"period\":\"2023\"}]}",
    ])
    func whatIsNoAnswerIsRefused(_ body: String) throws {
        #expect(try message(.apiRefused, ScriptedAnswer(body), .data).contains("at byte"))
    }

    @Test func anAnswerCutShortIsNotUsed() throws {
        let whole = PlayedComtrade.answer([record])
        _ = try message(.truncatedDownload, whole.with(\.cut, 100))
        _ = try message(
            .apiRefused, ScriptedAnswer(String(decoding: whole.body.dropLast(30), as: UTF8.self)),
            .data)
    }

    @Test func aTwiceNamedFieldIsRefused() throws {
        let twice = record.replacing("{\"typeCode\"", with: "{\"period\":\"2022\",\"typeCode\"")
        _ = try message(.apiRefused, PlayedComtrade.answer([twice]), .data)
    }

    @Test func newFieldsArePassedOver() throws {
        let more = record.replacing("{\"typeCode\"", with: "{\"new\":{\"a\":[1,2]},\"typeCode\"")
        let server = try LocalServer([path: [PlayedComtrade.answer([more])]])
        #expect(try fetching.text(of: fetch(server)).split(separator: "\n").count == 2)
    }

    @Test func theKeyIsInNoFileAndNoDescription() throws {
        let server = try LocalServer([path: [PlayedComtrade.answer([record])]])
        let file = try fetch(server)
        #expect(!"\(file)".contains(PlayedComtrade.key))
        #expect(try !fetching.contents().contains(PlayedComtrade.key))
        #expect(!server.requests.isEmpty)
        #expect(server.requests.allSatisfy { !$0.query.contains(PlayedComtrade.key) })
    }
}
