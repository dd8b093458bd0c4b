public import Reports
internal import Store
import Tabular
public import TradeModel

/// The series that a store has.
public struct SeriesInventory: Sendable {
    let series: [StoredSeries]
    /// That none was known on the day, though later ones are.
    public internal(set) var findings: [Diagnostic] = []
    /// The sources and indicators of the series that the configuration does not name now, as after one
    /// got another name, in order. Their series stay, since what was known stays.
    var former: [String] = []

    /// The series as a document.
    public func document(asOf: Day) throws -> Document {
        try Document(
            title: "Series",
            blocks: [
                .table(
                    try Table(
                        caption: "Series of the store",
                        columns: [
                            .text("Series"), .text("Unit"), .number("Values"), .text("From"),
                            .text("To"),
                        ],
                        rows: series.map { one in
                            [
                                .text(one.name.description), .text(one.name.unit),
                                .count(one.count), .text(one.first.description),
                                .text(one.last.description),
                            ]
                        },
                        notes: Table.Notes(
                            source: "the store of vintages", asOf: asOf.description,
                            n: counted(series.count, "name"),
                            definition: "the number of values is that of the newest vintage"
                                + " of each source until the day\(formerNote)")))
            ])
    }

    private var formerNote: String {
        guard !former.isEmpty else { return "" }
        return "; the configuration does not name \(former.joined(separator: ", ")) now, whose"
            + " series are as they were last"
    }

    /// A line for each series.
    public var csv: String {
        var writer = CSVWriter(header: ["series", "unit", "values", "from", "to"])
        for one in series {
            writer.append([
                .text(one.name.description), .text(one.name.unit), .integer(one.count),
                .text(one.first.description), .text(one.last.description),
            ])
        }
        return writer.output
    }

    /// The series as JSON.
    public var json: JSONValue {
        .object([
            "series": .array(
                series.map { one in
                    .object([
                        "name": .string(one.name.description), "unit": .string(one.name.unit),
                        "values": .integer(one.count), "from": .string(one.first.description),
                        "to": .string(one.last.description),
                        "configured": .bool(!former.contains(one.name.source)),
                    ])
                })
        ])
    }
}
