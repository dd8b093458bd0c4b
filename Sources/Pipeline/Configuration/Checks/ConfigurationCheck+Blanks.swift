import TradeModel

extension ConfigurationCheck {
    /// The texts of a chart that stand in its picture or below it. A blank one would refuse the picture
    /// when it is drawn, and each document that shows it, and nothing else.
    func checkBlanks(of chart: ChartSpecification, _ name: String, _ faults: inout FoundFaults) {
        guard tables != nil else { return }
        let place = keys("charts", name)
        check(chart.title, at: place + ["title"], &faults)
        check(chart.unit, isNeeded: false, at: place + ["unit"], &faults)
        check(chart.note, isNeeded: false, at: place + ["note"], &faults)
        check(chart.series.map(\.label), at: place + ["series"], &faults)
        check(chart.events.map(\.label), at: place + ["events"], &faults)
        for (index, measure) in chart.measures.enumerated() {
            check(
                measure.label, isNeeded: false,
                at: place + ["measures", .init(intValue: index), "label"], &faults)
        }
    }

    /// The same of the briefing and its tables. Texts between tables may be empty, and only there.
    func checkBlanks(of brief: BriefSpecification, _ faults: inout FoundFaults) {
        guard tables != nil else { return }
        check(brief.title, at: ["brief", "title"], &faults)
        check(brief.claims?.title, at: ["brief", "claims", "title"], &faults)
        check(brief.scorecard?.title, at: ["brief", "scorecard", "title"], &faults)
        check(brief.sanctions?.title, at: ["brief", "sanctions", "title"], &faults)
        for (table, place) in zip(brief.allTables, brief.tablePlaces) {
            checkBlanks(
                of: table, at: place + [ConfigurationKey(stringValue: table.kind)], &faults)
        }
    }

    private func checkBlanks(
        of table: TableSpecification, at place: [ConfigurationKey], _ faults: inout FoundFaults
    ) {
        check(table.caption, at: place + ["caption"], &faults)
        switch table {
        case .figures(let figures):
            check(figures.rows.map(\.label), at: place + ["rows"], &faults)
            for (index, row) in figures.rows.enumerated() {
                let path = place + ["rows", .init(intValue: index)]
                check(row.stated, isNeeded: false, at: path + ["stated"], &faults)
                check(row.unit, isNeeded: false, at: path + ["unit"], &faults)
            }
        case .series(let series):
            check(series.columns.map(\.label), at: place + ["columns"], &faults)
            check(series.note, isNeeded: false, at: place + ["note"], &faults)
        case .indicator(let indicator):
            check(indicator.columns.map(\.label), at: place + ["columns"], &faults)
            check(indicator.note, isNeeded: false, at: place + ["note"], &faults)
        case .events(let events):
            check(events.note, isNeeded: false, at: place + ["note"], &faults)
        case .chart: break
        }
    }

    private func check(
        _ labels: [String], at path: [ConfigurationKey], _ faults: inout FoundFaults
    ) {
        for (index, label) in labels.enumerated() {
            check(label, at: path + [.init(intValue: index), "label"], &faults)
        }
    }

    private func check(
        _ written: String?, isNeeded: Bool = true, at path: [ConfigurationKey],
        _ faults: inout FoundFaults
    ) {
        faults.look { () throws(Refusal) in
            try text.checkText(written, isNeeded: isNeeded, at: path)
        }
    }
}

extension BriefSpecification {
    /// Where each of all tables stands in the configuration.
    var tablePlaces: [[ConfigurationKey]] {
        overview.indices.map { index -> [ConfigurationKey] in
            ["brief", "overview", .init(intValue: index)]
        }
            + developments.enumerated().flatMap { number, development in
                development.tables.indices.map { index -> [ConfigurationKey] in
                    [
                        "brief", "developments", .init(intValue: number), "tables",
                        .init(intValue: index),
                    ]
                }
            }
    }
}
