import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RefreshEndTests {
    private let place: SmallWorkplace

    init() throws { place = try SmallWorkplace() }

    private func run(_ progress: RefreshProgress) throws -> RefreshReport {
        let (configuration, folder) = try place.opened()
        let now = try #require(Timestamp("2026-11-21T06:00:00Z"))
        return try Refresh(
            configuration, in: folder, clock: { Refresh.Clock(now: now, asOf: now.day) },
            progress: progress
        ).run()
    }

    /// What was copied to be looked at is swept away, and nobody has to tidy up.
    @Test func aRunThatIsToldToEndRecordsNothing() throws {
        try place.refresh("2026-11-20")
        let shelf = try shelved()
        let published = place.published("share.csv")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        let progress = RefreshProgress()
        #expect(progress.cancel())
        #expect(!progress.cancel())
        expectRefusal(.fetchCancelled, .busy) { try run(progress) }
        #expect(try shelved() == shelf)
        #expect(place.published("share.csv") == published)
        #expect(place.text("status/status.json")?.contains("fetch-cancelled") == true)
        let next = try place.refresh("2026-11-21")
        #expect(!next.isAfterCrash)
        #expect(next.result(of: "trade") == .taken)
        #expect(next.result(of: "launches") == .unchanged)
    }

    @Test func aRunThatIsToldToEndCopiesNoFurtherFile() throws {
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        let shelf = try shelved()
        let (configuration, folder) = try place.opened()
        let now = try #require(Timestamp("2026-11-21T06:00:00Z"))
        let progress = RefreshProgress()
        #expect(progress.cancel())
        let refresh = Refresh(
            configuration, in: folder, clock: { Refresh.Clock(now: now, asOf: now.day) },
            progress: progress)
        let store = try place.store()
        let visits = refresh.visit(
            SourcePlaces(configuration: configuration, folder: folder), try place.workplace,
            try SourceStock(store), try AskedSources(store))
        #expect(visits.count == configuration.sources.count)
        for visit in visits {
            expectRefusal(.fetchCancelled, .busy) { try visit.outcome.get() }
        }
        #expect(try shelved() == shelf)
    }

    /// Where a list of copies is lost nobody can say which are left over: that is for the next run.
    @Test func aRunThatCannotTidyUpLeavesItToTheNext() throws {
        try place.configure(
            SmallWorkplace.configuration(
                sources: "  trade: {glob: tr*.csv}\n  launches: launches.csv"))
        try place.refresh("2026-11-20")
        let list = try #require(try shelved().first { $0.hasSuffix("/files.list") })
        try place.remove(list)
        #expect(try place.workplace.sweepShelf(try place.store()) == false)
        let progress = RefreshProgress()
        #expect(progress.cancel())
        expectRefusal(.fetchCancelled, .busy) { try run(progress) }
        #expect(place.text("store/lock")?.isEmpty == false)
    }

    /// The next run goes on, and does not say that it tidied up.
    @Test func whatCannotBeTidiedUpIsTold() throws {
        try place.configure(
            SmallWorkplace.configuration(
                sources: "  trade: {glob: tr*.csv}\n  launches: launches.csv"))
        try place.refresh("2026-11-20")
        let list = try #require(try shelved().first { $0.hasSuffix("/files.list") })
        try place.remove(list)
        let (configuration, folder) = try place.opened()
        let now = try #require(Timestamp("2026-11-21T06:00:00Z"))
        let clock = Refresh.Clock(now: now, asOf: now.day)
        let refresh = Refresh(
            configuration, in: folder, clock: { clock }, progress: RefreshProgress())
        let workplace = try place.workplace
        let isTidy = refresh.tidyUp(workplace, try place.store(), Publication(workplace))
        #expect(!isTidy)
        var report = RefreshReport(clock: clock, isAfterCrash: true)
        #expect(report.summary(isTrial: false).contains("tidied up"))
        report.leavesCopies = true
        let summary = report.summary(isTrial: false)
        #expect(summary.contains("could not all be cleared away"))
        #expect(!summary.contains("tidied up"))
    }

    @Test func pastTheSourcesNothingEndsIt() throws {
        let progress = RefreshProgress()
        #expect(try run(progress).result(of: "trade") == .taken)
        #expect(!progress.cancel())
        #expect(try run(progress).result(of: "trade") == .unchanged)
    }

    private func shelved() throws -> Set<String> {
        try place.folder.files().filter { $0.hasPrefix("store/files/") }
    }
}
