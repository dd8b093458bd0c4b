import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Claims held against what refreshes had taken when they appeared.
@Suite struct SourceEditionsTests {
    private static let ledger = """
        title: Claims of a text
        document: {title: A text, published: 2021-02-15}
        indicators:
          value: {observation: {file: trade, series: office, measure: trade-value, partner: QMB, unit: USD million}}
        claims:
          - {id: first, quotation: so much, value: "value(period: 2019)", unit: USD million, stated: 250}
          - {id: old, published: 2021-03-15, quotation: so much, value: "value(period: 2019)", unit: USD million, stated: 250}
          - {id: never, quotation: so much, value: "value(period: 2019)", unit: USD million, stated: 99}

        """

    private func entries(
        _ place: SmallWorkplace, _ ledger: String = Self.ledger
    ) throws -> [ClaimsReport.Entry] {
        let (configuration, folder) = try place.opened()
        try place.write(ledger, to: "ledger.yaml")
        let report = try ClaimsReport(
            configuration, in: folder, file: "\(place.path)/ledger.yaml",
            asOf: try #require(Day("2021-12-31")))
        #expect(report.findings.isEmpty)
        return report.parts[0].entries
    }

    @Test func claimsAreHeldAgainstTheEditionOfTheirTime() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-01")
        try place.write(SmallWorkplace.trade([2019: 300]), to: "trade.csv")
        try place.refresh("2021-03-01")
        let entries = try entries(place)
        #expect(entries.map(\.now.computed) == [300, 300, 300])
        #expect(entries.map { $0.then?.computed } == [250, 300, 250])
        #expect(entries.map { $0.then?.verdict } == [.holds, .notSupported, .notSupported])
        #expect(entries.map(\.edition) == [Day("2021-02-01"), Day("2021-02-01"), nil])
        #expect(entries[0].remarks.contains("matches what was known on 2021-02-15"))
        #expect(
            entries[1].remarks.contains(
                "the stated number is what the edition taken on 2021-02-01 gives"))
    }

    /// What a revision says now was not what the first edition said that tells of the day.
    @Test func beforeTheFirstEditionItIsThatEditionAndNotTheDataOfNow() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-20")
        try place.write(SmallWorkplace.trade([2019: 300]), to: "trade.csv")
        try place.refresh("2021-03-01")
        let first = try #require(try entries(place).first)
        #expect(first.now.computed == 300)
        #expect(first.then?.computed == 250)
        #expect(first.then?.verdict == .holds)
    }

    /// A refresh reads nothing but what it took: of a source that came later its last good copy, and
    /// not the file that lies there now and was refused.
    @Test func inARefreshALaterSourceIsItsLastGoodCopy() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-01")
        try place.configure(
            SmallWorkplace.configuration(
                sources: "  trade: trade.csv\n  launches: launches.csv\n  later: later.csv"))
        try place.write(SmallWorkplace.trade([2019: 300]), to: "later.csv")
        try place.refresh("2021-03-01")
        try place.write(SmallWorkplace.trade([2019: 99]), to: "later.csv")
        try place.write(
            Self.ledger.replacing("{file: trade,", with: "{file: later,"), to: "ledger.yaml")

        let (configuration, folder) = try place.opened()
        let workplace = try place.workplace
        let library = LazyLibrary(configuration, folder)
        for (name, vintage) in try place.store().newestVintages()
        where configuration.sources[name] != nil {
            library.copies[name] = try workplace.copies(of: vintage)
        }
        let now = try library.library()
        let report = try ClaimsReport(
            [Ledger(path: "\(place.path)/ledger.yaml", configuration, now)], configuration,
            SourceEditions(configuration, folder, now: now),
            asOf: try #require(Day("2021-12-31")))
        #expect(report.findings.isEmpty)
        let entries = report.parts[0].entries
        #expect(entries.map(\.now.computed) == [300, 300, 300])
        #expect(entries.map { $0.then?.computed } == [300, 300, 300])
    }

    /// An edition that another version of the program read anew is that of the day it came.
    @Test func editionIsTakenWhenItsBytesArrive() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-01")
        try place.readByAnotherVersion("trade")
        #expect(try place.refresh("2021-03-01").result(of: "trade") == .taken)
        try place.write(SmallWorkplace.trade([2019: 300]), to: "trade.csv")
        try place.refresh("2021-04-01")
        let entries = try entries(place)
        #expect(entries.map { $0.then?.computed } == [250, 250, 250])
        #expect(entries.map(\.edition) == [Day("2021-02-01"), Day("2021-02-01"), nil])
    }

    /// The author cannot have used what came later.
    @Test func theEditionIsTheOldestOfThoseBeforeTheTextElseALaterOne() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-01")
        for (day, value) in [
            ("2021-02-08", 260.0), ("2021-02-10", 250), ("2021-04-01", 99),
            ("2021-05-01", 250), ("2021-06-01", 300),
        ] {
            try place.write(SmallWorkplace.trade([2019: value]), to: "trade.csv")
            try place.refresh(day)
        }
        let entries = try entries(place)
        #expect(
            entries.map(\.edition) == [Day("2021-02-01"), Day("2021-02-01"), Day("2021-04-01")])
        #expect(
            entries[0].remarks.contains(
                "the stated number is what the edition taken on 2021-02-01 gives"))
        #expect(
            entries[2].remarks.contains(
                "the stated number is what the edition taken on 2021-04-01, after the text"
                    + " appeared, gives"))
    }

    /// There is nothing to look for in editions: one that cannot be read is no finding.
    @Test func withoutAStatedNumberNoEditionIsRead() throws {
        let place = try SmallWorkplace()
        try place.refresh("2021-02-01")
        let copies = try place.folder.files().filter {
            $0.hasPrefix("store/") && $0.hasSuffix("/trade.csv")
        }
        try place.write(SmallWorkplace.trade([2019: 300]), to: "trade.csv")
        try place.refresh("2021-03-01")
        try place.write("x", to: #require(copies.first))
        let ledger = Self.ledger.replacing("stated: 250", with: "holds: computed > 400")
            .replacing("published: 2021-02-15", with: "published: 2021-03-15")
            .replacing("stated: 99", with: "holds: computed > 0")
        let entries = try entries(place, ledger)
        #expect(entries.map(\.now.verdict) == [.notSupported, .notSupported, .holds])
        #expect(entries.allSatisfy { $0.edition == nil })
    }

    @Test func withoutAStoreTheDataAreThoseOfNow() throws {
        let entries = try entries(try SmallWorkplace())
        #expect(entries.map { $0.then?.computed } == [250, 250, 250])
        #expect(entries.allSatisfy { $0.edition == nil })
    }
}
