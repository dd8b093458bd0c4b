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
        /// The place of the feed among all.
        let feed: Int
        let key: [String]
    }

    private let feeds: [Feed]
    private var columns: [Column] = []
    private var places: [Column: Int] = [:]
    private var values: [TimeSpan: [Int: Double]] = [:]

    init(_ feeds: [Feed]) {
        self.feeds = feeds
        for (number, feed) in feeds.enumerated() {
            for (point, span) in zip(feed.result.points, feed.spans) {
                let place = place(
                    of: Column(feed: number, key: point.key(of: feed.result.indicator)))
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

    /// The feed and the header of each column behind the period's.
    var headers: [(feed: Feed, header: String)] {
        columns.map { column in
            let feed = feeds[column.feed]
            let key = column.key.joined(separator: ", ")
            return (feed, key.isEmpty ? feed.name : "\(feed.name): \(key)")
        }
    }

    var csv: String {
        var writer = CSVWriter(header: ["date", "period"] + headers.map(\.header))
        for (span, cells) in values.sorted(by: { $0.key < $1.key }) {
            writer.append(
                [.text(span.days.lowerBound.description), .text(span.description)]
                    + columns.indices.map { CSVWriter.Cell(cells[$0]) })
        }
        return writer.output
    }
}
