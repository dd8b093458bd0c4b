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

    private func entries(_ place: SmallWorkplace) throws -> [ClaimsReport.Entry] {
        let (configuration, folder) = try place.opened()
        try place.write(Self.ledger, to: "ledger.yaml")
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

    @Test func withoutAStoreTheDataAreThoseOfNow() throws {
        let entries = try entries(try SmallWorkplace())
        #expect(entries.map { $0.then?.computed } == [250, 250, 250])
        #expect(entries.allSatisfy { $0.edition == nil })
    }
}
