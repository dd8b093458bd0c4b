extension IndicatorResult.Point {
    /// The texts by which the point is told from others of its period, in the order of the
    /// indicator's keys.
    public func key(of indicator: Indicator) -> [String] {
        indicator.keys.compactMap { name in
            if case .text(let text) = self[name] { text } else { nil }
        }
    }
}
