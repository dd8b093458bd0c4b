import Store
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SourceUpdateTests {
    private static let file = "BACI_HS92_Y2019_V202501.csv"

    /// The last row is of others than the subject.
    private static let trade = """
        t,i,j,k,v,q
        2019,902,901,270900,10,1
        2019,901,902,270900,10,1
        2019,903,902,270900,30,1

        """

    /// What an edition was read by says that others were passed over only where they were.
    @Test func onlyWhatIsReadForOneCountryIsSaidToBe() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: \(Self.file)\n  launches: launches.csv"),
            files: [
                Self.file: Self.trade,
                "countries.csv": SmallWorkplace.countries
                    + "QMC,country,Cesland,,903,903,903,,,,,,,,,\n",
            ])
        try place.refresh("2026-11-20")
        let program = "flywheel \(ProgramVersion.current)"
        let whole = try newest(in: place)
        #expect(whole.method == "import baci, \(program)")
        // With a limit of one byte every file is big.
        let update = try update(of: whole, in: place)
        #expect(!update.isOutdated)
        #expect(try update.readAgain().result == .taken)
        let part = try newest(in: place)
        #expect(part.method == "import baci, big files for QMA, \(program)")
        #expect(part.records?.excluded == 1)
        #expect(try !self.update(of: part, in: place).isOutdated)
        #expect(try place.refresh("2026-11-22").result(of: "trade") == .unchanged)
    }

    /// What an earlier version took for other units was wrong, and is put right without a question.
    @Test func sameBytesAtAnotherScaleAreTaken() throws {
        let values = [2015: 50.0, 2016: 60, 2017: 70, 2018: 80, 2019: 250]
        let place = try SmallWorkplace()
        try place.write(SmallWorkplace.trade(values.mapValues { $0 * 1000 }), to: "trade.csv")
        let (configuration, folder) = try place.opened()
        let library = try SourceLibrary(
            configuration, folder,
            places: SourcePlaces(configuration: configuration, folder: folder))
        let series = SourceSeries.of(try library.source("trade").facts, named: "trade")
        try place.write(SmallWorkplace.trade(values), to: "trade.csv")
        try place.refresh("2026-11-20")
        let last = try newest(in: place)
        var other = Vintage(
            source: "trade", knownFrom: last.knownFrom, method: "import tidy, flywheel 0.0.1")
        other.sha256 = last.sha256
        other.file = last.file
        other.layout = last.layout
        try place.store().record(other, series)
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
        #expect(report.outcome(of: "trade")?.changed?.revised != 0)
    }

    /// A version that names series otherwise has not lost them.
    @Test func valuesThatAnotherVersionNamedOtherwiseAreTold() throws {
        let place = try SmallWorkplace()
        let good = SmallWorkplace.trade([2018: 80, 2019: 250])
        try place.write(good.replacing("office,", with: "bureau,"), to: "trade.csv")
        let (configuration, folder) = try place.opened()
        let library = try SourceLibrary(
            configuration, folder,
            places: SourcePlaces(configuration: configuration, folder: folder))
        let series = SourceSeries.of(try library.source("trade").facts, named: "trade")
        try place.write(good, to: "trade.csv")
        try place.refresh("2026-11-20")
        let last = try newest(in: place)
        var other = Vintage(
            source: "trade", knownFrom: last.knownFrom, method: "import tidy, flywheel 0.0.1")
        other.sha256 = last.sha256
        other.file = last.file
        other.layout = last.layout
        try place.store().record(other, series)
        try place.write(SmallWorkplace.trade([2018: 80, 2019: 250, 2020: 90]), to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
        let finding = try #require(report.findings.first { $0.code == .shrunkSource })
        #expect(finding.severity == .warning)
        #expect(finding.message.hasSuffix("another version of the program had read that one"))
    }

    /// The same copy by the same method would be computed from, though what it holds was refused.
    @Test func aReadingThatIsRefusedIsNotPublished() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let before = place.published("share.csv")
        try place.readByAnotherVersion("trade", columns: "a\u{1F}b")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .failed)
        #expect(
            report.failedIndicators.first { $0.name == "share" }?.refusal.diagnostics.first?.code
                == .changedColumns)
        #expect(place.published("share.csv") == before)
    }

    private func newest(in place: SmallWorkplace) throws -> Vintage {
        try #require(try place.store().newestVintages()["trade"])
    }

    private func update(of last: Vintage, in place: SmallWorkplace) throws -> SourceUpdate {
        let (configuration, folder) = try place.opened()
        let workplace = try place.workplace
        return SourceUpdate(
            name: "trade", specification: try #require(configuration.sources["trade"]),
            subject: configuration.subject, workplace: workplace,
            library: LazyLibrary(configuration, folder, bigSize: 1),
            store: try place.store(), now: try #require(Timestamp("2026-11-21T06:00:00Z")),
            last: last, isTrial: false)
    }
}
