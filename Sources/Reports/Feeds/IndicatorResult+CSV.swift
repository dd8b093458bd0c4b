public import Analysis
import Tabular
import TradeModel

extension IndicatorResult {
    /// The points as a CSV table: unrounded values, nothing where one is missing.
    public var csv: String { csv(isTraced: false) }

    /// The same with two columns more: how sure each point is, and the files and lines that it rests on,
    /// `customs.csv:12-14,20; measures.csv:7`.
    public var tracedCSV: String { csv(isTraced: true) }

    private func csv(isTraced: Bool) -> String {
        let columns = self.columns
        var writer = CSVWriter(
            header: ["period", "value", "unit"] + columns.flatMap(\.columns) + ["n", "missing"]
                + (isTraced ? ["confidence", "records"] : []))
        for point in points {
            let cells = columns.flatMap { column in
                point[column.name].map { IndicatorResult.Field(column.name, $0).cells }
                    ?? column.columns.map { _ in .missing }
            }
            writer.append(
                [.text(point.period), .init(point.value), .text(unit)] + cells
                    + [.integer(point.n), .integer(point.missing)]
                    + (isTraced ? point.trace : []))
        }
        return writer.output
    }

    /// A field for each column of a table: a point without a value may lack them.
    var columns: [Field] {
        points.max { $0.fields.count < $1.fields.count }?.fields ?? []
    }
}

extension IndicatorResult.Point {
    fileprivate var trace: [CSVWriter.Cell] {
        let records = SourceUse.merged(sources).map { "\($0.source.path):\($0.lineRanges)" }
        return [
            confidence.map { .text($0.rawValue) } ?? .missing,
            records.isEmpty ? .missing : .text(records.joined(separator: "; ")),
        ]
    }
}

extension IndicatorResult.Field {
    fileprivate var columns: [String] {
        if case .interval = value { [name + "_lower", name + "_upper"] } else { [name] }
    }

    fileprivate var cells: [CSVWriter.Cell] {
        switch value {
        case .number(let number): [.init(number)]
        case .count(let count): [.integer(count)]
        case .text(let text): [.text(text)]
        case .interval(let interval): [.init(interval?.lower), .init(interval?.upper)]
        }
    }
}

extension CSVWriter.Cell {
    /// A number, or nothing where it is missing.
    init(_ number: Double?) { self = number.map(CSVWriter.Cell.number) ?? .missing }
}
