import Analysis
import TradeModel

extension IndicatorResult {
    /// The points as a table of typed columns.
    var table: FeedTable {
        let columns = self.columns
        return FeedTable(
            columns: [
                .init(name: "period", meaning: Meaning.period, kind: .text, unit: nil),
                .init(name: "value", meaning: definition, kind: .number, unit: unit),
                .init(name: "unit", meaning: "the unit of “value”", kind: .text, unit: nil),
            ] + columns.flatMap { column($0) } + [
                .init(name: "n", meaning: Meaning.n, kind: .integer, unit: nil),
                .init(name: "missing", meaning: Meaning.missing, kind: .integer, unit: nil),
            ],
            rows: points.map { point in
                let cells = columns.flatMap { column in
                    point[column.name].map { Field(column.name, $0).cells }
                        ?? column.names.map { _ in .missing }
                }
                return [.text(point.period), .init(point.value), .text(unit)] + cells
                    + [.integer(point.n), .integer(point.missing)]
            })
    }

    /// The table with the days that a period covers, for an axis of time, and with the confidence, of
    /// the value and of figures that rest on other rows.
    var datedTable: FeedTable {
        let table = self.table
        let apart = indicator.attestedApart
        let further = apart.map { name in
            FeedTable.Column(
                name: "\(name)_confidence", meaning: Meaning.confidence(of: name), kind: .text,
                unit: nil)
        }
        return FeedTable(
            columns: table.columns + [
                .init(
                    name: "first_day", meaning: "the first day of the period", kind: .date,
                    unit: nil),
                .init(
                    name: "last_day", meaning: "the last day of the period", kind: .date, unit: nil),
                .init(name: "confidence", meaning: Meaning.confidence, kind: .text, unit: nil),
            ] + further,
            rows: zip(table.rows, points).map { row, point in
                let days = TimeSpan(point.period)?.days
                let further = apart.map { name -> FeedTable.Cell in
                    let field = point.fields.first { $0.name == name }
                    return field?.confidence.map { FeedTable.Cell.text($0.rawValue) } ?? .missing
                }
                return row + [
                    days.map { .date($0.lowerBound) } ?? .missing,
                    days.map { .date($0.upperBound) } ?? .missing,
                    point.confidence.map { .text($0.rawValue) } ?? .missing,
                ] + further
            })
    }

    /// The table with the confidence of each point, and the files and lines that it rests on.
    var tracedTable: FeedTable {
        let table = self.table
        return FeedTable(
            columns: table.columns + [
                .init(name: "confidence", meaning: Meaning.confidence, kind: .text, unit: nil),
                .init(name: "records", meaning: Meaning.records, kind: .text, unit: nil),
            ],
            rows: zip(table.rows, points).map { row, point in
                let records = SourceUse.merged(point.sources).map(\.place)
                return row + [
                    point.confidence.map { .text($0.rawValue) } ?? .missing,
                    records.isEmpty ? .missing : .text(records.joined(separator: "; ")),
                ]
            })
    }

    private func column(_ field: Field) -> [FeedTable.Column] {
        let name = field.name.replacing("_", with: " ")
        let isKey = indicator.keys.contains(field.name)
        let meanings =
            if case .interval = field.value {
                ["the lower end of the \(name)", "the upper end of the \(name)"]
            } else {
                [isKey ? "\(name), which tells values of one period apart" : name]
            }
        return zip(field.names, meanings).map {
            .init(name: $0, meaning: $1, kind: kind(of: field), unit: nil)
        }
    }

    /// The type that holds a field of all points.
    private func kind(of field: Field) -> FeedTable.Kind {
        let told = points.compactMap { $0[field.name] }
        let values = told.isEmpty ? [field.value] : told
        if values.contains(where: { if case .text = $0 { true } else { false } }) { return .text }
        let isWhole = values.allSatisfy { if case .count = $0 { true } else { false } }
        return isWhole ? .integer : .number
    }

    private enum Meaning {
        static let period =
            "the time that the value is of: 2016, 2016Q4, 2016-11 or 2016-11-30; several that were"
            + " published as one as 2020-01..02"
        static let n = "how many records, reporters or launches the value rests on"
        static let missing = "how many records of the cell could not be used, or were not there"
        static let confidence =
            "the least sure of the values that went in: confirmed, compiled, derived or unconfirmed"
        static func confidence(of field: String) -> String {
            "the same of what went into “\(field)”, which may rest on other records than the value"
        }
        static let records =
            "the files and lines that the value and the figures beside it rest on"
    }
}

extension IndicatorResult.Field {
    fileprivate var names: [String] {
        if case .interval = value { [name + "_lower", name + "_upper"] } else { [name] }
    }

    fileprivate var cells: [FeedTable.Cell] {
        switch value {
        case .number(let number): [.init(number)]
        case .count(let count): [count.map(FeedTable.Cell.integer) ?? .missing]
        case .text(let text): [.text(text)]
        case .interval(let interval): [.init(interval?.lower), .init(interval?.upper)]
        }
    }
}
