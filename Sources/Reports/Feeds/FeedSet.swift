import Analysis
import Tabular
public import TradeModel

/// Feeds that are written together.
public struct FeedSet: Sendable {
    /// The feeds, in the order asked.
    public let feeds: [Feed]
    /// The day as of which they speak.
    public let asOf: Day
    /// The address of the folder where the feeds' CSV will lie, for specifications that name their
    /// data instead of holding them; nil where they hold them.
    public let dataAddress: String?
    /// Why feeds that belong to these are not among them; the path of each finding is the feed's
    /// name.
    public let absences: [Diagnostic]

    /// Feeds that are written together.
    public init(
        feeds: [Feed], asOf: Day, dataAddress: String? = nil, absences: [Diagnostic] = []
    ) {
        self.feeds = feeds
        self.asOf = asOf
        self.dataAddress = dataAddress
        self.absences = absences
    }

    /// Where the figures of all feeds come from.
    var sources: [FeedSource] { FeedSource.merged(feeds.flatMap(\.sources)) }

    /// What a reader of all feeds in one table must know: behind the name of each its findings and the
    /// periods of values in doubt, which have no columns there, and which feeds are not among them.
    var notes: [String] {
        feeds.flatMap { feed in
            (feed.result.findings(showing: ["value"]).map(\.description) + feed.doubts)
                .map { "\(feed.name): \($0)" }
        } + absences.map(\.description)
    }

    /// The bytes of the files, in the order of ``ExportFormat/paths(of:at:isFolder:)``, which also
    /// gives their names: a sidecar names its table. The same feeds give the same bytes.
    ///
    /// Throws a ``Refusal`` where a library is missing or a format cannot hold a value.
    public func contents(_ format: ExportFormat, named paths: [String]) throws -> [[UInt8]] {
        switch format {
        case .csv:
            return try zip(feeds, stride(from: 0, to: paths.count, by: 2)).flatMap { feed, place in
                let metadata = CSVMetadata(feed: feed, table: lastComponent(paths[place]))
                return [Array(feed.table.csv.utf8), Array(try metadata.json.text().utf8)]
            }
        case .wideCSV:
            let table = WideTable(feeds)
            let metadata = CSVMetadata(set: self, wide: table, table: lastComponent(paths[0]))
            return [Array(table.csv.utf8), Array(try metadata.json.text().utf8)]
        case .json: return try feeds.map { Array(try $0.records.text().utf8) }
        case .vegaLite:
            return try feeds.map {
                let chart = VegaLiteChart(feed: $0, dataAddress: dataAddress)
                return Array(try chart.json.text().utf8)
            }
        case .xlsx: return [try Workbook(self).bytes()]
        case .sdmxCSV:
            return [
                Array(SDMXTable(feeds).csv.utf8), Array(SDMXStructure(self).xml.utf8),
            ]
        case .datapackage:
            let tables = feeds.map { Array($0.table.csv.utf8) }
            let package = DataPackage(set: self, tables: tables)
            return tables + [Array(try package.json.text().utf8)]
        }
    }
}
