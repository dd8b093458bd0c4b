import Reports
public import TradeModel

/// The configured charts as SVG files.
public struct ChartExport {
    /// A chart as a file.
    public struct Picture: Sendable {
        /// The name under which it is configured.
        public let name: String
        /// The text of the file.
        public let svg: String
        /// What was found where its series were computed.
        public let findings: [Diagnostic]
    }

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
    public func charts(_ asked: [String]) throws(Refusal) -> [Picture] {
        guard !charting.names.isEmpty else {
            throw .usage("\(configuration.path) configures no charts to export")
        }
        guard Set(asked).count == asked.count else { throw .usage("a chart is asked for twice") }
        var charts: [Picture] = []
        for name in asked.isEmpty ? charting.names : asked {
            let (chart, findings) = try charting.drawing(named: name)
            charts.append(
                Picture(
                    name: name, svg: SVGRenderer().file(chart),
                    findings: findings.map { $0.path == nil ? $0.about(name) : $0 }))
        }
        return charts
    }

    /// The one chart as a document. Refuses, as wrong usage, several.
    public static func document(_ charts: [Picture]) throws(Refusal) -> String {
        guard let chart = charts.first, charts.count == 1 else {
            throw FeedExport.severalFiles("svg")
        }
        return chart.svg
    }

    /// Writes a chart to a file, or several into a folder, which is made where it is not there: all or
    /// none.
    public static func save(_ charts: [Picture], to path: String) throws(Refusal) {
        let (place, isFolder) = FeedExport.place(path, holdsSeveral: charts.count > 1)
        let files = charts.map { chart in
            (path: isFolder ? "\(place)/\(chart.name).svg" : place, bytes: Array(chart.svg.utf8))
        }
        try OutputFile.save(files, inFolder: isFolder ? place : nil)
    }
}
