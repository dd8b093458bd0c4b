import Importers
import TradeModel

/// The tables that the words of a configuration are held against. They are no sources.
struct ReferenceTables {
    let countries: CountryTable
    /// The measures; nil where no table of them is configured.
    let measures: [Measure]?
}

extension Configuration {
    /// Reads the tables of countries, of confusable countries and of measures. Refuses one that is not
    /// there or cannot be read whole.
    func referenceTables(in folder: DataFolder) throws(Refusal) -> ReferenceTables {
        let table = try CountryTable(path: folder.file(countries))
        _ = try defaults(in: folder, table)
        return ReferenceTables(
            countries: table, measures: try measureTable(in: folder, table)?.measures)
    }
}
