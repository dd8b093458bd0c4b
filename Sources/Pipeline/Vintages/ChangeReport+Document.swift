public import Reports
public import TradeModel

extension ChangeReport {
    /// How many rows a document lists before the rest is counted.
    private static let limit = 200

    /// The changes as a document: counts for each source, then the values one by one; those of
    /// sources that were not there before only as a count.
    public func document(asOf: Day) throws -> Document {
        try Document(
            title: "Changes",
            blocks: [
                .paragraph([.text(span)]), .table(try countsTable(asOf)),
                .table(try valuesTable(asOf)),
            ])
    }

    private var span: String {
        let start = from.map { "Between \($0) and" } ?? "From the beginning of the store until"
        return "\(start) \(to)."
    }

    private func countsTable(_ asOf: Day) throws -> Table {
        let sources = Dictionary(grouping: changes, by: \.series.source)
        return try Table(
            caption: "Changes by source",
            columns: [
                .text("Source"), .number("New"), .number("Revised"), .number("Withdrawn"),
                .text("Cause"),
            ],
            rows: sources.sorted { $0.key < $1.key }.map { source, changes in
                let causes = Set(changes.map(\.cause.rawValue)).sorted().joined(separator: ", ")
                return [
                    .text(source), .count(changes.count { $0.kind == .new }),
                    .count(changes.count { $0.kind == .revised }),
                    .count(changes.count { $0.kind == .withdrawn }), .text(causes),
                ]
            },
            notes: Table.Notes(
                source: "the store of vintages", asOf: asOf.description,
                n: counted(changes.count, "change"),
                definition: "new: nothing was said of the period before; revised: another value;"
                    + " withdrawn: the source no longer speaks of the period; cause: data where the"
                    + " source gave other bytes, method where the same bytes were read or computed"
                    + " in another way, both where both changed, day where neither did and the same"
                    + " was computed as of another day: a day of publication that a row names had"
                    + " passed, or a period had ended"))
    }

    private func valuesTable(_ asOf: Day) throws -> Table {
        let known = changes.filter { !newSources.contains($0.series.source) }
        let shown = known.prefix(Self.limit)
        var remarks: [String] = []
        if known.count > shown.count {
            remarks.append(
                counted(known.count - shown.count, "more is", "more are")
                    + " in the CSV and JSON forms")
        }
        let first = changes.count - known.count
        if first > 0 {
            remarks.append(
                counted(
                    first, "value of sources that are new is",
                    "values of sources that are new are") + " not listed")
        }
        return try Table(
            caption: "Changed values",
            columns: [
                .text("Series"), .text("Period"), .text("Change"), .text("Before"), .text("After"),
                .text("Unit"), .text("Cause"),
            ],
            rows: shown.map { change in
                [
                    .text(change.series.description), .text(change.period.description),
                    .text(change.kind.rawValue),
                    change.before.map { .text($0.text) } ?? .missing, .text(change.after.text),
                    .text(change.series.unit), .text(change.cause.rawValue),
                ]
            },
            notes: Table.Notes(
                source: "the store of vintages", asOf: asOf.description,
                n: counted(shown.count, "change"), remarks: remarks))
    }
}
