extension BriefSpecification {
    /// The names of the sources that the briefing's tables and charts rest on.
    func sources(_ charts: [String: ChartSpecification]) -> Set<String> {
        Set(allTables.flatMap { $0.sources(charts) })
    }

    /// What the briefing's tables ask of indicators.
    var requests: [IndicatorRequest] { allTables.flatMap(\.requests) }
}

extension TableSpecification {
    /// The names of the sources that the table rests on.
    fileprivate func sources(_ charts: [String: ChartSpecification]) -> [String] {
        let asked = requests.flatMap { $0.files ?? [] }
        return switch self {
        case .figures, .indicator: asked
        case .series(let table): asked + table.columns.compactMap(\.observation?.file)
        case .events(let table): table.files
        case .chart(let name): charts[name]?.sources ?? []
        }
    }

    /// What the table asks of indicators.
    fileprivate var requests: [IndicatorRequest] {
        switch self {
        case .figures(let table): table.rows.map(\.request)
        case .series(let table): table.columns.compactMap(\.request)
        case .indicator(let table): [table.request]
        case .events, .chart: []
        }
    }
}

extension ChartSpecification {
    /// The names of the sources that the chart rests on.
    var sources: [String] {
        series.flatMap { $0.request?.files ?? [] } + series.compactMap(\.observation?.file)
            + events.flatMap(\.files)
    }
}

extension Configuration {
    /// The sources of which a request needs the trade of others than the subject.
    var wholeSources: Set<String> {
        let requests =
            Array(indicators.values) + (brief?.requests ?? [])
            + charts.values.flatMap { $0.series.compactMap(\.request) }
        return Set(requests.filter { $0.needsOthers(than: subject) }.flatMap { $0.files ?? [] })
    }
}
