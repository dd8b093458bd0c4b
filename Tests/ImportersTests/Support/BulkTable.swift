import TradeModel

@testable import Importers

/// Tables in the layout of BACI, a row from what a test is about.
enum BACITable {
    static let name = "BACI_HS92_Y2020_V202501.csv"
    static let header = "t,i,j,k,v,q\n"

    static func row(
        _ exporter: Int, _ importer: Int, _ value: String, year: Int = 2020,
        goods: String = "270900"
    ) -> String { "\(year),\(exporter),\(importer),\(goods),\(value),1\n" }

    static func table(_ rows: String...) -> String { header + rows.joined() }
}

extension TradeSelection {
    /// A selection as the command line names it.
    static func by(
        _ keys: String, subject: String? = nil, partner: String? = nil, hs: String? = nil,
        from: Int? = nil, to: Int? = nil, reportedBy: Side? = nil
    ) -> TradeSelection {
        TradeSelection(
            keys: keys.split(separator: ",").compactMap { Key(rawValue: String($0)) },
            subject: subject.flatMap { Country($0) }, partner: partner.flatMap { Country($0) },
            goods: hs.map { $0.split(separator: ",").map { String($0) } } ?? [],
            from: from.map { Year($0) }, to: to.map { Year($0) }, reportedBy: reportedBy)
    }
}

/// Adds up texts as files of the names given, in this order.
func cube(
    _ tables: KeyValuePairs<String, String>, _ selection: TradeSelection,
    asOf day: String = "2026-11-21", _ options: BulkImporter.Options = .init()
) throws -> BulkResult {
    let scratch = try Scratch()
    let paths = try tables.map { try scratch.write($0.key, $0.value.utf8) }
    return try cube(of: paths, selection, asOf: day, options)
}

/// Adds up files.
func cube(
    of paths: [String], _ selection: TradeSelection, asOf day: String = "2026-11-21",
    _ options: BulkImporter.Options = .init(), _ plan: BulkPlan = .init()
) throws -> BulkResult {
    guard let day = Day(day) else { throw Unexpected(message: "no day: \(day)") }
    var importer = BulkImporter(countries: try Fixture.countryTable(), options: options)
    importer.plan = plan
    return try importer.cube(selection, of: paths, asOf: day)
}

extension BulkResult {
    /// The rows as `2020 CHN 12.5 (3)`: keys, value and records, and what is missing.
    var lines: [String] {
        cube.rows.map { row in
            let value = row.value?.description ?? "missing"
            let missing = row.missing > 0 ? " lacks \(row.missing)" : ""
            return row.keys.joined(separator: " ") + " \(value) (\(row.records))\(missing)"
        }
    }

    /// The exclusions of its only file.
    var excluded: [ExclusionReason: Int] { files[0].records.excluded }
}

extension TradeCells {
    /// Cells of one table, with their chapters.
    init(_ cells: [TradeCell]) { self.init(cells, keepsChapters: true) }
}

extension TradeCell {
    /// A cell of one trade, from what a test is about.
    static func made(
        _ value: Int, records: Int = 1, missing: Int = 0, reporter: Int = 156, partner: Int = 408,
        flow: Flow = .import, year: Int = 2020, month: Int = 0, goods: Int = 0, level: Int = 0,
        edition: HSRevision? = nil, chapters: [Int] = [0]
    ) -> TradeCell {
        var set = Chapters()
        for chapter in chapters { set.insert(chapter) }
        return TradeCell(
            key: CellKey(
                reporter: reporter, partner: partner, flow: flow, year: year, month: month
            ).of(goods: goods, level: level, revision: edition.code),
            figures: TradeCube.Figures(
                value: records > 0 ? Amount(value) : nil, records: records, missing: missing),
            chapters: set)
    }
}
