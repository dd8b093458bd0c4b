extension Catalogue {
    /// The figures beside the values of an indicator that rest on other rows and are as sure as these,
    /// in the order of a point's: imports and exports beside a total that their source publishes too.
    public static func attestedApart(of id: String) -> [String] {
        id == TradeValue.indicator.id ? ["import", "export", "balance"] : []
    }
}
