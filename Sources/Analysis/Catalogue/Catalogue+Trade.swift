extension Catalogue {
    /// Trade of a subject with its partners.
    static let trade: [any ComputableIndicator.Type] = [
        TradeValue.self, PartnerShare.self, Concentration.self, YearOverYear.self,
        FixedBaseIndex.self, CompoundGrowth.self, TrailingSum.self,
    ]
}
