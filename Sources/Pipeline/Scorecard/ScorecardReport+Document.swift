import Assessment
public import Reports
import TradeModel

extension ScorecardReport {
    /// The states, the readings behind each, and the states over time where they were asked for.
    public func document() throws -> Document {
        var blocks: [Block] = [
            .paragraph([.text(scorecard.summary)]), .paragraph([.text("As of \(asOf).")]),
            .table(try statesTable()), .table(try evidenceTable()),
        ]
        let remarks = zip(scorecard.entries, now).map { entry, state in
            (id: entry.specification.id, texts: Self.remarks(entry, state))
        }.filter { !$0.texts.isEmpty }
        if !remarks.isEmpty {
            blocks.append(.paragraph([.strong("Remarks.")]))
            blocks.append(
                .list(
                    remarks.map { id, texts in
                        [.strong(id), .text(": \(texts.joined(separator: "; "))")]
                    }))
        }
        if let history, !history.isEmpty { blocks.append(.table(try historyTable(history))) }
        return try Document(title: scorecard.title, blocks: blocks)
    }

    private func statesTable() throws -> Table {
        try Table(
            caption: "Conditions",
            columns: [
                .text("Id"), .text("Condition"), .text("Stage"), .text("State"), .text("Raw"),
                .text("Origin"),
            ],
            rows: zip(scorecard.entries, now).map { entry, state in
                let condition = entry.specification
                return [
                    .text(condition.id), .text(condition.title),
                    .text(condition.stage.rawValue.replacing("-", with: " ")),
                    .text(state.status.words), .text(state.raw.words),
                    .text(condition.origin.rawValue),
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(now.flatMap(\.sources)), asOf: asOf.description,
                n: Self.count(now),
                definition: "raw: by what is known on the day; state: a condition stays met until"
                    + " \(scorecard.hysteresis) evaluations in a row, at month ends and on the day,"
                    + " have failed; origin: the author's words or our way to measure; not met says"
                    + " something of the condition only"))
    }

    private func historyTable(_ history: [Moment]) throws -> Table {
        let shown = scorecard.entries.indices.filter { index in
            history.contains { ![.unknown, .notApplicable].contains($0.states[index].status) }
        }
        return try Table(
            caption: "States at month ends",
            columns: [.text("Day")]
                + shown.map { index in
                    let condition = scorecard.entries[index].specification
                    return .text("\(condition.id) (\(condition.origin.rawValue))")
                },
            rows: history.map { moment in
                [.text(moment.day.description)]
                    + shown.map { index in
                        let state = moment.states[index]
                        return .text(
                            state.status.words
                                + (state.isHeld ? " (raw: \(state.raw.words))" : ""))
                    }
            },
            notes: Table.Notes(
                source: "the files named above", asOf: asOf.description,
                n: counted(history.count, "month"),
                definition: "each by what was public on that day; conditions that were unknown or"
                    + " did not apply throughout are left out; raw is told where hysteresis holds; in"
                    + " parentheses whose the condition is"))
    }

    /// What a reader must know besides the state.
    static func remarks(_ entry: Scorecard.Entry, _ state: ConditionState) -> [String] {
        var remarks = state.reasons + state.oldData
        if state.isHeld { remarks.append("held by hysteresis; raw \(state.raw.words)") }
        for name in state.heldDependencies {
            remarks.append("asks for the raw state of \(name), which hysteresis holds")
        }
        if state.isWithdrawn { remarks.append("something that it rests on was taken back") }
        if state.isDefinitionDependent { remarks.append("definition-dependent") }
        if Set(state.variants.map(\.state)).count > 1 {
            remarks.append(
                state.variants.map { "\($0.label): \($0.state.rawValue)" }.joined(separator: ", "))
        }
        return remarks + [entry.specification.note].compactMap { $0 }
    }

    static func count(_ states: [ConditionState]) -> String {
        let counts = Standing.allCases.compactMap { standing -> String? in
            let count = states.count { $0.status == standing }
            return count == 0 ? nil : "\(count) \(standing.words)"
        }
        return counted(states.count, "condition") + ": " + counts.joined(separator: ", ")
    }
}

extension Standing {
    /// The state in words.
    var words: String { rawValue.replacing("-", with: " ") }
}
