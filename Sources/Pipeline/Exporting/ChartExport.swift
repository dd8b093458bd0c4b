public import TradeModel

/// The configured charts as SVG files.
public struct ChartExport {
    private let charting: Charting
    private let configuration: Configuration

    /// Prepares to draw as of a day, from local files and from what the last refresh took of the
    /// others.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day
    ) throws(Refusal) {
        self.configuration = configuration
        charting = try Charting(configuration, in: folder, asOf: asOf)
    }

    /// The charts by their names, all where none are asked for. Refuses, as wrong usage, a name that
    /// is none, a name twice, and a configuration without charts.
    public func charts(_ asked: [String]) throws(Refusal) -> [(name: String, svg: String)] {
        guard !charting.names.isEmpty else {
            throw .usage("\(configuration.path) configures no charts to export")
        }
        guard Set(asked).count == asked.count else { throw .usage("a chart is asked for twice") }
        var charts: [(name: String, svg: String)] = []
        for name in asked.isEmpty ? charting.names : asked {
            charts.append((name, try charting.svg(named: name)))
        }
        return charts
    }

    /// The one chart as a document. Refuses, as wrong usage, several.
    public static func document(
        _ charts: [(name: String, svg: String)]
    ) throws(Refusal) -> String {
        guard let chart = charts.first, charts.count == 1 else {
            throw FeedExport.severalFiles("svg")
        }
        return chart.svg
    }

    /// Writes a chart to a file, or several into a folder, which is made where it is not there: all or
    /// none.
    public static func save(
        _ charts: [(name: String, svg: String)], to path: String
    ) throws(Refusal) {
        let (place, isFolder) = FeedExport.place(path, holdsSeveral: charts.count > 1)
        let files = charts.map { name, svg in
            (path: isFolder ? "\(place)/\(name).svg" : place, bytes: Array(svg.utf8))
        }
        try OutputFile.save(files, inFolder: isFolder ? place : nil)
    }
}
