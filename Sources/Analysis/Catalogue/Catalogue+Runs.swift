extension Catalogue {
    /// Series without gap, of trade or of launches.
    static let runs: [any ComputableIndicator.Type] = [
        Breaks.self, Pettitt.self, ControlChart.self, Interruption.self, Placebo.self,
        SeasonalAdjustment.self,
    ]
}
