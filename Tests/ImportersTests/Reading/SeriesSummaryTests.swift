import Testing
import TradeModel

@testable import Importers

@Suite struct SeriesSummaryTests {
    private typealias C = ComtradeTable

    @Test func countsPeriodsOfTradeAndNotRecords() throws {
        let result = try read([
            "a.csv": C.table(
                C.row(1, 156, 408, "5", year: "2003"), C.row(1, 643, 408, "5", year: "2003"),
                C.row(1, 156, 408, "5", year: "2005"), C.row(1, 156, 0, "9", year: "2007"))
        ])
        #expect(
            result.files.first?.series == [
                SeriesSummary(
                    id: "trade-value.import.total", frequency: .annual, unit: "USD",
                    start: .year(try #require(Year("2003"))),
                    end: .year(try #require(Year("2005"))), points: 2)
            ])
    }

    @Test func countsLaunchesAndEvents() throws {
        let launches = try #require(try Fixture.launches.read().files.first?.series.first)
        #expect(launches.id == "launches")
        #expect(launches.frequency == nil)
        #expect(launches.points == 5)
        #expect(launches.start == TimeSpan("2021-12-31"))
        #expect(try Fixture.events.read().files.first?.series.map(\.points) == [2, 1])
    }

    @Test func tellsTidySeriesApartByPartnerAndDirection() throws {
        let series = try #require(try Fixture.tidy.read().files.first?.series)
        #expect(
            series.map(\.id) == [
                "made-up.trade-value.CHN.export", "made-up.trade-value.CHN.import",
                "made-up.trade-value.CHN.total", "made-up.trade-value.CHN.total",
            ])
        #expect(series.map(\.frequency) == [.annual, .annual, .monthly, .annual])
        // The exports are a gap; of the totals one year has no number and another contradicts itself.
        #expect(series.map(\.points) == [0, 1, 1, 1])
        #expect(
            series.map { $0.start?.description } == ["2019", "2019", "2020-01..02", "2016"])
        #expect(series.last?.unit == "USD million")
    }

    @Test func givesEachFileItsOwnSeries() throws {
        let result = try read([
            "a.csv": C.table(C.row(1, 156, 408, "5")), "b.csv": C.table(C.row(2, 156, 408, "5")),
        ])
        #expect(
            result.files.map { $0.series.map(\.id) } == [
                ["trade-value.import.total"], ["trade-value.export.total"],
            ])
    }
}
