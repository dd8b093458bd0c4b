import TradeModel

@testable import Importers
@testable import Pipeline

/// Few places, so that statements stay readable.
enum SmallWorld {
    static let countries = CountryTable([
        Area(
            code: "CHN", kind: .country, name: "China",
            numbers: [Area.Number(.comtrade, 156), Area.Number(.baci, 156)]),
        Area(
            code: "DEU", kind: .country, name: "Germany",
            numbers: [
                Area.Number(.comtrade, 276), Area.Number(.comtrade, 280), Area.Number(.baci, 276),
            ], formerCodes: ["DDR"]),
        Area(
            code: "PRK", kind: .country, name: "DPRK",
            numbers: [Area.Number(.comtrade, 408), Area.Number(.baci, 408)]),
        Area(
            code: "EU", kind: .group, name: "European Union", numbers: [Area.Number(.comtrade, 97)]),
        Area(
            code: "WLD", kind: .world, name: "World", numbers: [Area.Number(.comtrade, 0)],
            formerCodes: ["W00"]),
    ])

    static func importer(validatesAll: Bool = false) -> BulkImporter {
        BulkImporter(
            countries: countries, options: BulkImporter.Options(validatesAll: validatesAll))
    }

    static let baciHeader = "t,i,j,k,v,q"
    static let legacyHeader =
        "Classification,Year,Period,Trade Flow Code,Reporter Code,Reporter,Reporter ISO,"
        + "Partner Code,Partner,Partner ISO,Commodity Code,Trade Value (US$)"

    /// What an engine is asked of a table that only it sees.
    static func query(
        _ header: String, _ path: String, _ selection: TradeSelection,
        _ format: EngineTable.Format = .csv, validatesAll: Bool = false
    ) throws -> EngineQuery {
        let importer = importer(validatesAll: validatesAll)
        let table = try importer.engineTable(path, header: header, format, selection)
        return try importer.engineQueries([table], selection)[0]
    }

    static func baci(_ selection: TradeSelection) throws -> EngineQuery {
        try query(baciHeader, "cluster/BACI_HS92_Y2020_V202501.csv", selection)
    }

    static func legacy(_ selection: TradeSelection) throws -> EngineQuery {
        try query(legacyHeader, "cluster/it's legacy", selection)
    }
}
