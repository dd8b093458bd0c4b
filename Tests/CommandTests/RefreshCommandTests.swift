import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@Suite struct RefreshCommandTests {
    @Test func quietRunPrintsNothing() throws {
        let copy = try SmallCopy()
        for value in [1, 2, 2] {
            try copy.trade(value)
            let outcome = try copy.run("refresh", "--quiet")
            #expect(outcome == Program.Outcome(stdout: Data(), stderr: "", status: 0))
        }
        #expect(try copy.run("verify", "--quiet").text == "")
        #expect(try copy.run("verify").text == "the store and all copies are whole\n")
    }

    @Test func sayingWhatItDid() throws {
        let copy = try SmallCopy()
        let first = try copy.run("refresh", "--as-of", "2026-11-20")
        #expect(
            first.text == """
                trade  taken: first edition, 2 values
                a new generation was published

                """)
        #expect(first.stderr == "")
        let second = try copy.run("refresh", "--as-of", "2026-11-20")
        #expect(second.text == "trade  unchanged\nnothing new to publish\n")
    }

    @Test func failuresAreToldAlsoWhenQuiet() throws {
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        try copy.folder.write("<!DOCTYPE html>\n<html></html>\n", to: "trade.csv")
        for _ in 1...2 {
            let outcome = try copy.run("refresh", "--quiet")
            #expect(outcome.status == 65)
            #expect(outcome.text == "")
            #expect(outcome.stderr.hasPrefix("trade.csv: error: expected a table, saw a web page"))
            let kept = try #require(
                outcome.stderr.split(separator: "\n").last?.split(separator: ":").first)
            #expect(outcome.stderr.hasSuffix(" [set-aside]\n"))
            #expect(copy.text("\(kept)/trade.csv")?.hasPrefix("<!DOCTYPE html>") == true)
            #expect(copy.text("\(kept)/trade.csv.reason")?.contains("[web-page]") == true)
            #expect(try copy.publishedFault() == nil)
        }
        try FileManager.default.removeItem(atPath: copy.folder.path + "/trade.csv")
        #expect(try copy.run("refresh", "--quiet").status == 66)
    }

    @Test func valuesThatAreGoneAreToldAlsoWhenQuiet() throws {
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        try copy.folder.write(
            SmallCopy.table(1).replacing(",2019,1,", with: ",2019,,"), to: "trade.csv")
        let outcome = try copy.run("refresh", "--quiet")
        #expect(outcome.status == 0)
        #expect(outcome.stderr.contains("1 of 2 values of the last good edition is gone"))
        try copy.trade(1)
        let back = try copy.run("refresh", "--quiet")
        #expect(back.status == 0)
        #expect(back.stderr.contains("[earlier-edition]"))
    }

    @Test func rowsThatAreNotPublicYetAreToldAlsoWhenQuiet() throws {
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        try copy.folder.write(
            SmallCopy.table(1).replacing(",Office,,", with: ",Office,9999-12-31,"), to: "trade.csv")
        let outcome = try copy.run("refresh", "--quiet")
        #expect(outcome.status == 0)
        #expect(outcome.stderr.hasPrefix("trade.csv:2: warning: 2 records name a time"))
        #expect(outcome.stderr.contains("this one counts from 9999-12-31 on [not-yet-published]"))
        #expect(try copy.run("refresh", "--quiet").stderr == "")
    }

    /// A source of the newest year only would be told of at every edition.
    @Test func aWindowThatMovedOnIsNotToldWhenQuiet() throws {
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        func move(to year: Int) throws {
            try copy.folder.write(
                SmallCopy.table(1).replacing(",2019,", with: ",\(year),"), to: "trade.csv")
        }
        try move(to: 2020)
        #expect(try !copy.run("refresh", "--quiet").stderr.contains("are gone"))
        try move(to: 2021)
        let told = try copy.run("refresh").stderr
        #expect(told.contains("2 of 2 values of the last good edition are gone"))
        #expect(told.contains(" of 2020, "))
        #expect(told.contains("[moved-window]"))
    }

    /// The other feeds are published; what failed is told, with its code, and decides the status.
    @Test func oneIndicatorThatFailsHoldsNoOtherBack() throws {
        let copy = try SmallCopy()
        let text = try #require(copy.text("flywheel.yaml"))
        try copy.folder.write(
            text.replacing(
                "indicators:\n",
                with:
                    "indicators:\n  gone: {indicator: partner-share, files: [trade], partner: QMC}\n"
            ).replacing(
                "outputs:\n",
                with: "outputs:\n  - {path: all, export: all, to: datapackage}\n"
                    + "  - {path: charts, export: [gone], to: vega-lite}\n"
                    + "  - {path: one/by/one, export: all, to: json}\n"), to: "flywheel.yaml")
        let outcome = try copy.run("refresh", "--quiet")
        #expect(outcome.status == 65)
        #expect(outcome.text == "")
        let lines = outcome.stderr.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first?.hasSuffix("[bad-configuration]") == true)
        #expect(lines.first?.contains("“indicators.gone”: no country has the code “QMC”") == true)
        #expect(lines.count { $0.hasSuffix("[output-incomplete]") && $0.hasPrefix("all: ") } == 1)
        #expect(
            lines.filter { $0.hasSuffix("[output-kept]") }.compactMap {
                $0.split(separator: ":").first
            }
                == ["all/gone.csv", "charts", "one/by/one/gone.json"])
        #expect(try copy.publishedFault() == nil)
        let published =
            FileManager.default.subpaths(atPath: copy.folder.path + "/published/.") ?? []
        #expect(
            published.sorted() == [
                "all", "all/datapackage.json", "all/share.csv", "changes.csv", "feeds",
                "feeds/share.md", "generation.json", "one", "one/by", "one/by/one",
                "one/by/one/share.json", "share.csv",
            ])
    }

    /// The first run is held by a server that does not answer until the second has been refused.
    @Test func ofTwoRunsAtOnceOneWorks() throws {
        let isReleased = Mutex(false)
        let table = SmallCopy.table(7)
        let server = try LocalServer { _ in
            let end = ContinuousClock.now + .seconds(9)
            while !isReleased.withLock({ $0 }), ContinuousClock.now < end { usleep(1000) }
            return ScriptedAnswer(table)
        }
        let copy = try SmallCopy(sources: "  remote: {url: \"\(server.url("/t.csv"))\"}\n")
        let first = try Program.start(["refresh", "--quiet"], in: copy.folder.url)
        let end = ContinuousClock.now + .seconds(9)
        while server.requests.isEmpty, ContinuousClock.now < end { usleep(1000) }
        try #require(!server.requests.isEmpty)
        let second = try copy.run("refresh", "--quiet")
        #expect(second.status == 75)
        #expect(second.stderr.contains("(process \(first.processIdentifier))"))
        #expect(second.stderr.contains("[another-run]"))
        isReleased.withLock { $0 = true }
        first.waitUntilExit()
        #expect(first.terminationStatus == 0)
        #expect(try copy.publishedFault() == nil)
    }

    @Test func storeThatSomebodyElseWritesToIsBusy() throws {
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        let share = copy.text("published/share.csv")
        try copy.trade(2)
        let queue = try DatabaseQueue(path: copy.folder.path + "/store/flywheel.sqlite")
        try queue.inTransaction(.immediate) { _ in
            let outcome = try copy.run("refresh", "--quiet")
            #expect(outcome.status == 75)
            #expect(outcome.stderr.contains("[store-locked]"))
            return .rollback
        }
        #expect(copy.text("published/share.csv") == share)
        #expect(try copy.publishedFault() == nil)
        #expect(try copy.run("refresh", "--quiet").status == 0)
        #expect(try copy.editions().map(\.value) == [1, 2])
    }
}
