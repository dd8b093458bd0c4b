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

    /// The charts that could be drawn, and why others could not.
    public struct Outcome: Sendable {
        /// The charts.
        public let pictures: [Picture]
        /// The names of those that could not be drawn.
        public let absent: [String]
        /// Why they could not; nil where all are there.
        public let refusal: Refusal?

        /// What is to be told of charts that are not among those which were written to a place; nothing
        /// where all are.
        public func findings(ofOutput place: String) -> [Diagnostic] {
            guard let refusal else { return [] }
            return refusal.diagnostics + [.incomplete(place, without: absent)]
        }

        /// How many charts were asked for.
        fileprivate var asked: Int { pictures.count + absent.count }
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

    /// Draws the charts asked for: all of them or none. Where no name is given, all of which that is
    /// possible. Refuses what cannot be drawn, and, as wrong usage, a name that is none, a name
    /// twice, and a configuration without charts.
    public func outcome(_ asked: [String]) throws(Refusal) -> Outcome {
        guard !charting.names.isEmpty else {
            throw .usage(
                "\(configuration.path) configures no charts to export; describe one under"
                    + " “charts”")
        }
        guard Set(asked).count == asked.count else { throw .usage("a chart is asked for twice") }
        guard asked.isEmpty else {
            var pictures: [Picture] = []
            for name in asked { pictures.append(try picture(name)) }
            return Outcome(pictures: pictures, absent: [], refusal: nil)
        }
        let attempts = try Attempts(charting.names) { (name) throws(Refusal) in try picture(name) }
        return Outcome(
            pictures: attempts.made, absent: attempts.absences.map(\.name),
            refusal: attempts.refusal)
    }

    /// Which sources of the charts of these names are read as they are now, although editions of them
    /// came after the day.
    public func findings(_ names: [String]) -> [Diagnostic] {
        LaterEditions.findings(
            of: names.flatMap { configuration.charts[$0]?.sources ?? [] }, configuration,
            charting.library.folder, asOf: charting.asOf)
    }

    private func picture(_ name: String) throws(Refusal) -> Picture {
        guard configuration.charts[name] != nil || configuration.indicators[name] == nil else {
            throw .usage("“\(name)” is an indicator, which --to csv writes, and no chart")
        }
        let (chart, findings) = try charting.drawing(named: name)
        return Picture(
            name: name, svg: SVGRenderer().file(chart),
            findings: findings.map { $0.named(name) })
    }

    /// The one chart as a document. Refuses, as wrong usage, several.
    public static func document(_ outcome: Outcome) throws(Refusal) -> String {
        guard let chart = outcome.pictures.first, outcome.asked == 1 else {
            throw FeedExport.severalFiles("svg")
        }
        return chart.svg
    }

    /// Writes a chart to a file, or several into a folder, which is made where it is not there: all or
    /// none, and none in place of a file that is spared.
    public static func save(
        _ outcome: Outcome, to path: String, sparing inputs: ConfiguredFiles?
    ) throws(Refusal) {
        let (place, isFolder) = FeedExport.place(path, holdsSeveral: outcome.asked > 1)
        let files = outcome.pictures.map { chart in
            (path: isFolder ? "\(place)/\(chart.name).svg" : place, bytes: Array(chart.svg.utf8))
        }
        try OutputFile.save(files, inFolder: isFolder ? place : nil, sparing: inputs)
    }
}
