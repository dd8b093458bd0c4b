public import Analysis
public import TradeModel

/// What `flywheel.yaml` says: the subject, where the data come from, what is computed, and what is
/// published.
///
/// Nothing else in the program knows of any country.
public struct Configuration: Decodable, Sendable {
    /// The country that the analysis is about, alpha-3.
    public let subject: String
    /// Its partner of interest, alpha-3.
    public let partner: String
    /// The clock of launch days in reports.
    public let clock: String
    /// The country table, relative to the configuration.
    public let countries: String
    /// The table of countries that reporters take for one another, relative to the configuration; nil
    /// where there is none.
    public let confusable: String?
    /// Which programs of sanctions lists are about which country.
    public let programs: ListPrograms
    /// The table of measures, relative to the configuration; nil where there is none.
    public let measures: String?
    /// Where the data come from, by the name that requests use.
    public let sources: [String: SourceSpecification]
    /// The indicators that a refresh computes, stores and publishes, by name.
    public internal(set) var indicators: [String: IndicatorRequest]
    /// What a refresh publishes.
    public let outputs: [OutputSpecification]
    /// The conditions that a refresh watches.
    public let alerts: [AlertSpecification]
    /// The ledgers of claims, relative to the configuration.
    public let claims: [String]
    /// The scorecard, relative to the configuration; nil where there is none.
    public let scorecard: String?
    /// The folder of the store, relative to the configuration.
    public let store: String
    /// The folder that is published, relative to the configuration.
    public let publish: String
    /// The folder of `status.json` and `flywheel.prom`, relative to the configuration.
    public let status: String
    /// The charts, by name.
    public let charts: [String: ChartSpecification]
    /// The briefing; nil where there is none.
    public let brief: BriefSpecification?
    /// What is no fault, and still leaves something without values.
    public internal(set) var findings: [Diagnostic] = []
    /// The file that says all this, for findings about it.
    var path = ""
    /// SHA-256 of that file.
    var sha256 = ""
    /// Where each chart stands in that file, for findings about what only its data show.
    var chartPlaces: [String: (line: Int, column: Int)] = [:]
    /// Where the indicators and their answers stand, by their keys joined with dots, and what applies
    /// where a request does not say, for findings about what only the data or tables show.
    var requestPlaces: [String: (line: Int, column: Int)] = [:]

    private enum CodingKeys: String, CodingKey {
        case subject, partner, clock, countries, confusable, programs, measures, sources
        case indicators, outputs, alerts, claims, scorecard, store, publish, status, charts, brief
    }

    /// Reads the keys, with the usual places where none are named.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        subject = try keys.decode(String.self, forKey: .subject)
        partner = try keys.decode(String.self, forKey: .partner)
        clock = try keys.decode(String.self, forKey: .clock)
        countries = try keys.decode(String.self, forKey: .countries)
        confusable = try keys.decodeIfPresent(String.self, forKey: .confusable)
        programs = ListPrograms(
            try keys.decodeIfPresent([String: [String: [String]]].self, forKey: .programs) ?? [:])
        measures = try keys.decodeIfPresent(String.self, forKey: .measures)
        sources = try keys.decode([String: SourceSpecification].self, forKey: .sources)
        indicators =
            try keys.decodeIfPresent([String: IndicatorRequest].self, forKey: .indicators) ?? [:]
        outputs = try keys.decodeIfPresent([OutputSpecification].self, forKey: .outputs) ?? []
        alerts = try keys.decodeIfPresent([AlertSpecification].self, forKey: .alerts) ?? []
        claims = try keys.decodeIfPresent([String].self, forKey: .claims) ?? []
        scorecard = try keys.decodeIfPresent(String.self, forKey: .scorecard)
        store = try keys.folder(.store) ?? "store"
        publish = try keys.folder(.publish) ?? "published"
        status = try keys.folder(.status) ?? "status"
        charts =
            try keys.decodeIfPresent([String: ChartSpecification].self, forKey: .charts) ?? [:]
        brief = try keys.decodeIfPresent(BriefSpecification.self, forKey: .brief)
    }
}

extension KeyedDecodingContainer {
    /// The path of a folder, without a slash at its end.
    fileprivate func folder(_ key: Key) throws -> String? {
        guard var path = try decodeIfPresent(String.self, forKey: key) else { return nil }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard !path.isEmpty else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "expected a folder, saw nothing")
        }
        return path
    }
}
