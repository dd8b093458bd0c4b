public import Reports
internal import Store
import Tabular
public import TradeModel

/// What became new, was revised or was withdrawn between two moments, and why.
public struct ChangeReport: Sendable {
    /// The earlier moment; nil for the beginning of the store.
    public let from: Timestamp?
    /// The later moment.
    public let to: Timestamp
    let changes: [StoredChange]
    /// The sources of which nothing was known at the earlier moment.
    let newSources: Set<String>

    /// What a store tells of the time between two moments, or from its beginning until one.
    init(of store: VintageStore, from: Timestamp?, to: Timestamp) throws(Refusal) {
        self.from = from
        self.to = to
        changes = try store.changes(from: from, to: to)
        let firsts = try store.firstVintages()
        newSources = Set(
            firsts.filter { first in from.map { first.value.knownFrom > $0 } ?? true }.keys)
    }

    /// What the vintages after one of them changed; all of them where there is none.
    init(of store: VintageStore, afterVintage id: Int?, to: Timestamp) throws(Refusal) {
        let vintages = try store.vintages()
        from = id.flatMap { id in vintages.last { $0.id == id }?.knownFrom }
        self.to = to
        changes = try store.changes(afterVintage: id ?? 0)
        newSources = Set(try store.firstVintages().filter { $0.value.id > id ?? 0 }.keys)
    }

    /// A line for each change.
    public var csv: String {
        var writer = CSVWriter(header: [
            "series", "unit", "period", "change", "cause", "before", "after", "vintage",
        ])
        for change in changes {
            writer.append([
                .text(change.series.description), .text(change.series.unit),
                .text(change.period.description), .text(change.kind.rawValue),
                .text(change.cause.rawValue),
                change.before?.value.map(CSVWriter.Cell.number) ?? .missing,
                change.after.value.map(CSVWriter.Cell.number) ?? .missing,
                .integer(change.vintage),
            ])
        }
        return writer.output
    }

    /// The changes as JSON; a value that is missing is null.
    public func json(asOf: Day) -> JSONValue {
        .object([
            "as_of": .string(asOf.description), "from": JSONValue(from?.description),
            "to": .string(to.description),
            "changes": .array(
                changes.map { change in
                    .object([
                        "series": .string(change.series.description),
                        "unit": .string(change.series.unit),
                        "period": .string(change.period.description),
                        "change": .string(change.kind.rawValue),
                        "cause": .string(change.cause.rawValue),
                        "before": change.before?.json ?? .null, "after": change.after.json,
                        "vintage": .integer(change.vintage),
                    ])
                }),
        ])
    }
}

extension Figure {
    /// How tables show it: the number in full, or in a word why there is none.
    var text: String {
        switch self {
        case .value(let number): number.plainDescription
        case .missing: "missing"
        case .withdrawn: "withdrawn"
        }
    }

    /// The number; null where there is none.
    var json: JSONValue { JSONValue(value) }
}
