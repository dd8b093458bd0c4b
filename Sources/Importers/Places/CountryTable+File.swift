public import TradeModel

extension CountryTable {
    /// Reads a country table in the layout `countries`. Refuses one with a row that is not right:
    /// a country missing here would be missing everywhere.
    public init(path: String) throws(Refusal) {
        let importer = Importer(
            countries: CountryTable([]), options: Importer.Options(layout: .countries))
        let result = importer.read([path])
        if let refusal = result.refusals.first { throw refusal }
        let errors = result.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors) }
        self.init(result.facts.areas)
    }
}
