public import Analysis
import Tabular

extension IndicatorResult {
    /// The points as a CSV table: unrounded values, nothing where one is missing.
    public var csv: String {
        let names = points.first?.fields.flatMap(\.columns) ?? []
        var writer = CSVWriter(header: ["period", "value", "unit"] + names + ["n", "missing"])
        for point in points {
            writer.append(
                [.text(point.period), .init(point.value), .text(unit)]
                    + point.fields.flatMap(\.cells) + [.integer(point.n), .integer(point.missing)])
        }
        return writer.output
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
