/// The loops of STL, on the way to a ``SeasonalDecomposition``.
struct SeasonalSmoothing {
    private(set) var trend: [Double]
    private(set) var seasonal: [Double]
    private(set) var weights: [Double]
    private let values: [Double]
    private let period: Int
    private let isOpen: [Bool]
    private let windows: (seasonal: Int, trend: Int, lowPass: Int)

    init(
        _ values: [Double], period: Int, window: SeasonalDecomposition.Window, masked: Set<Int>
    ) {
        self.values = values
        self.period = period
        isOpen = values.indices.map { !masked.contains($0) }
        trend = values.map { _ in 0 }
        seasonal = values.map { _ in 0 }
        weights = values.indices.map { masked.contains($0) ? 0 : 1 }
        let seasonal =
            switch window {
            case .periodic: 10 * values.count + 1
            case .years(let years): years
            }
        let width = 1.5 * Double(period) / (1 - 1.5 / Double(seasonal))
        windows = (seasonal | 1, Int(width.rounded(.up)) | 1, period | 1)
    }

    /// One pass of the inner loop: a season from the detrended series, a trend from the deseasonalized.
    mutating func iterate() {
        let detrended = values.indices.map { values[$0] - trend[$0] }
        let cycles = smoothedCycles(detrended)
        let lowPass = movingAverage(
            movingAverage(movingAverage(cycles, period), period), 3)
        let slow = LocalFit(
            places: values.indices.map { Double($0 + 1) }, values: lowPass,
            weights: values.map { _ in 1 }, span: windows.lowPass, degree: 1
        ).smooth(count: values.count, jump: jump(windows.lowPass))
        seasonal = values.indices.map { cycles[period + $0] - slow[$0] }
        let deseasonalized = values.indices.map { values[$0] - seasonal[$0] }
        trend = fit(deseasonalized, Array(values.indices), span: windows.trend, degree: 1)
            .smooth(count: values.count, jump: jump(windows.trend))
    }

    /// The outer loop's weights: the bisquare of the remainder over six times its median size.
    mutating func weighAgain() {
        let sizes = values.indices.map { abs(values[$0] - trend[$0] - seasonal[$0]) }
        let ordered = values.indices.filter { isOpen[$0] }.map { sizes[$0] }.sorted()
        let scale = 3 * (ordered[ordered.count / 2] + ordered[(ordered.count - 1) / 2])
        for index in values.indices where isOpen[index] {
            let size = sizes[index]
            let ratio = size / scale
            weights[index] =
                size <= 0.001 * scale
                ? 1 : size <= 0.999 * scale ? (1 - ratio * ratio) * (1 - ratio * ratio) : 0
        }
    }

    /// Each period of the year smoothed over the years, with one year more at both ends.
    private func smoothedCycles(_ detrended: [Double]) -> [Double] {
        var cycles = [Double](repeating: 0, count: values.count + 2 * period)
        for phase in 0..<period {
            let years = Array(stride(from: phase, to: values.count, by: period))
            let fit = fit(detrended, years, span: windows.seasonal, degree: 0)
            let inner = fit.smooth(count: years.count, jump: jump(windows.seasonal))
            let first = fit.value(at: 0) ?? inner[0]
            let last = fit.value(at: Double(years.count + 1)) ?? inner[years.count - 1]
            for (year, value) in ([first] + inner + [last]).enumerated() {
                cycles[year * period + phase] = value
            }
        }
        return cycles
    }

    /// A fit through the open ones among some observations, whose places are 1, 2, 3, ...
    private func fit(
        _ series: [Double], _ indices: [Int], span: Int, degree: Int
    ) -> LocalFit {
        let open = indices.enumerated().filter { isOpen[$0.element] }
        return LocalFit(
            places: open.map { Double($0.offset + 1) }, values: open.map { series[$0.element] },
            weights: open.map { weights[$0.element] }, span: span, degree: degree)
    }

    /// How far the places are apart at which a smooth of this window is computed.
    private func jump(_ window: Int) -> Int { (window + 9) / 10 }

    /// The means over `length` values, one for each place where there are as many.
    private func movingAverage(_ values: [Double], _ length: Int) -> [Double] {
        var sum = values[..<length].reduce(0, +)
        return [sum / Double(length)]
            + values.indices.dropFirst(length).map { index in
                sum += values[index] - values[index - length]
                return sum / Double(length)
            }
    }
}
