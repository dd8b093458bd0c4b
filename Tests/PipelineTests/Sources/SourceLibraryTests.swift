import Analysis
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Trade files that are too big to be held: with a limit of one byte every file is.
@Suite struct SourceLibraryTests {
    private static let file = "BACI_HS92_Y2019_V202501.csv"

    /// The subject buys of its partner only, and the partner of a third country too.
    private static let trade = """
        t,i,j,k,v,q
        2019,902,901,270900,10,1
        2019,901,902,270900,10,1
        2019,903,902,270900,30,1

        """

    private let place: SmallWorkplace

    init() throws {
        place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: \(Self.file)\n  launches: launches.csv"),
            files: [
                Self.file: Self.trade,
                "countries.csv": SmallWorkplace.countries
                    + "QMC,country,Cesland,,903,903,903,,,,,,,,,\n",
            ])
    }

    private func tables() throws -> BriefTables {
        let (configuration, folder) = try place.opened()
        let library = try SourceLibrary(
            configuration, folder,
            places: SourcePlaces(configuration: configuration, folder: folder), bigSize: 1)
        return BriefTables(configuration, library, asOf: try #require(Day("2021-12-31")))
    }

    private static func request(
        _ indicator: String, _ answers: [Indicator.Parameter: String] = [:]
    ) -> IndicatorRequest {
        var request = IndicatorRequest(indicator, answers)
        request.files = ["trade"]
        return request
    }

    /// The partner's share in imports.
    private static let own = request("partner-share", [.flow: "import"])

    @Test func ofABigFileTheTradeOfTheSubjectIsRead() throws {
        let tables = try tables()
        #expect(try tables.result(Self.own).points.map(\.value) == [100])
        #expect(try tables.library.source("trade").isOfOneCountry)
    }

    /// What another country buys of others is its trade too.
    @Test func forAnotherSubjectItIsReadAgain() throws {
        let tables = try tables()
        _ = try tables.result(Self.own)
        let theirs = Self.request(
            "partner-share", [.flow: "import", .subject: "QMB", .partner: "QMA"])
        #expect(try tables.result(theirs).points.map(\.value) == [25])
        #expect(try tables.library.source("trade").isOfOneCountry == false)
        #expect(try tables.result(Self.own).points.map(\.value) == [100])
    }

    /// Also where a ledger or a scorecard asks for it, and not the configuration.
    @Test func forTheTradeOfOthersItIsReadAgain() throws {
        let tables = try tables()
        _ = try tables.result(Self.own)
        let desk = ReadingDesk(
            ["intensity": .indicator(Self.request("trade-intensity"))], tables.configuration,
            tables.library, asOf: tables.asOf)
        _ = try desk.result("intensity")
        #expect(try tables.library.source("trade").isOfOneCountry == false)
    }

    @Test func everyFileOfASourceThatCannotBeReadIsNamed() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: {glob: 'parts-*.csv'}\n  launches: launches.csv"),
            files: ["parts-1.csv": "", "parts-2.csv": "a,b\n1,2\n"])
        let (configuration, folder) = try place.opened()
        let library = try SourceLibrary(
            configuration, folder,
            places: SourcePlaces(configuration: configuration, folder: folder))
        let refusal = #expect(throws: Refusal.self) { try library.source("trade") }
        #expect(refusal?.diagnostics.map(\.code) == [.emptyFile, .unknownLayout])
    }
}
