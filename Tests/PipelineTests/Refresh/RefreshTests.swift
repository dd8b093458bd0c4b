import Store
import Synchronization
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RefreshTests {
    @Test func newSourcesAreTaken() throws {
        let place = try SmallWorkplace()
        let report = try place.refresh("2026-11-21")
        #expect(report.sources.map(\.name) == ["launches", "trade"])
        #expect(report.sources.map(\.result) == [.taken, .taken])
        // Two rows of trade; one series of launches with one day.
        #expect(
            report.outcome(of: "trade")?.changed
                == .init(isFirst: true, new: 2, revised: 0, withdrawn: 0))
        #expect(
            report.outcome(of: "launches")?.changed
                == .init(isFirst: true, new: 1, revised: 0, withdrawn: 0))
        #expect(report.findings == [])
        #expect(report.worst == nil)
        #expect(report.isPublished)
        // 250 of 1000.
        #expect(try place.values("share", asOf: "2026-11-21") == ["2019": 25])
        #expect(place.published("share.csv")?.contains("\n2019,25,") == true)
    }

    @Test func unchangedSourcesLeaveEverythingAsItIs() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-21")
        let before = try place.store().vintages()
        let report = try place.refresh("2026-11-21", at: "07:00:00")
        #expect(report.sources.map(\.result) == [.unchanged, .unchanged])
        #expect(!report.isPublished)
        #expect(report.worst == nil)
        #expect(try place.store().vintages() == before)
    }

    @Test func changedFileIsANewVintage() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {file: trade.csv, shrink: 50}\n  launches: launches.csv"))
        try place.write(SmallWorkplace.trade([2017: 100, 2018: 200, 2019: 250]), to: "trade.csv")
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.trade([2018: 200, 2019: 260, 2020: 300]), to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        // New are both rows of 2020, withdrawn both of 2017, and revised is one of 2019.
        #expect(
            report.outcome(of: "trade")?.changed
                == .init(isFirst: false, new: 2, revised: 1, withdrawn: 2))
        #expect(report.result(of: "launches") == .unchanged)
        let vintages = try place.store().vintages(of: "trade")
        #expect(
            vintages.map(\.knownFrom.description) == [
                "2026-11-20T06:00:00Z", "2026-11-21T06:00:00Z",
            ])
        #expect(vintages.map(\.records?.read) == [6, 6])
        #expect(
            try place.values("share", asOf: "2026-11-20") == ["2017": 10, "2018": 20, "2019": 25])
        #expect(
            try place.values("share", asOf: "2026-11-21") == ["2018": 20, "2019": 26, "2020": 30])
    }

    @Test func touchedButEqualFileIsUnchanged() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.remove("trade.csv")
        try place.write(SmallWorkplace.trade([2019: 250]), to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .unchanged)
        #expect(try place.store().vintages(of: "trade").count == 1)
    }

    @Test func trialRecordsAndPublishesNothing() throws {
        let place = try SmallWorkplace()
        let report = try place.refresh("2026-11-20", isTrial: true)
        #expect(report.sources.map(\.result) == [.taken, .taken])
        #expect(report.summary(isTrial: true).contains("dry run"))
        #expect(try place.store().vintages() == [])
        #expect(FileSystem.names(in: place.path + "/store/files") == [])
        for name in ["published", "status"] { #expect(!FileSystem.exists("\(place.path)/\(name)")) }
    }

    /// A run that begins before midnight, and has all that it asked for after it.
    @Test func valuesAreKnownFromWhenTheyAreThere() throws {
        let place = try SmallWorkplace()
        let (configuration, data) = try place.opened()
        let begin = try moment("2026-11-20T23:50:00Z")
        let end = try moment("2026-11-21T00:15:00Z")
        let readings = Mutex([begin, end])
        let report = try Refresh(
            configuration, in: data,
            clock: {
                let now = readings.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
                return Refresh.Clock(now: now, asOf: now.day)
            }
        ).run()
        #expect(report.clock.now == end)
        #expect(report.clock.asOf == end.day)
        // The sources' vintages and those of what was computed.
        #expect(try place.store().vintages().map(\.knownFrom) == [end, end, end, end])
        #expect(Generation(in: place.path + "/published")?.asOf == "2026-11-21")
        let status = try JSONText(place.text("status/status.json") ?? "")
        #expect(status["time"] == end.description)
        // What is due next counts from when it was looked at.
        #expect(status["sources.1.last_success"] == begin.description)
        #expect(try place.vintages().verify() == [])
    }

    @Test func patternIsOneSource() throws {
        let yaml = SmallWorkplace.configuration(
            sources: "  trade: {glob: Zölle/*.csv}\n  launches: launches.csv")
        let place = try SmallWorkplace(
            yaml,
            files: [
                "Zölle/2018.csv": SmallWorkplace.trade([2018: 200]),
                "Zölle/2019.csv": SmallWorkplace.trade([2019: 250]),
            ])
        try place.refresh("2026-11-20")
        #expect(try place.values("share", asOf: "2026-11-20") == ["2018": 20, "2019": 25])
        #expect(place.published("brief.md")?.contains("| Zölle/2018.csv ") == true)
        try place.write(SmallWorkplace.trade([2020: 300]), to: "Zölle/2020.csv")
        let report = try place.refresh("2026-11-21")
        #expect(
            report.outcome(of: "trade")?.changed
                == .init(isFirst: false, new: 2, revised: 0, withdrawn: 0))
        #expect(try place.refresh("2026-11-21").result(of: "trade") == .unchanged)
        #expect(try place.vintages().verify() == [])
    }

    /// Readers know no copies on the shelf.
    @Test func contradictionNamesTheSourcesOwnFiles() throws {
        let yaml = SmallWorkplace.configuration(
            sources: "  trade: {glob: parts/*.csv}\n  launches: launches.csv")
        let place = try SmallWorkplace(
            yaml,
            files: [
                "parts/a.csv": SmallWorkplace.trade([2018: 200, 2019: 250]),
                "parts/b.csv": SmallWorkplace.trade([2018: 200, 2019: 251]),
            ])
        let report = try place.refresh("2026-11-20")
        let messages = report.findings.filter { $0.code == .conflict }.map(\.message)
        #expect(messages.count == 2)
        #expect(
            messages.allSatisfy { $0.contains("(parts/a.csv:4, parts/b.csv:4)") }, "\(messages)")
    }

    /// A value that comes to be public is changed by neither the data nor the method.
    @Test func aDayOfPublicationThatPassedIsTheCause() throws {
        let place = try SmallWorkplace()
        let row = "2019,250.0,USD million,main,confirmed,Office,"
        let trade = SmallWorkplace.trade([2018: 200, 2019: 250])
        try place.write(trade.replacing(row, with: row + "2026-11-25"), to: "trade.csv")
        try place.refresh("2026-11-20")
        #expect(try place.values("share", asOf: "2026-11-20")["2019"] == nil)
        let report = try place.refresh("2026-11-26")
        #expect(report.result(of: "trade") == .unchanged)
        let changes = try #require(place.published("changes.csv"))
        #expect(changes.contains("share/value,"), "\(changes)")
        #expect(changes.contains(",day,,25,"))
        #expect(!changes.contains("method"))
    }

    /// Another question is another method, on whatever day.
    @Test func anotherQuestionIsAnotherMethod() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.configure(
            SmallWorkplace.yaml.replacing(
                "tests: {indicator: test-frequency, files: [launches], by: year}",
                with: "tests: {indicator: test-frequency, files: [launches], by: month}"))
        try place.refresh("2026-11-21")
        let changes = try #require(place.published("changes.csv"))
        #expect(changes.contains("tests/") && changes.contains(",method,"), "\(changes)")
    }

    /// Editions that an older program read are read again, and what differs is told as its doing.
    @Test func otherMethodReadsAgain() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let store = try place.store()
        let newest = try #require(try store.newestVintages()["trade"])
        var older = Vintage(
            source: "trade", knownFrom: newest.knownFrom, method: "import tidy, flywheel 0.0.1")
        older.sha256 = newest.sha256
        older.file = newest.file
        older.address = newest.address
        older.layout = newest.layout
        let name = SeriesName(
            source: "trade", id: "office.trade-value.QMA.QMB.total", unit: "USD million")
        try store.record(
            older,
            [VintageSeries(name, [VintageValue(period: TimeSpan.year(Year(2019)), value: 2.5)])])
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken)
        #expect(report.outcome(of: "trade")?.changed?.cause == .method)
        #expect(report.summary(isTrial: false).contains(", by another way of reading"))
        let status = try JSONText(place.text("status/status.json") ?? "")
        #expect(status["sources.1.changed.cause"] == "method")
        let changes = try place.vintages().changes(
            from: try day("2026-11-20"), to: try day("2026-11-21")
        ).changes.filter { $0.series == name }
        #expect(changes.map(\.before) == [.value(2.5)])
        #expect(changes.map(\.after) == [.value(250)])
        #expect(changes.map(\.cause) == [.method])
    }
}
