public import TradeModel

extension Importer.Result {
    /// Refuses files of which one could not be read, with what is wrong with each that could not, for
    /// the cause of the first.
    public func requireRead() throws(Refusal) {
        guard let first = refusals.first else { return }
        throw Refusal(refusals.flatMap(\.diagnostics), cause: first.cause)
    }
}

extension Importer {
    /// Reads a table that is no source but says how sources are read or judged. Refuses one with a row
    /// that is not right.
    static func referenceTable(
        _ layout: LayoutName, at path: String, countries: CountryTable
    ) throws(Refusal) -> Dataset {
        let importer = Importer(countries: countries, options: Options(layout: layout))
        let result = importer.read([path])
        try result.requireRead()
        let errors = result.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors) }
        return result.facts
    }
}
