import Tabular
import TradeModel

/// Several feeds as one table, as chart tools for newsrooms want it: a period a row, a series a
/// column.
///
/// The first column is the first day of the period, so that an axis of time needs no reading of
/// periods; periods that were published as one stay one row with their text.
struct WideTable {
    /// A column: a feed, and what tells its values of one period apart.
    private struct Column: Hashable {
        let feed: String
        let key: [String]

        var name: String { key.isEmpty ? feed : "\(feed): \(key.joined(separator: ", "))" }
    }

    private var columns: [Column] = []
    private var places: [Column: Int] = [:]
    private var values: [TimeSpan: [Int: Double]] = [:]

    init(_ feeds: [Feed]) {
        for feed in feeds {
            for (point, span) in zip(feed.result.points, feed.spans) {
                let place = place(
                    of: Column(feed: feed.name, key: point.key(of: feed.result.indicator)))
                values[span, default: [:]][place] = point.value
            }
        }
    }

    private mutating func place(of column: Column) -> Int {
        if let place = places[column] { return place }
        places[column] = columns.count
        columns.append(column)
        return columns.count - 1
    }

    var csv: String {
        var writer = CSVWriter(header: ["date", "period"] + columns.map(\.name))
        for (span, cells) in values.sorted(by: { $0.key < $1.key }) {
            writer.append(
                [.text(span.days.lowerBound.description), .text(span.description)]
                    + columns.indices.map { CSVWriter.Cell(cells[$0]) })
        }
        return writer.output
    }
}
