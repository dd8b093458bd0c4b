extension Catalogue {
    /// Missile launches.
    static let launches: [any ComputableIndicator.Type] = [
        TestFrequency.self, ClassShare.self, SuccessRate.self, LongestPause.self,
        DaysSinceLastTest.self, MostPowerfulSince.self, LaunchRateRatio.self, Dispersion.self,
        TestGaps.self, RecordFlights.self, NewTypes.self, SiteDiversity.self, LaunchHours.self,
    ]
}
