public import Analysis
import Tabular

extension IndicatorResult {
    /// The points as a CSV table: unrounded values, nothing where one is missing.
    public var csv: String { table.csv }

    /// The same with two columns more: how sure each point is, and the files and lines that it rests on,
    /// `customs.csv:12-14,20; measures.csv:7`.
    public var tracedCSV: String { tracedTable.csv }

    /// A field for each column of a table, the same with points and without: a point that has no value
    /// may lack them.
    var columns: [Field] {
        let widest = points.max { $0.fields.count < $1.fields.count }?.fields ?? []
        let blank = blankFields
        return widest.count < blank.count ? blank : widest
    }
}

extension CSVWriter.Cell {
    /// A number, or nothing where it is missing.
    init(_ number: Double?) { self = number.map(CSVWriter.Cell.number) ?? .missing }
}
