import Importers
import TestSupport
import TradeModel

@testable import Pipeline

/// Values of one measure by period as a source published them, and the request that asks for them.
struct PublishedValues {
    let facts: Dataset
    let request: ObservationRequest

    /// A tidy table with a row for each value.
    init(
        of measure: String, flow: String, unit: String, _ rows: [(period: String, value: String)]
    ) throws {
        let folder = try TemporaryFolder()
        let header =
            "series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,source,"
            + "published,citation,note\n"
        let lines = rows.map {
            "office,\(measure),IRN,CHN,\(flow),,\($0.period),\($0.value),\(unit),main,confirmed,Office"
                + ",,r,"
        }
        let path = try folder.write(header + lines.joined(separator: "\n") + "\n", to: "a.csv")
        let countries = try folder.write(
            SmallBriefing().files["countries.csv"] ?? "", to: "countries.csv")
        facts = Importer(countries: try CountryTable(path: countries)).read([path]).facts
        request = ObservationRequest(
            file: "office", series: "office", measure: measure, subject: nil, partner: nil,
            flow: nil,
            unit: nil)
    }
}
