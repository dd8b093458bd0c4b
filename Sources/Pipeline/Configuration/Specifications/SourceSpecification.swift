public import Importers
public import Tabular
public import TradeModel

/// Where the data of one name come from, and what is expected of them.
///
/// The short form is a path: `customs: Series/trade-gacc.csv`.
public struct SourceSpecification: Sendable {
    /// Where the data come from.
    public enum Place: Sendable {
        /// A file, relative to the configuration.
        case file(String)
        /// All files that a pattern matches, as one source.
        case glob(String)
        /// A file behind an address of `http` or `https`.
        case url(String)
        /// The answers of the UN Comtrade API.
        case comtrade(ComtradeSpecification)
    }

    /// Where the data come from.
    public let place: Place
    /// The layout; told by the content if left out.
    public let layout: LayoutName?
    /// The encoding; told by the content if left out.
    public let encoding: TextEncoding?
    /// The reporter's direction, where the tables do not tell it.
    public let flow: Flow?
    /// Who makes the data, under which terms, and how to cite them.
    public let terms: Terms
    /// What a new edition must be like to be taken.
    public let expectations: Expectations
    /// After how many days without a new edition the source is told as stale.
    public let maxAge: Int?
    /// How often it is looked at; at each refresh if left out.
    public let schedule: Schedule?
    /// How a file behind an address is asked for.
    public let asking: Asking

    /// Who makes the data, under which terms, and how to cite them.
    public struct Terms: Sendable {
        /// The producer.
        public let producer: String?
        /// The licence.
        public let licence: String?
        /// The citation that the producer asks for.
        public let citation: String?
    }

    /// What a new edition must be like to be taken.
    public struct Expectations: Sendable {
        /// The fewest records; fewer are refused.
        public let minRows: Int?
        /// The most records; more are warned of.
        public let maxRows: Int?
        /// The columns, all of them and in this order.
        public let columns: [String]?
        /// How many rejected records are borne.
        public let rejected: Int
        /// By how many percent the number of records may fall below the last good edition's.
        public let shrink: Double
        /// The power of ten by which many values together may change, though not by others.
        public let factor: Double?
    }

    /// How a file behind an address is asked for.
    public struct Asking: Sendable {
        /// Headers by name.
        public let headers: [String: HeaderValue]
        /// Seconds until an answer must be complete.
        public let timeout: Int?
        /// The most bytes that are taken.
        public let largest: Int?
    }

    /// What a header says: a text, or a secret that is kept elsewhere.
    public enum HeaderValue: Sendable {
        case text(String)
        case secret(SecretReference)
    }

    /// How often a source is looked at, by the calendar of the machine's time zone.
    public enum Schedule: String, Sendable, CaseIterable {
        case hourly, daily, weekly, monthly
    }
}

/// Where a secret is kept: it never stands in the configuration itself.
public struct SecretReference: Decodable, Sendable {
    /// The environment variable.
    public let env: String?
    /// The file, relative to the configuration.
    public let file: String?
}
