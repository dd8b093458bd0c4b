import Importers
public import TradeModel

extension Configuration {
    /// The configured table of measures, which is called by the path that the configuration names; nil
    /// where there is none. Refuses one that cannot be read whole.
    func measureTable(
        in folder: DataFolder, _ countries: CountryTable
    ) throws(Refusal) -> Dataset? {
        try measures.map { path throws(Refusal) in
            try Dataset(measuresAt: folder.file(path), label: path, countries: countries)
        }
    }

    /// Facts with the measures of the table at a path; where none is named with their own, and where
    /// they hold none with those of the configured table, if there is one.
    public func adding(
        measuresAt path: String?, to facts: Dataset, in folder: DataFolder,
        _ countries: CountryTable
    ) throws(Refusal) -> Dataset {
        if let path {
            return facts.withMeasures(of: try Dataset(measuresAt: path, countries: countries))
        }
        return try facts.withOwnMeasures { () throws(Refusal) -> Dataset? in
            try measureTable(in: folder, countries)
        }
    }
}

extension Dataset {
    /// The facts with their own measures; where they hold none with those of a table, if there is one.
    func withOwnMeasures(
        orThoseOf table: () throws(Refusal) -> Dataset?
    ) throws(Refusal) -> Dataset {
        guard measures.isEmpty, let table = try table() else { return self }
        return withMeasures(of: table)
    }
}
