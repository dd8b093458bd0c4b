import TradeModel

extension ConfigurationCheck {
    /// The requests and sources that the briefing's tables name.
    func checkBrief() throws(Refusal) {
        guard let brief = configuration.brief else { return }
        try checkBriefTexts(brief)
        try check(brief.overview, at: ["brief", "overview"])
        for (index, development) in brief.developments.enumerated() {
            try check(
                development.tables, at: ["brief", "developments", .init(intValue: index), "tables"])
        }
    }

    private func check(
        _ tables: [TableSpecification], at path: [ConfigurationKey]
    ) throws(Refusal) {
        for (index, table) in tables.enumerated() {
            let place = path + [.init(intValue: index)]
            switch table {
            case .figures(let figures):
                for (row, figure) in figures.rows.enumerated() {
                    let path = place + ["figures", "rows", .init(intValue: row)]
                    try checkRequest(figure.request, at: path + ["request"])
                    try checkKey(figure.key, of: figure.request, at: path)
                }
            case .series(let series):
                try checkLongest(series.longest, at: place + ["series"])
                for (column, specification) in series.columns.enumerated() {
                    try check(
                        specification,
                        at: place + ["series", "columns", .init(intValue: column)])
                }
            case .indicator(let indicator):
                try checkRequest(indicator.request, at: place + ["indicator", "request"])
            case .chart(let name):
                try checkChartName(name, at: place + ["chart"])
            case .events(let events):
                for (file, name) in events.files.enumerated() {
                    try checkSourceName(
                        name, at: place + ["events", "files", .init(intValue: file)])
                }
            }
        }
    }

    private func check(
        _ column: TableSpecification.SeriesTable.Column, at path: [ConfigurationKey]
    ) throws(Refusal) {
        if let request = column.request {
            try checkRequest(request, at: path + ["request"])
            try checkKey(column.key, of: request, at: path)
        }
        if let observation = column.observation {
            try checkSourceName(observation.file, at: path + ["observation", "file"])
        }
    }
}
