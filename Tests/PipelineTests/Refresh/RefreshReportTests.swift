import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RefreshReportTests {
    @Test func missingSourceKeepsNothingElseBack() throws {
        let place = try SmallWorkplace()
        try place.remove("trade.csv")
        var report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .failed)
        #expect(report.result(of: "launches") == .taken)
        #expect(report.worst == .inputMissing)
        #expect(place.published("feeds/tests.md")?.contains("| 2019") == true)
        #expect(place.published("share.csv") == nil)
        #expect(report.failedOutputs.map(\.path) == ["share.csv", "share.json", "brief.md"])
        #expect(report.codes.contains(.outputKept))
        #expect(
            report.summary(isTrial: false).hasSuffix(
                "a new generation was published; 3 files could not be written anew\n"))
        report.isPublished = false
        #expect(
            report.summary(isTrial: false).hasSuffix(
                "nothing new to publish; 3 files could not be written anew\n"))
    }

    /// An indicator without any value is no failure; why it has none is told.
    @Test func anIndicatorThatComesToNothingIsTold() throws {
        let place = try SmallWorkplace()
        try place.write(
            SmallWorkplace.countries + "QMC,country,Carrow,,903,903,903,,,,,,,,,\n",
            to: "countries.csv")
        #expect(try place.refresh("2026-11-19").emptyIndicators.isEmpty)
        try place.configure(
            SmallWorkplace.yaml.replacing(
                "share: {indicator: partner-share, files: [trade]}",
                with: "share: {indicator: partner-share, files: [trade], subject: QMC}"))
        let report = try place.refresh("2026-11-20")
        #expect(report.emptyIndicators.map(\.name) == ["share"])
        #expect(report.codes.contains(.noSubjectRows), "\(report.findings)")
        #expect(report.worst == nil)
        #expect(place.published("share.csv")?.contains("2019") == false)
    }

    /// Of two indicators that rest on one missing source the reason is the same.
    @Test func reasonOfSeveralFailuresIsToldOnce() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration().replacing(
                "{indicator: test-frequency, files: [launches], by: year}",
                with: "{indicator: trade-value, files: [trade]}"))
        try place.remove("trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.failedIndicators.map(\.name) == ["share", "tests"])
        let told = report.findings.filter { $0.message.hasPrefix("no good edition") }
        #expect(told.count == 1, "\(report.findings)")
    }

    /// What could not be written is told by every run until it can be.
    @Test func failureIsToldAgain() throws {
        let place = try SmallWorkplace()
        try place.remove("trade.csv")
        let first = try place.refresh("2026-11-20")
        let second = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(second.worst == .inputMissing)
        #expect(second.codes == first.codes)
    }

    @Test func severalFailuresGiveTheHighestCause() throws {
        let server = try LocalServer([:])
        let sources = { (url: String) in
            "  trade: trade.csv\n  launches: launches.csv\n"
                + "  page: page.csv\n  remote: {url: \"\(url)\"}"
        }
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(sources: sources(server.url("/x"))))
        try place.write("<html></html>", to: "page.csv")
        try place.remove("trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.outcome(of: "page")?.refusal?.cause == .data)
        #expect(report.outcome(of: "trade")?.refusal?.cause == .inputMissing)
        #expect(report.outcome(of: "remote")?.refusal?.cause == .unreachable)
        #expect(report.worst == .unreachable)
    }

    /// What rests on a source that failed before its first good edition fails for the same reason.
    @Test(arguments: [
        ("{file: trade.csv, rows: {min: 9}}", Refusal.Cause.data),
        ("{url: \"http://127.0.0.1:1/t\", headers: {X: {env: FLYWHEEL_NONE}}}", .usage),
        ("{file: gone.csv}", .inputMissing),
    ])
    func theReasonOfTheSourceDecidesTheStatus(source: String, cause: Refusal.Cause) throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: \(source)\n  launches: launches.csv"))
        for hour in ["06", "07"] {
            let report = try place.refresh("2026-11-20", at: "\(hour):00:00")
            #expect(report.failedIndicators.map(\.name) == ["share"])
            #expect(report.codes.contains(.outputKept))
            #expect(report.worst == cause, "\(report.findings)")
        }
    }

    @Test func sourceWithoutNewEditionsBecomesStale() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {file: trade.csv, max-age: 30}\n  launches: launches.csv"))
        try place.refresh("2026-10-01")
        #expect(try place.refresh("2026-10-31").worst == nil)
        let report = try place.refresh("2026-11-01")
        #expect(report.worst == .data)
        #expect(report.findings.map(\.code) == [.staleSource])
        #expect(
            report.findings.map(\.description) == [
                "trade: error: copy of 2026-10-01; no new edition for 31 days, and 30 are allowed"
                    + " [stale-source]"
            ])
        #expect(place.published("brief.md")?.contains("**Not up to date.**") == true)
    }

    /// Another version of the program reads the same bytes anew: they are as old as they were.
    @Test func newVersionMakesNoEditionNew() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {file: trade.csv, max-age: 30}\n  launches: launches.csv"))
        try place.refresh("2026-10-01")
        try place.readByAnotherVersion("trade")
        #expect(try place.refresh("2026-10-20").result(of: "trade") == .taken)
        let report = try place.refresh("2026-11-01")
        #expect(
            report.findings.map(\.message) == [
                "copy of 2026-10-01; no new edition for 31 days, and 30 are allowed"
            ])
        // What is told as known stays so from the day on which it was.
        let vintages = try place.store().vintages(of: "trade")
        #expect(vintages.last?.knownFrom.description == "2026-10-20T06:00:00Z")
    }

    @Test func summaryTellsEverySource() throws {
        let place = try SmallWorkplace()
        #expect(
            try place.refresh("2026-11-20").summary(isTrial: false) == """
                launches  taken: first edition, 1 value
                trade     taken: first edition, 2 values
                a new generation was published

                """)
        #expect(
            try place.refresh("2026-11-20").summary(isTrial: false) == """
                launches  unchanged
                trade     unchanged
                nothing new to publish

                """)
    }
}
