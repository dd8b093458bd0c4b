import TradeModel

@testable import Analysis

extension MadeUp {
    /// Comtrade records by goods: reporter, partner, the reporter's flow, period, code, value; `nil`
    /// is a record that could not be used.
    static func goodsRecords(
        _ rows: [(String, String, Flow, String, String, Int?)],
        collection: TradeRecord.Collection = .comtrade
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "goods.csv", sha256: "", layout: "comtrade")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.3), let code = HSCode(row.4) else {
                preconditionFailure("\(row) is no record")
            }
            facts.trade.append(
                TradeRecord(
                    origin: Origin(file: 0, line: index + 2),
                    cell: TradeRecord.Cell(
                        collection: collection, reporter: partner(row.0), partner: partner(row.1),
                        flow: row.2, period: period, commodity: code,
                        revision: code == .total ? nil : .hs2012),
                    value: row.5.map { Amount($0) }, valuation: nil,
                    role: row.1 == "WLD" ? .control : .counted))
        }
        return facts
    }

    /// Trade under the bundled measures, computed from such records.
    static func sanctionedTrade(
        _ rows: [(String, String, Flow, String, String, Int?)],
        _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try SanctionedTrade.result(
            MadeUp.inquiry(answers), from: Bundled.measured(goodsRecords(rows)))
    }

    /// Imports by month, coal in March and July alone, and years that were revised upwards later.
    static let revisedYears: [(String, String, Flow, String, String, Int?)] = {
        var rows: [(String, String, Flow, String, String, Int?)] = []
        for year in 2016...2018 {
            for month in 1...12 {
                let time = "\(year)-\(month < 10 ? "0" : "")\(month)"
                rows.append(("CHN", "PRK", .import, time, "610910", 100))
                guard [3, 7].contains(month) else { continue }
                rows.append(("CHN", "PRK", .import, time, "2701", 50))
            }
            rows.append(("CHN", "PRK", .import, "\(year)", "610910", 1212))
            rows.append(("CHN", "PRK", .import, "\(year)", "2701", 102))
        }
        return rows
    }()

    /// Imports of coal by China as it reports them, and other goods, 2015 to 2019.
    static let coalYears = goodsRecords(
        [
            ("2015", 1000, 500), ("2016", 1200, 500), ("2017", 400, 450), ("2018", 0, 100),
            ("2019", 0, 120),
        ].flatMap { year, coal, other in
            [
                ("CHN", "PRK", Flow.import, year, "2701", coal),
                ("CHN", "PRK", .import, year, "6704", other),
            ]
        })
}

extension IndicatorResult {
    /// The point of a period, a direction and a measure or standing.
    func measured(_ period: String, _ flow: String, _ measure: String) -> Point? {
        points.first {
            $0.period == period && $0.text("flow") == flow && $0.text("measure") == measure
        }
    }
}
