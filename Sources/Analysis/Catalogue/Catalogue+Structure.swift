extension Catalogue {
    /// The structure of a subject's trade: its goods, their prices, and its place in the world's.
    static let structure: [any ComputableIndicator.Type] = [
        SectionShares.self, ProductConcentration.self, TopGoods.self, UnitValue.self,
        PriceIndex.self, RevealedAdvantage.self, TradeIntensity.self, TradeToOutput.self,
    ]
}
