import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Sources behind addresses, against a server on this machine that is well or ill.
@Suite struct SourceVisitTests {
    private static let good = ScriptedAnswer(SmallWorkplace.trade([2018: 200, 2019: 250]))
        .with(\.etag, "\"1\"")

    /// A working copy that took its trade from a server that goes on as scripted.
    private static func place(
        _ answers: [ScriptedAnswer], keys: String = "timeout: 5"
    ) throws -> SmallWorkplace {
        let server = try LocalServer(["/trade.csv": [good] + answers])
        var place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {url: \"\(server.url("/trade.csv"))\", \(keys)}\n"
                    + "  launches: launches.csv"))
        place.server = server
        let report = try place.refresh("2026-11-20")
        #expect(report.worst == nil, "\(report.findings)")
        #expect(try place.values("share", asOf: "2026-11-20") == ["2018": 20, "2019": 25])
        return place
    }

    /// Expects that a failure is told, and that the rest is published beside the last good copy.
    private func expectFailure(
        _ code: DiagnosticCode, _ cause: Refusal.Cause = .unreachable, saying text: String,
        _ result: SourceOutcome.Result = .failed, in place: SmallWorkplace,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let good = place.published("share.csv")
        try place.write(SmallWorkplace.launches([3: "2019-07-24"]), to: "launches.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == result, sourceLocation: location)
        #expect(report.result(of: "launches") == .taken, sourceLocation: location)
        #expect(report.worst == cause, sourceLocation: location)
        #expect(report.codes == [code], "\(report.findings)", sourceLocation: location)
        #expect(report.findings.first?.path != nil, sourceLocation: location)
        let message = report.findings.first?.message ?? ""
        #expect(message.contains(text), "\(message)", sourceLocation: location)
        #expect(place.published("share.csv") == good, sourceLocation: location)
        #expect(
            place.published("brief.md")?.contains("**Not up to date.**") == true,
            sourceLocation: location)
        #expect(
            place.published("feeds/tests.md")?.contains("| 2019") == true, sourceLocation: location)
        #expect(
            try place.values("tests", asOf: "2026-11-21")["2019"] == 3, sourceLocation: location)
        let status = try #require(place.text("status/status.json"), sourceLocation: location)
        #expect(status.contains("\"code\" : \"\(code.rawValue)\""), sourceLocation: location)
        #expect(status.contains("\"failures_in_a_row\" : 1"), sourceLocation: location)
    }

    @Test func unchangedFileIsAskedForByItsTag() throws {
        let place = try Self.place([])
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .unchanged)
        #expect(place.server?.requests.map { $0["if-none-match"] } == [nil, "\"1\""])
    }

    /// A server without tags sends the file again; the same bytes are no new edition.
    @Test func sameBytesAreNoNewEdition() throws {
        let place = try Self.place([Self.good.with(\.etag, nil)])
        #expect(try place.refresh("2026-11-21").result(of: "trade") == .unchanged)
        #expect(try place.store().vintages(of: "trade").count == 1)
        #expect(FileSystem.names(in: place.path + "/store/partial") == [])
    }

    @Test func changedFileIsTaken() throws {
        let newer = ScriptedAnswer(SmallWorkplace.trade([2018: 200, 2019: 260]))
        let place = try Self.place([newer.with(\.etag, "\"2\"")])
        let report = try place.refresh("2026-11-21")
        #expect(
            report.outcome(of: "trade")?.changed
                == .init(isFirst: false, new: 0, revised: 1, withdrawn: 0))
        #expect(try place.values("share", asOf: "2026-11-21")["2019"] == 26)
    }

    @Test(arguments: [404, 403, 410]) func refusedFileIsTold(status: Int) throws {
        let place = try Self.place([ScriptedAnswer("gone", status: status)])
        try expectFailure(.httpStatus, saying: "answered \(status)", in: place)
    }

    @Test func brokenServerIsTold() throws {
        let place = try Self.place(
            [ScriptedAnswer("sorry", status: 500)], keys: "timeout: 5")
        try expectFailure(.httpStatus, saying: "answered 500", in: place)
        #expect((place.server?.requests.count ?? 0) > 1)
    }

    @Test func webPageIsPutInQuarantine() throws {
        let place = try Self.place([ScriptedAnswer("<html><body>Log in</body></html>")])
        try expectFailure(.webPage, .data, saying: "saw a web page", .quarantined, in: place)
        #expect(try place.quarantined().count == 1)
    }

    @Test func truncatedFileIsNotTaken() throws {
        let place = try Self.place(
            [Self.good.with(\.etag, nil).with(\.cut, 40)], keys: "timeout: 5")
        try expectFailure(.truncatedDownload, saying: "closed the connection", in: place)
    }

    @Test func silenceEnds() throws {
        let place = try Self.place([.silence], keys: "timeout: 1")
        let start = ContinuousClock.now
        try expectFailure(.timedOut, saying: "127.0.0.1", in: place)
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func hangingFileIsGivenUp() throws {
        let place = try Self.place(
            [Self.good.with(\.etag, nil).with(\.stall, 40)], keys: "timeout: 1")
        try expectFailure(.timedOut, saying: "after 40 bytes", in: place)
    }

    @Test func redirectsWithoutEndAreTold() throws {
        let place = try Self.place([.redirect(to: "/trade.csv")])
        try expectFailure(.tooManyRedirects, saying: "redirect", in: place)
    }

    @Test func largeAnswerIsRefused() throws {
        let endless = ScriptedAnswer(String(repeating: "1,2,3\n", count: 1000))
            .with(\.isEndless, true).with(\.framing, .untilClose)
        let place = try Self.place([endless], keys: "largest: 100000")
        try expectFailure(.tooLarge, .data, saying: "limit of 100000 bytes", in: place)
        #expect(FileSystem.names(in: place.path + "/store/partial") == [])
    }

    /// Ten gigabytes are refused by their announcement.
    @Test func announcedSizeIsHeldAgainstTheLimit() throws {
        let place = try Self.place([
            ScriptedAnswer("1").with(\.framing, .declared(10_000_000_000))
        ])
        try expectFailure(.tooLarge, .data, saying: "announces 10000000000 bytes", in: place)
    }

    @Test func busyServerIsWaitedFor() throws {
        let busy = ScriptedAnswer("slow down", status: 429, headers: ["Retry-After: 1"])
        let newer = ScriptedAnswer(SmallWorkplace.trade([2018: 200, 2019: 260]))
        let place = try Self.place([busy, newer])
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken)
        #expect(place.server?.requests.count == 3)
    }

    @Test func busyServerIsNotWaitedForWithoutEnd() throws {
        let busy = ScriptedAnswer("slow down", status: 429, headers: ["Retry-After: 3600"])
        let place = try Self.place([busy])
        try expectFailure(.httpStatus, saying: "would mean to wait 3600 s", in: place)
    }

    /// After a failure the whole file is wanted, whatever tag it has.
    @Test func failureHealsWithTheSameFile() throws {
        let place = try Self.place([ScriptedAnswer("x", status: 404), Self.good])
        try expectFailure(.httpStatus, saying: "404", in: place)
        let report = try place.refresh("2026-11-22")
        #expect(report.result(of: "trade") == .unchanged)
        #expect(report.worst == nil)
        #expect(place.published("brief.md")?.contains("Not up to date") == false)
        #expect(place.server?.requests.map { $0["if-none-match"] } == [nil, "\"1\"", nil])
    }
}
