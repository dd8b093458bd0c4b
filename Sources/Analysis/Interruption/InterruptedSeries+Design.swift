internal import RealModule

extension InterruptedSeries.Question {
    /// The regressors: constant, trend, level and slope first, then season and window.
    func design(observations n: Int) throws(ModelError) -> Design {
        guard start >= 2 && n - start >= 2 else {
            throw ModelError(
                .parameterNotValid,
                "the measure needs at least 2 observations before it and 2 from it on; it has"
                    + " \(max(0, min(n, start))) and \(max(0, min(n, n - start)))")
        }
        var design = Design(observations: n)
        let times = (0..<n).map(Double.init)
        design.add("constant", times.map { _ in 1 })
        design.add("trend", times)
        design.add("level", (0..<n).map { $0 < start ? 0 : 1 })
        design.add("slope", (0..<n).map { Double(max(0, $0 - start)) })
        try addSeason(to: &design, times: times)
        if let window {
            guard !window.isEmpty && window.lowerBound >= 0 && window.upperBound <= n else {
                throw ModelError(
                    .parameterNotValid, "the stretch to set apart lies outside of the series")
            }
            design.add("window", (0..<n).map { window.contains($0) ? 1 : 0 })
        }
        return design
    }

    /// Waves of one to K cycles a year. The fastest that a year of s periods can show, s/2 cycles, has
    /// one column, because its sine is zero throughout.
    private func addSeason(to design: inout Design, times: [Double]) throws(ModelError) {
        let limit = periodsPerYear / 2
        guard harmonics >= 0 && harmonics <= limit else {
            throw ModelError(
                .parameterNotValid,
                "a year of \(periodsPerYear) periods has from 0 to \(limit) harmonics, not"
                    + " \(harmonics)")
        }
        guard harmonics > 0 else { return }
        for k in 1...harmonics {
            let angles = times.map { 2 * Double.pi * Double(k) * $0 / Double(periodsPerYear) }
            design.add("cosine \(k)", angles.map { Double.cos($0) })
            if 2 * k < periodsPerYear { design.add("sine \(k)", angles.map { Double.sin($0) }) }
        }
    }
}
