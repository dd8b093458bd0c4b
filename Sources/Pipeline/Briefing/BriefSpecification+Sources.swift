extension BriefSpecification {
    /// The names of the sources that the briefing rests on.
    var sources: Set<String> {
        Set((overview + developments.flatMap(\.tables)).flatMap(\.sources))
    }
}

extension TableSpecification {
    /// The names of the sources that the table rests on.
    fileprivate var sources: [String] {
        switch self {
        case .figures(let table): table.rows.flatMap { $0.request.files ?? [] }
        case .series(let table):
            table.columns.flatMap { column in
                (column.request?.files ?? []) + [column.observation?.file].compactMap { $0 }
            }
        case .indicator(let table): table.request.files ?? []
        case .events(let table): table.files
        }
    }
}
