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
                    outcome.value.map { .text($0.plainDescription) } ?? .missing,
                    outcome.unit.isEmpty ? .missing : .text(outcome.unit),
                    outcome.period.map { .text($0) } ?? .missing, .count(age(outcome.period)),
                    outcome.message.map { .text($0) } ?? .missing,
                ]
            },
            notes: Table.Notes(
                source: "the configured indicators", asOf: asOf.description,
                n: counted(outcomes.count, "condition"),
                definition: "each condition is held against the value of the latest period,"
                    + " unrounded; age: days from the end of that period to the day above;"
                    + " unknown: there is no value",
                remarks: stale.map { "not up to date: \($0)" }))
    }

    private func age(_ period: String?) -> Int? {
        period.flatMap { TimeSpan($0) }.map { $0.days.upperBound.distance(to: asOf) }
    }
}
