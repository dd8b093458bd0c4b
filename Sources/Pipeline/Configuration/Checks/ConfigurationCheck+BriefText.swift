import Assessment
import Reports
import TradeModel

extension ConfigurationCheck {
    /// The figures that the briefing's texts hold.
    func checkTexts(_ brief: BriefSpecification, _ faults: inout FoundFaults) {
        var texts: [([ConfigurationKey], String?)] = [(["brief", "summary"], brief.summary)]
        for (index, development) in brief.developments.enumerated() {
            let place: [ConfigurationKey] = ["brief", "developments", .init(intValue: index)]
            texts.append((place + keys("text"), development.text))
            texts.append((place + keys("caveats"), development.caveats))
            texts.append((place + keys("unknown"), development.unknown))
        }
        texts.append((keys("brief", "claims", "text"), brief.claims?.text))
        texts.append((keys("brief", "scorecard", "text"), brief.scorecard?.text))
        texts.append((keys("brief", "sanctions", "text"), brief.sanctions?.text))
        let shape = brief.proseShape
        for (place, written) in texts {
            guard let written else { continue }
            faults.look { () throws(Refusal) in try checkText(written, shape, at: place) }
        }
    }

    /// The sections that other parts of the configuration fill.
    func checkSections(_ brief: BriefSpecification, _ faults: inout FoundFaults) {
        let sections: [(key: ConfigurationKey, isThere: Bool, filler: String, isFilled: Bool)] = [
            ("claims", brief.claims != nil, "claims", !configuration.claims.isEmpty),
            ("scorecard", brief.scorecard != nil, "scorecard", configuration.scorecard != nil),
            ("sanctions", brief.sanctions != nil, "measures", configuration.measures != nil),
        ]
        for section in sections where section.isThere && !section.isFilled {
            faults.add(
                text.fault(
                    "this section needs “\(section.filler)” in the configuration",
                    at: ["brief", section.key]))
        }
    }

    /// The names of figures and of tables, each once; a chart has that of its configuration.
    func checkNames(_ brief: BriefSpecification) throws(Refusal) {
        var tables = Set<String>()
        var figures = Set<String>()
        for (table, place) in zip(brief.allTables, brief.tablePlaces) {
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
        guard tables == nil || written.isEmpty || !written.allSatisfy(\.isWhitespace) else {
            throw text.fault("expected a text or an empty one, saw blanks", at: path)
        }
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
