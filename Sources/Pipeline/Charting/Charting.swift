public import Reports
public import TradeModel

/// Draws the configured charts.
public struct Charting {
    let configuration: Configuration
    let library: SourceLibrary
    let asOf: Day
    let tables: BriefTables
    private let stale: [StaleSource]

    /// Prepares the charts of a configuration as of a day, from its local files and from what the last
    /// refresh took of the others.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day
    ) throws(Refusal) {
        let places = try Workplace(configuration, folder).places()
        self.init(
            configuration, try SourceLibrary(configuration, folder, places: places), asOf: asOf)
    }

    /// Prepares the charts from sources of which some may be stale.
    init(
        _ configuration: Configuration, _ library: SourceLibrary, asOf: Day,
        stale: [StaleSource] = []
    ) {
        self.stale = stale
        self.configuration = configuration
        self.library = library
        self.asOf = asOf
        tables = BriefTables(configuration, library, asOf: asOf)
    }

    /// The names of the configured charts, in order.
    public var names: [String] { configuration.charts.keys.sorted() }

    /// A configured chart. Refuses a name that no chart has, with the nearest ones, and a chart that
    /// the data do not allow; what does not fit is the configuration's fault and not the user's.
    public func chart(named name: String) throws(Refusal) -> Chart {
        try drawing(named: name).chart
    }

    /// A configured chart, and what was found where its series were computed and in its measures, each
    /// once. Refuses what ``chart(named:)`` does.
    func drawing(named name: String) throws(Refusal) -> (chart: Chart, findings: [Diagnostic]) {
        guard let specification = configuration.charts[name] else {
            let near = Spelling.nearest(to: name, among: names).joined(separator: ", ")
            throw Refusal.usage(
                "no chart is configured under the name “\(name)”; "
                    + (near.isEmpty ? "none is configured" : "nearest: \(near)"))
        }
        let place = configuration.chartPlaces[name]
        do {
            return try drawing(name, specification)
        } catch let refusal as Refusal {
            guard refusal.cause == .usage else { throw refusal }
            throw Refusal(
                refusal.diagnostics.map {
                    tables.fault($0.message, in: specification.title, at: place)
                })
        } catch {
            throw Refusal(tables.fault("\(error)", in: specification.title, at: place))
        }
    }

    /// A configured chart as the text of an SVG file.
    public func svg(named name: String) throws(Refusal) -> String {
        SVGRenderer().file(try chart(named: name))
    }

    private func drawing(
        _ name: String, _ specification: ChartSpecification
    ) throws -> (chart: Chart, findings: [Diagnostic]) {
        let days = try days(of: specification)
        var series = try specification.series.map {
            try drawn($0, of: specification, within: days)
        }
        var unit = try unit(of: series, as: specification.unit)
        var remarks = [specification.note].compactMap { $0 }
        var rounding: [String] = []
        if specification.kind == .shares, unit != "percent" {
            series = try Self.shares(of: series)
            remarks.append("Shares of the sum of the \(unit) shown.")
            rounding = Self.roundingRemarks(of: series)
            unit = "percent"
        }
        let found = series.map {
            PartFindings(name: $0.series.name, findings: $0.findings.about(days))
        }
        let events = try events(of: specification)
        let measures = try measures(of: specification, within: days)
        remarks += (found.remarks + measures.remarks)
            .map { "\($0.sentence)." }
        remarks += stale.filter { specification.sources.contains($0.name) }
            .map { "Not up to date: \($0)." }
        let uses = SourceUse.merged(
            series.flatMap(\.sources) + events.sources + measures.sources,
            lookedThrough: series.flatMap(\.lookedThrough))
        let isNamed = Chart.isNamed(unit, in: specification.subtitle)
        let chart = try Chart(
            name: name, title: specification.title,
            subtitle: specification.subtitle + (isNamed ? "" : ", \(unit)"),
            form: specification.chartForm,
            arrangement: specification.kind == .multiples ? .apart : .together, unit: unit,
            days: days, series: series.map(\.series), events: events.events,
            measures: measures.measures, remarks: remarks,
            credit: "Source: \(credit(of: specification)). As of \(asOf).",
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                remarks: Self.definitions(of: series) + remarks + rounding))
        return (chart, (series.flatMap(\.findings) + measures.findings).uniqued())
    }
}

extension ChartSpecification {
    /// How the values are drawn.
    var chartForm: Chart.Form {
        switch kind {
        case .series, .timeline: .lines
        case .bars: .bars
        case .shares: .shares
        case .multiples: form == .lines ? .lines : .bars
        }
    }
}
