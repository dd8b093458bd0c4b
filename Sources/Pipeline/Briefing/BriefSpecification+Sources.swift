import Analysis

extension BriefSpecification {
    /// The names of the sources that the briefing's tables rest on.
    var sources: Set<String> {
        Set(allTables.flatMap(\.sources))
    }

    /// What the briefing's tables ask of indicators.
    var requests: [IndicatorRequest] { allTables.flatMap(\.requests) }
}

extension TableSpecification {
    /// The names of the sources that the table rests on.
    fileprivate var sources: [String] {
        let asked = requests.flatMap { $0.files ?? [] }
        return switch self {
        case .figures, .indicator: asked
        case .series(let table): asked + table.columns.compactMap(\.observation?.file)
        case .events(let table): table.files
        }
    }

    /// What the table asks of indicators.
    fileprivate var requests: [IndicatorRequest] {
        switch self {
        case .figures(let table): table.rows.map(\.request)
        case .series(let table): table.columns.compactMap(\.request)
        case .indicator(let table): [table.request]
        case .events: []
        }
    }
}

extension Configuration {
    /// The sources of which an indicator needs the trade of others than the subject.
    var wholeSources: Set<String> {
        let requests = Array(indicators.values) + (brief?.requests ?? [])
        return Set(
            requests.filter { Catalogue.indicator($0.indicator)?.scope == .everyone }
                .flatMap { $0.files ?? [] })
    }
}
