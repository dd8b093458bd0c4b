import Assessment
import Reports
import TradeModel

extension ConfigurationCheck {
    /// The names that the briefing gives, the figures that its texts hold, and the sections that
    /// other parts of the configuration fill.
    func checkBriefTexts(_ brief: BriefSpecification) throws(Refusal) {
        try checkNames(brief)
        let shape = brief.proseShape
        try checkText(brief.summary, shape, at: ["brief", "summary"])
        for (index, development) in brief.developments.enumerated() {
            let place: [ConfigurationKey] = ["brief", "developments", .init(intValue: index)]
            try checkText(development.text, shape, at: place + ["text"])
            try checkText(development.caveats, shape, at: place + ["caveats"])
            try checkText(development.unknown, shape, at: place + ["unknown"])
        }
        let sections: [(key: ConfigurationKey, text: String?, isThere: Bool, filled: Bool)] = [
            ("claims", brief.claims?.text, brief.claims != nil, !configuration.claims.isEmpty),
            (
                "scorecard", brief.scorecard?.text, brief.scorecard != nil,
                configuration.scorecard != nil
            ),
            (
                "sanctions", brief.sanctions?.text, brief.sanctions != nil,
                configuration.measures != nil
            ),
        ]
        for section in sections where section.isThere {
            let place = ["brief", section.key]
            guard section.filled else {
                let wanted =
                    section.key.stringValue == "sanctions" ? "measures" : section.key.stringValue
                throw text.fault(
                    "this section needs “\(wanted)” in the configuration", at: place)
            }
            if let written = section.text { try checkText(written, shape, at: place + ["text"]) }
        }
    }

    /// The names of figures and of tables, each once; a chart has that of its configuration.
    private func checkNames(_ brief: BriefSpecification) throws(Refusal) {
        var tables = Set<String>()
        var figures = Set<String>()
        let places =
            brief.overview.indices.map { index -> [ConfigurationKey] in
                ["brief", "overview", .init(intValue: index)]
            }
            + brief.developments.enumerated().flatMap { number, development in
                development.tables.indices.map { index -> [ConfigurationKey] in
                    [
                        "brief", "developments", .init(intValue: number), "tables",
                        .init(intValue: index),
                    ]
                }
            }
        for (table, place) in zip(brief.allTables, places) {
            let kind = place + [ConfigurationKey(stringValue: table.kind)]
            if case .chart(let name) = table {
                guard tables.insert(name).inserted else {
                    throw text.fault(
                        "the chart “\(name)” stands here a second time, or a table has its name;"
                            + " templates find it by that", at: kind)
                }
                continue
            }
            try checkName(table.name, "table", &tables, at: kind + ["name"])
            guard case .figures(let specification) = table else { continue }
            for (row, figure) in specification.rows.enumerated() {
                try checkName(
                    figure.name, "figure", &figures,
                    at: kind + ["rows", .init(intValue: row), "name"])
            }
        }
    }

    /// A dot would divide a name into parts.
    private func checkName(
        _ name: String?, _ kind: String, _ taken: inout Set<String>, at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard let name else { return }
        guard name.isPlainName(also: "_") else {
            throw text.fault(
                "expected a name of letters, digits, “-” and “_”, saw “\(name)”", at: path)
        }
        guard taken.insert(name).inserted else {
            throw text.fault("a second \(kind) is called “\(name)”", at: path)
        }
    }

    private func checkText(
        _ written: String, _ shape: TemplateShape, at path: [ConfigurationKey]
    ) throws(Refusal) {
        do throws(TemplateFault) {
            try TemplateCheck.check(written, shape)
        } catch {
            throw text.fault(
                ConditionFault(column: error.offset + 1, message: error.message), in: written,
                at: path)
        }
    }

    /// The fields by which a request's points of one period are told apart.
    func checkKey(
        _ key: [String: String]?, of request: IndicatorRequest, at path: [ConfigurationKey]
    ) throws(Refusal) {
        let known = ReadingSpecification.indicator(request).keys
        guard let key else {
            guard known.isEmpty else {
                throw text.fault(
                    "\(request.indicator) has several values for a period: choose one under “key”,"
                        + " by \(known.joined(separator: ", "))", at: path)
            }
            return
        }
        for name in key.keys.sorted() where !known.contains(name) {
            let names =
                known.isEmpty ? "it has one for each" : "known are \(known.joined(separator: ", "))"
            throw text.fault(
                "\(request.indicator) does not tell points of a period apart by “\(name)”; \(names)",
                at: path + ["key", ConfigurationKey(stringValue: name)])
        }
    }
}

extension TableSpecification {
    /// The key that names what kind of table it is.
    fileprivate var kind: String {
        switch self {
        case .figures: "figures"
        case .series: "series"
        case .indicator: "indicator"
        case .events: "events"
        case .chart: "chart"
        }
    }
}
