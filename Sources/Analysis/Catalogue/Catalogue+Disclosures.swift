extension Catalogue {
    /// Figures that are disclosed at irregular dates.
    static let disclosures: [any ComputableIndicator.Type] = [
        DisclosedLevel.self, AverageFlow.self, ValuePerUnit.self, VoteSplit.self, NuclearTests.self,
    ]
}
