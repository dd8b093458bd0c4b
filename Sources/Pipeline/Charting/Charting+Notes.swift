import TradeModel

extension Charting {
    /// What the series are, each definition once with the names of those that share it.
    static func definitions(of series: [DrawnSeries]) -> [String] {
        series.map(\.definition).uniqued().map { text in
            let names = series.filter { $0.definition == text }.map(\.series.name)
            return "\(names.joined(separator: ", ")): \(text)"
        }
    }

    /// Whose figures the chart shows, each once.
    func credit(of specification: ChartSpecification) -> String {
        let files = specification.series.flatMap {
            ($0.request?.files ?? []) + ($0.observation.map { [$0.file] } ?? [])
        }
        return files.map { configuration.sources[$0]?.terms.producer ?? $0 }.uniqued()
            .joined(separator: ", ")
    }
}
