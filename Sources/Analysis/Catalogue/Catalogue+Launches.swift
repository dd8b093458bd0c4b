extension Catalogue {
    /// Missile launches.
    static let launches: [any ComputableIndicator.Type] = [
        TestFrequency.self, ClassShare.self, SuccessRate.self, LongestPause.self,
        DaysSinceLastTest.self, MostPowerfulSince.self,
    ]
}
