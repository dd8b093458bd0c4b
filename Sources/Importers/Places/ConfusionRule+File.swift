public import TradeModel

extension ConfusionRule {
    /// Reads a table in the layout `confusable`. Refuses one with a row that is not right: a rule
    /// that is missing would let through what it is there to find.
    public static func rules(
        path: String, countries: CountryTable
    ) throws(Refusal) -> [ConfusionRule] {
        try Importer.referenceTable(.confusable, at: path, countries: countries).confusions
    }
}
