import Analysis
import Importers
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct InquiryDeskTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The desk of a configuration, which may name its table of measures.
    private func desk(_ measures: String = "measures: measures.csv") throws -> InquiryDesk {
        try folder.write(SmallBriefing.countries, to: "countries.csv")
        try folder.write(SmallCharts.measures, to: "measures.csv")
        try folder.write(
            SmallCharts.measures.replacing("arms-1", with: "other"), to: "others.csv")
        let path = try folder.write(
            """
            subject: IRN
            partner: CHN
            clock: utc
            countries: countries.csv
            sources: {}
            \(measures)
            """, to: "flywheel.yaml")
        return try InquiryDesk(
            Configuration(path: path), in: DataFolder(holding: path),
            asOf: try #require(Day("2020-03-15")))
    }

    private func others(_ desk: InquiryDesk) throws -> Dataset {
        try Dataset(measuresAt: "\(folder.path)/others.csv", countries: desk.countries)
    }

    @Test func factsWithoutMeasuresHaveThoseConfigured() throws {
        let facts = try desk().adding(measuresAt: nil, to: Dataset())
        #expect(facts.measures.map(\.id) == ["arms-1", "later"])
        // They are called as the configuration calls them.
        #expect(facts.sources.map(\.path) == ["measures.csv"])
        #expect(try desk("").adding(measuresAt: nil, to: Dataset()).measures.isEmpty)
    }

    @Test func theirOwnMeasuresComeBeforeThoseConfigured() throws {
        let desk = try desk()
        let facts = try desk.adding(measuresAt: nil, to: try others(desk))
        #expect(facts.measures.map(\.id) == ["other", "later"])
    }

    @Test func aTableThatIsNamedComesBeforeBoth() throws {
        let desk = try desk()
        let path = "\(folder.path)/measures.csv"
        let facts = try desk.adding(measuresAt: path, to: try others(desk))
        #expect(facts.measures.map(\.id) == ["arms-1", "later"])
        #expect(facts.sources.last?.path == path)
        expectRefusal(.inputMissing, .inputMissing) {
            try desk.adding(measuresAt: "\(folder.path)/none.csv", to: Dataset())
        }
    }

    @Test func inquiriesHoldTheAnswersThatWereGiven() throws {
        let inquiry = try desk().inquiry([.partner: "CHN", .regime: nil])
        #expect(inquiry.answers == [.partner: "CHN"])
        #expect(try inquiry.subject().code == "IRN")
    }
}
