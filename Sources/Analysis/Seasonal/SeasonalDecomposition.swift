import TradeModel

/// A series as the sum of trend, season and remainder, by STL.
///
/// R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning, "STL: a seasonal-trend decomposition
/// procedure based on loess", Journal of Official Statistics 6 (1990) 3-73. With the parameters that R's
/// `stl` derives: seasonal degree 0, trend and low-pass degree 1, trend window the next odd number from
/// 1.5·s/(1 − 1.5/w) for a season of s periods and a seasonal window w, low-pass window the next odd
/// number from s, values computed at every tenth of a window and joined by lines, 2 inner iterations, or
/// 1 with 15 robust ones; with a mask 20 inner ones instead of 2 or 1.
///
/// Masked observations, such as months under a closed border, have no weight in any smoothing: neither
/// the season nor the trend outside of them sees their values. Within them the season is that of the
/// other years, the trend a line between the nearest other observations, and the remainder what the
/// intervention made of the series.
public struct SeasonalDecomposition: Sendable, Hashable {
    /// The slow movement.
    public let trend: [Double]
    /// The movement within the year.
    public let seasonal: [Double]
    /// The observation less trend and season.
    public let remainder: [Double]
    /// The observation less season.
    public var adjusted: [Double] { zip(trend, remainder).map { $0 + $1 } }
    /// The weight of each observation in the last iteration: 1 without robustness, 0 where masked.
    public let weights: [Double]

    /// How the season may change over the years.
    public enum Window: Sendable, Hashable {
        /// Not at all.
        case periodic
        /// By smoothing over a number of years, odd and at least 7 as the authors advise.
        case years(Int)
    }

    /// Decomposes consecutive observations.
    ///
    /// - Parameters:
    ///   - period: s, the periods of a year.
    ///   - isRobust: whether outliers lose their weight.
    ///   - masked: the indices of the observations that are set apart.
    /// - Throws: ``ModelError`` with `parameter-not-valid` for a period below 2, a window that is even
    ///   or below 3, or a mask outside of the series; `too-few-observations` unless each period of the
    ///   year has 3 observations outside of the mask; `value-not-valid`.
    /// - Complexity: O(n·w) for the longest window w, times the iterations.
    public init(
        _ values: [Double], period: Int = 12, window: Window = .periodic, isRobust: Bool = false,
        masked: Set<Int> = []
    ) throws(ModelError) {
        try Self.requireValid(values, period: period, window: window, masked: masked)
        var smoothing = SeasonalSmoothing(
            values, period: period, window: window, masked: masked)
        // The first trend is zero, which leaves its slope in the season of months whose years are not
        // all there; each iteration takes out most of what is left.
        let iterations = masked.isEmpty ? (isRobust ? 1 : 2) : 20
        for pass in 0...(isRobust ? 15 : 0) {
            if pass > 0 { smoothing.weighAgain() }
            for _ in 0..<iterations { smoothing.iterate() }
        }
        var seasonal = smoothing.seasonal
        if window == .periodic { seasonal = Self.cycleMeans(seasonal, period: period) }
        self.seasonal = seasonal
        trend = smoothing.trend
        weights = smoothing.weights
        remainder = values.indices.map { values[$0] - seasonal[$0] - smoothing.trend[$0] }
    }

    private static func requireValid(
        _ values: [Double], period: Int, window: Window, masked: Set<Int>
    ) throws(ModelError) {
        guard period >= 2 else {
            throw ModelError(.parameterNotValid, "a year has at least 2 periods, not \(period)")
        }
        if case .years(let years) = window, years < 3 || years % 2 == 0 {
            throw ModelError(
                .parameterNotValid, "a seasonal window is an odd number from 3, not \(years)")
        }
        guard masked.allSatisfy({ values.indices.contains($0) }) else {
            throw ModelError(.parameterNotValid, "the mask lies outside of the series")
        }
        try ModelError.requireFinite(values)
        let counts = (0..<period).map { phase in
            stride(from: phase, to: values.count, by: period).count { !masked.contains($0) }
        }
        guard counts.allSatisfy({ $0 >= 3 }) else {
            let mask = masked.isEmpty ? "" : " outside of the mask"
            throw ModelError(
                .tooFewObservations,
                "a season needs 3 full years\(mask); one period of the year has"
                    + " \(counted(counts.min() ?? 0, "observation"))")
        }
    }

    private static func cycleMeans(_ values: [Double], period: Int) -> [Double] {
        let means = (0..<period).map { phase in
            let cycle = stride(from: phase, to: values.count, by: period).map { values[$0] }
            return cycle.reduce(0, +) / Double(cycle.count)
        }
        return values.indices.map { means[$0 % period] }
    }
}
