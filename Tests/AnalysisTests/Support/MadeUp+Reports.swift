import TradeModel

@testable import Analysis

/// One report of a trade table, in a line.
struct Report {
    var reporter: String
    var partner: String
    var flow: Flow
    var year: String
    var goods = "TOTAL"
    var value: Int?

    /// `RUS PRK import 2010 TOTAL 5`; a value `-` is one that could not be used.
    init(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        precondition(words.count == 6, "\(text) is no report")
        reporter = words[0]
        partner = words[1]
        flow = words[2] == "import" ? .import : .export
        year = words[3]
        goods = words[4]
        value = Int(words[5])
    }

    init(
        _ reporter: String, _ partner: String, _ flow: Flow, _ year: Int, _ goods: String,
        _ value: Int?
    ) {
        self.reporter = reporter
        self.partner = partner
        self.flow = flow
        self.year = "\(year)"
        self.goods = goods
        self.value = value
    }
}

extension MadeUp {
    /// Comtrade records of several years and goods, settled: parts beside a whole are detail.
    static func reports(_ lines: [String]) -> Dataset { reports(lines.map { Report($0) }) }

    static func reports(_ reports: [Report]) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "a.csv", sha256: "", layout: "comtrade")]
        for (index, report) in reports.enumerated() {
            guard let period = TimeSpan(report.year), let goods = HSCode(report.goods) else {
                preconditionFailure("\(report) is no report")
            }
            let isPart = reports.contains { other in
                other.reporter == report.reporter && other.partner == report.partner
                    && other.flow == report.flow && other.year == report.year
                    && HSCode(other.goods).map { whole in
                        whole.level < goods.level && goods.prefix(whole.level) == whole
                    } ?? false
            }
            facts.trade.append(
                TradeRecord(
                    origin: Origin(file: 0, line: index + 2),
                    cell: TradeRecord.Cell(
                        collection: .comtrade, reporter: partner(report.reporter),
                        partner: partner(report.partner), flow: report.flow, period: period,
                        commodity: goods, revision: nil),
                    value: report.value.map { Amount($0) }, valuation: nil,
                    role: isPart ? .detail : report.partner == "WLD" ? .control : .counted))
        }
        return facts
    }
}
