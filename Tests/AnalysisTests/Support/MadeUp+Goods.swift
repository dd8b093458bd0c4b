import TradeModel

@testable import Analysis

/// A record by goods in a line.
struct GoodsRow {
    var reporter = "CHN"
    var partner = "PRK"
    var flow = Flow.import
    var period = "2015"
    var goods: String
    /// US dollars; nil is a record that could not be used.
    var value: Int?
    /// Kilograms; nil where not told.
    var weight: Int?
    var isEstimated = false
    var supplementary: (Int, String)?
    var revision: HSRevision? = .hs2012
    /// Which part of the trade it is, where the table splits it.
    var part = ""

    init(
        _ goods: String, _ value: Int?, weight: Int? = nil, reporter: String = "CHN",
        partner: String = "PRK", flow: Flow = .import, period: String = "2015",
        isEstimated: Bool = false, supplementary: (Int, String)? = nil,
        revision: HSRevision? = .hs2012, part: String = ""
    ) {
        self.goods = goods
        self.value = value
        self.weight = weight
        self.reporter = reporter
        self.partner = partner
        self.flow = flow
        self.period = period
        self.isEstimated = isEstimated
        self.supplementary = supplementary
        self.revision = revision
        self.part = part
    }
}

extension MadeUp {
    /// Records by goods as the importer gives them, those marked that repeat parts of a TOTAL.
    static func goods(
        _ rows: [GoodsRow], collection: TradeRecord.Collection = .comtrade
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "goods.csv", sha256: "", layout: "comtrade")]
        let trade = { (row: GoodsRow) in
            [row.reporter, row.partner, row.flow.rawValue, row.period]
        }
        let whole = Set(rows.filter { $0.goods == "TOTAL" }.map(trade))
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.period), let code = HSCode(row.goods) else { continue }
            let isDetail = code != .total && whole.contains(trade(row))
            facts.trade.append(
                TradeRecord(
                    origin: Origin(file: 0, line: index + 2),
                    cell: TradeRecord.Cell(
                        collection: collection, reporter: partner(row.reporter),
                        partner: partner(row.partner), flow: row.flow, period: period,
                        commodity: code, revision: code == .total ? nil : row.revision,
                        part: row.part),
                    value: row.value.map { Amount($0) }, valuation: nil,
                    role: isDetail ? .detail : row.partner == "WLD" ? .control : .counted,
                    quantity: GoodsQuantity(
                        netWeight: row.weight.map { Amount($0) },
                        isWeightEstimated: row.isEstimated,
                        supplementary: row.supplementary.map {
                            GoodsQuantity.Supplementary(
                                amount: Amount($0.0), unit: $0.1, isEstimated: row.isEstimated)
                        })))
        }
        return facts
    }
}

extension MadeUp {
    /// The same record in some months of a year.
    static func months(
        _ months: ClosedRange<Int>, of year: String, _ goods: String, _ value: Int,
        reporter: String
    ) -> [GoodsRow] {
        months.map { month in
            GoodsRow(
                goods, value, reporter: reporter,
                period: "\(year)-\(month < 10 ? "0" : "")\(month)")
        }
    }

    /// China's exports of the subject by year; Russia's by month, as many as are asked for.
    static func yearsAndMonths(_ count: Int) -> [GoodsRow] {
        [GoodsRow("2701", 100, period: "2019"), GoodsRow("0301", 300, period: "2019")]
            + months(1...count, of: "2019", "2701", 50, reporter: "RUS")
    }

    /// China tells all months of a year, Russia three.
    static let monthsOfTwo =
        months(1...12, of: "2019", "2701", 50, reporter: "CHN")
        + months(1...3, of: "2019", "2701", 50, reporter: "RUS")
}

extension IndicatorResult {
    /// The point of a period that a field tells from others.
    func point(_ period: String, _ field: String, _ text: String) -> Point? {
        points.first { $0.period == period && $0.text(field) == text }
    }
}
