public import Analysis

/// One indicator with the answers to its parameters, as a command line or a configuration gives
/// them.
public struct IndicatorRequest: Hashable, Sendable {
    /// The indicator's id.
    public var indicator: String
    /// The configured files to compute from; nil on a command line, which names its own.
    public var files: [String]?
    /// The answers that were given.
    public var answers: [Indicator.Parameter: String]

    /// A request.
    public init(_ indicator: String, _ answers: [Indicator.Parameter: String] = [:]) {
        self.indicator = indicator
        self.answers = answers
    }
}

extension IndicatorRequest {
    /// Whether it needs records of trade in which a country takes no part: it is about another one,
    /// or its indicator needs the trade of others too.
    func needsOthers(than country: String) -> Bool {
        (answers[.subject] ?? country) != country
            || Catalogue.indicator(indicator)?.scope == .everyone
    }
}

extension IndicatorRequest: Decodable {
    /// The keys that a configuration may have.
    static let keys = ["indicator", "files"] + Indicator.Parameter.allCases.map(\.rawValue)

    /// Reads the keys.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: ConfigurationKey.self)
        self.init(try container.decode(String.self, forKey: "indicator"))
        files = try container.decodeIfPresent([String].self, forKey: "files")
        for parameter in Indicator.Parameter.allCases {
            answers[parameter] = try container.decodeIfPresent(
                String.self, forKey: ConfigurationKey(stringValue: parameter.rawValue))
        }
    }
}
