public import Reports
public import TradeModel

/// Writes the configured briefing as a document.
public struct Briefing {
    private let configuration: Configuration
    private let brief: BriefSpecification
    private let library: SourceLibrary
    private let tables: BriefTables
    private let asOf: Day
    private let stale: [StaleSource]

    /// Prepares the briefing of a configuration as of a day, from its local files and from what the
    /// last refresh took of the others. Refuses a configuration that describes no briefing.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day
    ) throws(Refusal) {
        let places = try Workplace(configuration, folder).places()
        try self.init(
            configuration, try SourceLibrary(configuration, folder, places: places), asOf: asOf)
    }

    /// Prepares the briefing from sources of which some may be stale.
    init(
        _ configuration: Configuration, _ library: SourceLibrary, asOf: Day,
        stale: [StaleSource] = []
    ) throws(Refusal) {
        guard let brief = configuration.brief else {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "this configuration describes no briefing, under “brief”"))
        }
        self.configuration = configuration
        self.brief = brief
        self.library = library
        self.asOf = asOf
        self.stale = stale.filter { brief.sources(configuration.charts).contains($0.name) }
        tables = BriefTables(configuration, library, asOf: asOf)
    }

    /// The briefing: the overview, each development with its tables, caveats and gaps, and the
    /// files that everything rests on. Refuses a configuration that cannot be shown.
    public func document() throws -> Document {
        do {
            return try written()
        } catch let error as ReportError {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "the briefing cannot be written: \(error)"))
        }
    }

    private func written() throws -> Document {
        var blocks: [Block] = [
            .paragraph([.text(brief.summary)]), .paragraph([.text("As of \(asOf).")]),
        ]
        if !stale.isEmpty {
            blocks.append(
                .paragraph([
                    .strong("Not up to date."),
                    .text(" The last good copies of these sources stand in for newer ones:"),
                ]))
            blocks.append(.list(stale.map { [.text($0.description)] }))
        }
        for table in brief.overview { blocks.append(try tables.block(table)) }
        for (index, development) in brief.developments.enumerated() {
            blocks.append(.heading(level: 2, [.text("\(index + 1). \(development.title)")]))
            blocks.append(.paragraph([.text(development.text)]))
            for table in development.tables { blocks.append(try tables.block(table)) }
            blocks.append(
                .paragraph([.strong("Bear in mind."), .text(" " + development.caveats)]))
            blocks.append(.paragraph([.strong("Not known."), .text(" " + development.unknown)]))
        }
        blocks.append(.heading(level: 2, [.text("Files")]))
        blocks.append(.table(try filesTable()))
        return try Document(title: brief.title, blocks: blocks)
    }

    private func filesTable() throws -> Table {
        try Table(
            caption: "The files behind every figure",
            columns: [
                .text("File"), .text("Layout"), .number("Records"), .number("Used"),
                .text("SHA-256"),
            ],
            rows: library.listed(brief.sources(configuration.charts)).map { path, file in
                [
                    .text(path), .text(file.layout.rawValue), .count(file.records.read),
                    .count(file.records.used), .text(file.sha256),
                ]
            },
            notes: Table.Notes(
                source: "the data folder", asOf: asOf.description,
                definition: "records in use are those of the whole file, whatever the day; the"
                    + " others are further published values of the same cells, kept for comparison")
        )
    }
}
