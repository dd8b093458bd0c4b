import Assessment
import Reports
import TradeModel

extension ScorecardReport {
    /// What a briefing's template can name: a table, and for each condition its state and the
    /// evidence. Whose a condition is stands in both.
    func briefed(title: String, text: String?) throws -> TemplateValue {
        .group([
            "title": .text(title), "text": .text(text ?? scorecard.summary),
            "table": .blocks([.table(try briefTable())]),
            "conditions": .list(
                try zip(scorecard.entries, now).map { entry, state in
                    let condition = entry.specification
                    return .group([
                        "id": .text(condition.id), "title": .text(condition.title),
                        "stage": .text(condition.stage.words), "state": .text(state.status.words),
                        "raw": .text(state.raw.words), "origin": .text(condition.origin.words),
                        "remarks": .text(Self.remarks(entry, state).joined(separator: "; ")),
                        "evidence": .blocks([try Self.evidence(entry, state, asOf: asOf)]),
                    ])
                }),
        ])
    }

    /// The conditions by stage, in a line each.
    private func briefTable() throws -> Table {
        let order = ConditionSpecification.Stage.allCases
        let rows = zip(scorecard.entries, now).map { entry, state in
            (
                stage: order.firstIndex(of: entry.specification.stage) ?? 0, entry.specification,
                state
            )
        }
        return try Table(
            caption: scorecard.title,
            columns: [
                .text("Stage"), .text("Id"), .text("Condition"), .text("State"), .text("Origin"),
            ],
            rows: order.indices.flatMap { stage in
                rows.filter { $0.stage == stage }.map { _, condition, state in
                    [
                        .text(condition.stage.words), .text(condition.id), .text(condition.title),
                        .text(
                            state.status.words + (state.isHeld ? " (raw: \(state.raw.words))" : "")),
                        .text(condition.origin.words),
                    ]
                }
            },
            notes: Table.Notes(
                source: SourceUse.text(now.flatMap(\.sources)), asOf: asOf.description,
                n: Self.count(now),
                definition:
                    "origin: the author's words, or our way to measure what the author names or"
                    + " leaves open; unknown: the data are too old or cover too little, which is not"
                    + " the same as not met; a condition stays met until \(scorecard.hysteresis)"
                    + " evaluations in a row have failed"))
    }

    /// What a state rests on, line by line.
    private static func evidence(
        _ entry: Scorecard.Entry, _ state: ConditionState, asOf: Day
    ) throws -> Block {
        var items: [[Inline]] = []
        if let when = entry.when {
            items.append([.strong("Met where"), .text(": "), .code(when.text)])
        }
        let readings = try state.readings.map { reading in
            try account(
                reading.reference.description, reading.value, reading.unit,
                [reading.point?.period].compactMap { $0 } + reading.particulars
                    + (reading.reservations(asOf: asOf)?.doubts ?? []))
        }
        let figures = try state.figures.map { figure in
            try account(
                figure.label, figure.value, figure.unit,
                figure.value == nil ? [] : figure.reservations.doubts)
        }
        if !readings.isEmpty {
            items.append([.strong("Readings"), .text(": \(readings.joined(separator: "; "))")])
        }
        if !figures.isEmpty {
            items.append([.strong("Figures"), .text(": \(figures.joined(separator: "; "))")])
        }
        let remarks = remarks(entry, state)
        if !remarks.isEmpty {
            items.append([.strong("Remarks"), .text(": \(remarks.joined(separator: "; "))")])
        }
        if !state.sources.isEmpty {
            items.append([.strong("Rests on"), .text(": \(SourceUse.text(state.sources))")])
        }
        let condition = entry.specification
        return .details(
            summary: [
                .text("\(condition.id), \(condition.origin.words): \(state.status.words)")
            ],
            blocks: [.list(items)])
    }

    /// `share: 88.2 percent (2020)`.
    private static func account(
        _ label: String, _ value: Double?, _ unit: String, _ notes: [String]
    ) throws -> String {
        let format = try DecimalFormat.reading(value, unit: unit)
        let number = value.flatMap { format.rounded($0)?.text }
        return "\(label): " + measured(number ?? "n/a", in: unit) + inBrackets(notes)
    }
}

extension ConditionSpecification.Stage {
    /// The stage in words.
    var words: String { rawValue.replacing("-", with: " ") }
}

extension ConditionSpecification.Origin {
    /// Whose the condition is, in words.
    var words: String {
        switch self {
        case .author: "the author's"
        case .ours: "ours"
        }
    }
}
