public import Reports
public import TradeModel

/// Writes the configured briefing as a document.
public struct Briefing {
    let configuration: Configuration
    let brief: BriefSpecification
    let library: SourceLibrary
    let tables: BriefTables
    let asOf: Day
    /// The sources of the briefing that are not up to date.
    let stale: [StaleSource]
    /// The ledgers of its section of claims; none where it has none.
    let ledgers: [Ledger]
    /// The scorecard of its section; nil where it has none.
    let scorecard: Scorecard?
    /// The names of the sources that the briefing rests on.
    let sources: Set<String>
    private let template: BriefTemplate

    /// Prepares the briefing of a configuration as of a day, from its local files and from what the
    /// last refresh took of the others. Refuses a configuration that describes no briefing, and a
    /// template, a ledger or a scorecard with a fault, at its line and column.
    ///
    /// - Parameter template: the path of a template in place of the configured one.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day, template: String? = nil
    ) throws(Refusal) {
        let places = try Workplace(configuration, folder).places()
        try self.init(
            configuration, try SourceLibrary(configuration, folder, places: places), asOf: asOf,
            template: template)
    }

    /// Prepares the briefing from sources of which some may be stale.
    init(
        _ configuration: Configuration, _ library: SourceLibrary, asOf: Day,
        stale: [StaleSource] = [], template: String? = nil
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
        let path: String
        if let template {
            path = template
        } else {
            path = try brief.templatePath(in: library.folder)
        }
        self.template = try BriefTemplate(path: path, brief.templateShape)
        ledgers = try brief.ledgers(of: configuration, library)
        scorecard = try brief.scorecard(of: configuration, library)
        let used = brief.sources(configuration.charts).union(ledgers.flatMap(\.sources))
            .union(scorecard?.sources ?? [])
        sources = used
        self.stale = stale.filter { used.contains($0.name) }
        tables = BriefTables(configuration, library, asOf: asOf)
    }

    /// Which sources are read as they are now, although editions of them came after the day.
    public var findings: [Diagnostic] {
        LaterEditions.findings(of: sources, configuration, library.folder, asOf: asOf)
    }

    /// The briefing as its template orders it: the overview, each development with its tables, caveats
    /// and gaps, claims, scorecard and measures, and the files that everything rests on. Refuses a
    /// configuration that cannot be shown.
    public func document() throws -> Document {
        do {
            return try template.document(values())
        } catch let error as ReportError {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "the briefing cannot be written: \(error)"))
        }
    }
}

extension BriefSpecification {
    /// Where the template lies: where the configuration says, or among the bundled data. Refuses when
    /// there are none.
    func templatePath(in folder: DataFolder) throws(Refusal) -> String {
        if let template { return folder.file(template) }
        return try DataFolder().file(DataFolder.templateName)
    }

    /// The files besides sources that decide what the briefing holds: template, ledgers, scorecard.
    /// One that is not there is told when the briefing is written.
    func files(of configuration: Configuration, in folder: DataFolder) -> [String] {
        let ledgers = claims == nil ? [] : configuration.claims
        let scorecards = scorecard == nil ? [] : [configuration.scorecard].compactMap { $0 }
        let templates = [try? templatePath(in: folder)].compactMap { $0 }
        return (templates + (ledgers + scorecards).map(folder.file)).filter(FileSystem.exists)
    }

    /// The scorecard of its section.
    func scorecard(
        of configuration: Configuration, _ library: SourceLibrary
    ) throws(Refusal) -> Scorecard? {
        guard scorecard != nil, let path = configuration.scorecard else { return nil }
        return try Scorecard(path: library.folder.file(path), configuration, library)
    }

    /// The ledgers of the section of claims, with the claims that it shows. Refuses an id that no
    /// ledger has.
    func ledgers(
        of configuration: Configuration, _ library: SourceLibrary
    ) throws(Refusal) -> [Ledger] {
        guard let claims else { return [] }
        var ledgers: [Ledger] = []
        for path in configuration.claims {
            ledgers.append(
                try Ledger(path: library.folder.file(path), configuration, library))
        }
        guard let only = claims.only else { return ledgers }
        let known = ledgers.flatMap { $0.claims.map(\.specification.id) }
        if let id = only.first(where: { !known.contains($0) }) {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "no claim of the ledgers is called “\(id)”, under “brief.claims.only”"
                        + Spelling.advice(for: id, among: known)))
        }
        return ledgers.map { $0.only(Set(only)) }
    }
}
