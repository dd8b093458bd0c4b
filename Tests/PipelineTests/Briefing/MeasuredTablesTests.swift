import Analysis
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Indicators that hold a source against the configured table of measures.
@Suite struct MeasuredTablesTests {
    @Test func takeTheConfiguredMeasures() throws {
        let folder = try TemporaryFolder()
        let tables = try Self.small(measures: "measures: measures.csv").tables(in: folder)
        let result = try tables.result(Self.request)
        let point = try #require(result.points.first { $0.period == "2023" })
        #expect(point.value == 50)
        #expect(point.sources.map(\.source.path) == ["oil.csv", "measures.csv"])
        // The table is read once, whatever the number of tables.
        #expect(try tables.result(Self.request).points.count == result.points.count)
    }

    @Test func withoutATableOfMeasuresThereIsNoAnswer() throws {
        let folder = try TemporaryFolder()
        let tables = try Self.small(measures: "").tables(in: folder)
        expectRefusal(.noMeasures, .usage) { try tables.result(Self.request) }
    }

    @Test func aTableOfMeasuresWithAFaultIsRefused() throws {
        let folder = try TemporaryFolder()
        var small = Self.small(measures: "measures: measures.csv")
        small.files["measures.csv"]?.replace("export,cap", with: "export,quota")
        let tables = try small.tables(in: folder)
        let finding = expectRefusal(.noUsableRecord) { try tables.result(Self.request) }
        #expect(finding?.line == 2)
    }

    private static var request: IndicatorRequest {
        var request = IndicatorRequest("cap-use")
        request.files = ["oil"]
        return request
    }

    private static func small(measures: String) -> SmallBriefing {
        var small = SmallBriefing()
        small.yaml = """
            subject: IRN
            partner: CHN
            clock: utc
            countries: countries.csv
            \(measures)
            sources:
              oil: oil.csv
            """
        small.files["oil.csv"] = """
            series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source
            reports,oil-deliveries,IRN,CHN,export,,2023,500,barrels,main,confirmed,Office
            """
        small.files["measures.csv"] = """
            id,regime,instrument,paragraph,subject,direction,kind,goods,hs,extent,disputed,revision,\
            mapping,adopted,effective,wind_down_to,ends,cap,window,deliveries,estimates,exemptions,\
            implements,confidence,citation,note
            oil,EU,Regulation,,IRN,export,cap,oil,2709,whole,,,compiled,2022-12-01,2023-01-01,,,\
            1000 barrels,calendar-year,oil-deliveries,,,,confirmed,,
            """
        return small
    }
}
