extension Catalogue {
    /// Trade under sanctions measures, and the use of their caps.
    static let measures: [any ComputableIndicator.Type] = [
        SanctionedTrade.self, SanctionedShare.self, PreMeasureFootprint.self,
        ComplianceBreak.self, CapUse.self, CapProjection.self, ImpliedPrice.self,
        BarrelConversion.self, EstimatedCapUse.self,
    ]
}
