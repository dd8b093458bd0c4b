import Reports
import TradeModel

extension ConfigurationCheck {
    /// How many decimals a part shows.
    func checkDecimals(_ decimals: Int?, at path: [ConfigurationKey]) throws(Refusal) {
        guard tables != nil, let decimals else { return }
        try told(at: path + ["decimals"]) { () throws(Refusal) in
            try DecimalFormat.check(decimals: decimals)
        }
    }

    /// How many rows a table keeps.
    func checkLimit(_ limit: Int?, at path: [ConfigurationKey]) throws(Refusal) {
        guard tables != nil, let limit else { return }
        try told(at: path + ["limit"]) { () throws(Refusal) in
            try BriefTables.check(limit: limit)
        }
    }

    /// A chart does not end before it begins.
    func checkOrder(
        of chart: ChartSpecification, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard tables != nil, let first = TimeSpan(chart.from),
            let last = chart.to.flatMap({ TimeSpan($0) }),
            last.days.upperBound < first.days.upperBound
        else { return }
        throw text.fault("“to” is before “from”, \(chart.from)", at: path + ["to"])
    }
}
