import Assessment
import Reports
import TradeModel

/// The watched conditions as a document, those that are met first.
struct AlertReport {
    let outcomes: [AlertOutcome]
    let asOf: Day
    /// The sources that are not up to date.
    let stale: [StaleSource]

    func document() throws -> Document {
        let order: [AlertOutcome] = [.met, .unknown, .notMet].flatMap { state in
            outcomes.filter { $0.state == state }
        }
        let met = outcomes.count { $0.state == .met }
        let unknown = outcomes.count { $0.state == .unknown }
        return try Document(
            title: "Alerts",
            blocks: [
                .paragraph([
                    .text(
                        "As of \(asOf): \(counted(met, "condition")) met, \(unknown) unknown, of"
                            + " \(outcomes.count).")
                ]), .table(try table(order)),
            ])
    }

    private func table(_ outcomes: [AlertOutcome]) throws -> Table {
        try Table(
            caption: "Watched conditions",
            columns: [
                .text("Alert"), .text("Condition"), .text("State"), .text("Since"),
                .text("Value"), .text("Unit"), .text("Period"), .number("Age"),
                .text("Message"),
            ],
            rows: outcomes.map { outcome in
                let words = [Condition.State.met: "met", .notMet: "not met", .unknown: "unknown"]
                return [
                    .text(outcome.name), .text(outcome.condition),
                    .text(words[outcome.state] ?? ""), .text(outcome.since.day.description),
                    // In full: rounded, a value just past a bound would seem to be on it.
                    Self.cell(outcome.readings.map { $0.value?.plainDescription }),
                    Self.cell(outcome.readings.map { $0.unit.isEmpty ? nil : $0.unit }),
                    Self.cell(outcome.readings.map(\.period)),
                    .count(outcome.readings.compactMap { age($0.period) }.max()),
                    outcome.message.map { .text($0) } ?? .missing,
                ]
            },
            notes: Table.Notes(
                source: "the configured indicators", asOf: asOf.description,
                n: counted(outcomes.count, "condition"),
                definition: "each condition is held against the values of the latest periods, where"
                    + " it names no others, unrounded; age: days from the end of the oldest of them"
                    + " to the day above; unknown: a value that decides is missing, or too little of"
                    + " its period is known",
                remarks: remarks(outcomes)))
    }

    /// Why conditions are unknown, what is to be said against values, and which sources are old.
    private func remarks(_ outcomes: [AlertOutcome]) -> [String] {
        let reasons = outcomes.filter { !$0.reasons.isEmpty }.map { outcome in
            "\(outcome.name) is unknown: \(outcome.reasons.joined(separator: "; "))"
        }
        return reasons + outcomes.flatMap(Self.doubts) + stale.map { "not up to date: \($0)" }
    }

    /// What is to be said against the values that a condition rests on.
    private static func doubts(_ outcome: AlertOutcome) -> [String] {
        outcome.readings.compactMap { reading in
            guard let doubts = reading.doubts, !doubts.isEmpty else { return nil }
            let period = reading.period.map { " in \($0)" } ?? ""
            return "\(outcome.name): the value of \(reading.reference)\(period) is"
                + " \(doubts.joined(separator: ", "))"
        }
    }

    /// One text for each reading, in the order in which the condition names them.
    private static func cell(_ texts: [String?]) -> Cell {
        guard texts.contains(where: { $0 != nil }) else { return .missing }
        return .text(texts.map { $0 ?? "n/a" }.joined(separator: "; "))
    }

    private func age(_ period: String?) -> Int? {
        period.flatMap { TimeSpan($0) }.map { $0.days.upperBound.distance(to: asOf) }
    }
}
