import TradeModel

extension ConfigurationCheck {
    /// The requests and sources that the briefing's tables name.
    func checkBrief(_ faults: inout FoundFaults) {
        guard let brief = configuration.brief else { return }
        faults.look { () throws(Refusal) in try checkNames(brief) }
        checkSections(brief, &faults)
        checkBlanks(of: brief, &faults)
        // Texts name figures, all of which must be known.
        if text.unread["brief"] == nil { checkTexts(brief, &faults) }
        faults.look { () throws(Refusal) in
            try checkMeasure(
                nil, ofRegime: brief.sanctions?.regime, about: configuration.subject,
                at: ["brief", "sanctions"])
        }
        check(brief.overview, at: ["brief", "overview"], &faults)
        for (index, development) in brief.developments.enumerated() {
            let place: [ConfigurationKey] = ["brief", "developments", .init(intValue: index)]
            check(development.tables, at: place + ["tables"], &faults)
        }
    }

    private func check(
        _ tables: [TableSpecification], at path: [ConfigurationKey], _ faults: inout FoundFaults
    ) {
        for (index, table) in tables.enumerated() {
            faults.look { () throws(Refusal) in
                try check(table, at: path + [.init(intValue: index)])
            }
        }
    }

    private func check(
        _ table: TableSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        switch table {
        case .figures(let figures):
            for (row, figure) in figures.rows.enumerated() {
                let path = place + ["figures", "rows", .init(intValue: row)]
                try checkRequest(figure.request, at: path + ["request"])
                try checkKey(figure.key, of: figure.request, at: path)
                try checkPeriod(figure.period, at: path + ["period"])
                try checkField(figure.field, of: figure.request, at: path + ["field"])
                try checkUnit(figure, at: path + ["unit"])
                try checkClass(figure.key, at: path + ["key"])
                try checkDecimals(figure.decimals, at: path)
            }
        case .series(let series):
            try checkLongest(series.longest, at: place + ["series"])
            try checkRange(of: series, at: place + ["series"])
            for (column, specification) in series.columns.enumerated() {
                try check(
                    specification,
                    at: place + ["series", "columns", .init(intValue: column)])
            }
        case .indicator(let indicator):
            try checkRequest(indicator.request, at: place + ["indicator", "request"])
            try checkPeriod(indicator.from, at: place + ["indicator", "from"])
            try checkPeriod(indicator.to, at: place + ["indicator", "to"])
            try checkLimit(indicator.limit, at: place + ["indicator"])
            if tables != nil, indicator.columns.isEmpty {
                throw text.fault(
                    "expected a column at least, saw none", at: place + ["indicator", "columns"])
            }
            for (column, shown) in indicator.columns.enumerated() {
                let path = place + ["indicator", "columns", .init(intValue: column)]
                try checkField(shown.field, of: indicator.request, at: path + ["field"])
                try checkDecimals(shown.decimals, at: path)
            }
        case .chart(let name):
            try checkChartName(name, at: place + ["chart"])
        case .events(let events):
            for (file, name) in events.files.enumerated() {
                try checkSourceName(
                    name, at: place + ["events", "files", .init(intValue: file)])
            }
            try checkPeriod(events.from, at: place + ["events", "from"])
            try checkPeriod(events.to, at: place + ["events", "to"])
            try checkEvents(of: events.files, kinds: events.kinds, at: place + ["events"])
        }
    }

    /// A table by period goes from one period to a later one of the same length.
    private func checkRange(
        of series: TableSpecification.SeriesTable, at path: [ConfigurationKey]
    ) throws(Refusal) {
        try checkPeriod(series.from, at: path + ["from"])
        try checkPeriod(series.to, at: path + ["to"])
        guard tables != nil, let first = TimeSpan(series.from), let last = TimeSpan(series.to)
        else { return }
        guard first.frequency == last.frequency, first.days.lowerBound <= last.days.upperBound
        else {
            throw text.fault(
                "expected a period as long as “\(series.from)”, and none before it, saw"
                    + " “\(series.to)”", at: path + ["to"])
        }
    }

    private func check(
        _ column: TableSpecification.SeriesTable.Column, at path: [ConfigurationKey]
    ) throws(Refusal) {
        if tables != nil, (column.request == nil) == (column.observation == nil) {
            throw text.fault("a column has one of request, observation", at: path)
        }
        try checkDecimals(column.decimals, at: path)
        if let request = column.request {
            try checkRequest(request, at: path + ["request"])
            try checkKey(column.key, of: request, at: path)
            try checkClass(column.key, at: path + ["key"])
        }
        if let observation = column.observation {
            try checkSourceName(observation.file, at: path + ["observation", "file"])
        }
    }
}
