import TradeModel

@testable import Analysis

extension MadeUp {
    /// Rows of a tidy table of refined petroleum: reporter, period, amount, unit; `nil` is not known.
    static func deliveries(
        _ rows: [(String, String, Double?, String)], series: String = "reports",
        measure: String = "petroleum-deliveries", direction: TradeDirection? = .import,
        status: Observation.Status = .main
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "\(series).csv", sha256: "", layout: "tidy")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.1), let unit = Unit(row.3) else {
                preconditionFailure("\(row) is no delivery")
            }
            facts.observations.append(
                Observation(
                    origin: Origin(file: 0, line: index + 2),
                    cell: Observation.Cell(
                        series: series, measure: measure, subject: "PRK", partner: row.0,
                        direction: direction, period: period, unit: unit),
                    value: row.2, valuation: nil, status: status, confidence: .confirmed,
                    source: "Committee", published: "", citation: "", note: ""))
        }
        return facts
    }

    /// What China reported of March to December 2021, in barrels, month by month.
    static let months2021 = zip(
        3...12, [4893, 92, 8050, 10725, 2829, 11745, 41973, 1666, 8730, 1206]
    ).map { month, barrels in
        ("CHN", "2021-\(month < 10 ? "0" : "")\(month)", Double?.some(Double(barrels)), "barrels")
    }
}

extension IndicatorResult {
    /// The points of a window under a measure, by source and unit, as far as these are named.
    func caps(
        _ window: String, _ measure: String, source: String? = nil, unit: String? = nil
    ) -> [Point] {
        points.filter {
            $0.period == window && $0.text("measure") == measure
                && (source == nil || $0.text("source") == source)
                && (unit == nil || $0.text("in") == unit)
        }
    }
}
