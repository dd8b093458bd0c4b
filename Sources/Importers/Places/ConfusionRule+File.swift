public import TradeModel

extension ConfusionRule {
    /// Reads a table in the layout `confusable`. Refuses one with a row that is not right: a rule
    /// that is missing would let through what it is there to find.
    public static func rules(
        path: String, countries: CountryTable
    ) throws(Refusal) -> [ConfusionRule] {
        let importer = Importer(
            countries: countries, options: Importer.Options(layout: .confusable))
        let result = importer.read([path])
        if let refusal = result.refusals.first { throw refusal }
        let errors = result.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Refusal(errors) }
        return result.facts.confusions
    }
}
