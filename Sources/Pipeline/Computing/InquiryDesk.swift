public import Analysis
import Importers
public import TradeModel

/// What every question to tables needs: a configuration, the tables of countries that it names, and the
/// day on which one asks.
public struct InquiryDesk: Sendable {
    /// The configuration.
    public let configuration: Configuration
    /// The configured countries.
    public let countries: CountryTable
    private let folder: DataFolder
    private let defaults: Inquiry.Defaults
    private let asOf: Day

    /// Reads the tables of countries and of confusable countries. Refuses one that cannot be read whole.
    public init(
        _ configuration: Configuration, in folder: DataFolder, asOf: Day
    ) throws(Refusal) {
        self.configuration = configuration
        self.folder = folder
        self.asOf = asOf
        countries = try CountryTable(path: folder.file(configuration.countries))
        defaults = try configuration.defaults(in: folder, countries)
    }

    /// What computes indicators.
    public var computation: Computation {
        Computation(countries: countries, defaults: defaults, asOf: asOf)
    }

    /// An inquiry with the answers that were given; nil for those that were not.
    public func inquiry(_ answers: [Indicator.Parameter: String?]) -> Inquiry {
        Inquiry(
            answers.compactMapValues { $0 }, defaults: defaults, countries: countries, asOf: asOf)
    }

    /// Facts with the measures of the table at a path; where none is named with their own, and where
    /// they hold none with those of the configured table, if there is one.
    public func adding(measuresAt path: String?, to facts: Dataset) throws(Refusal) -> Dataset {
        try configuration.adding(measuresAt: path, to: facts, in: folder, countries)
    }
}
