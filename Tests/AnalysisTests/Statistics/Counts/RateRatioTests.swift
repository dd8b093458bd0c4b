import Analysis
import TestSupport
import Testing

@Suite struct RateRatioTests {
    @Test func agreesWithR() throws {
        for reference in try RateReferences().rateRatio {
            let result = try RateRatio(
                count: reference.count, exposure: reference.exposure,
                baseCount: reference.baseCount, baseExposure: reference.baseExposure,
                level: reference.level)
            let comment: Comment = "\(reference)"
            #expect((result.ratio == nil) == (reference.ratio == nil), comment)
            #expect((result.upper == nil) == (reference.upper == nil), comment)
            if let ratio = result.ratio, let expected = reference.ratio {
                #expect(relativeDifference(ratio, expected) < 1e-13, comment)
            }
            if let upper = result.upper, let expected = reference.upper {
                #expect(relativeDifference(upper, expected) < 1e-9, comment)
            }
            #expect(relativeDifference(result.lower, reference.lower) < 1e-9, comment)
            let pValue = try #require(result.pValue)
            #expect(relativeDifference(pValue, reference.pValue) < 1e-9, comment)
        }
    }

    /// R: poisson.test(c(11, 21), c(800, 3011)).
    @Test func matchesThePublishedFigures() throws {
        let result = try RateRatio(
            count: 11, exposure: 800, baseCount: 21, baseExposure: 3011)
        #expect(abs((result.ratio ?? 0) - 1.971488) < 5e-7)
        #expect(abs(result.lower - 0.858426) < 5e-7)
        #expect(abs((result.upper ?? 0) - 4.277266) < 5e-7)
        #expect(abs((result.pValue ?? 0) - 0.0796687) < 1e-7)
    }

    /// In equal exposures the division the other way round is as probable as the one found, and counts.
    @Test func aDivisionAsProbableAsTheOneFoundCounts() throws {
        for n in 1...24 {
            var coefficients = [1.0]
            for k in 1...n {
                coefficients.append(coefficients[k - 1] * Double(n - k + 1) / Double(k))
            }
            let all = coefficients.reduce(0, +)
            for k in 0...n {
                let tail = coefficients[...min(k, n - k)].reduce(0, +) / all
                let pValue = try #require(
                    try RateRatio(count: k, exposure: 365, baseCount: n - k, baseExposure: 365)
                        .pValue)
                #expect(relativeDifference(pValue, min(1, 2 * tail)) < 1e-9, "\(k) of \(n)")
            }
        }
    }

    @Test func saysWhatIsUnboundedOrUndefined() throws {
        let none = try RateRatio(count: 0, exposure: 1, baseCount: 0, baseExposure: 1)
        #expect(none.ratio == nil && none.upper == nil && none.pValue == nil && none.lower == 0)
        let onlyBase = try RateRatio(count: 0, exposure: 1, baseCount: 4, baseExposure: 1)
        #expect(onlyBase.ratio == 0 && onlyBase.lower == 0 && onlyBase.upper != nil)
        let noBase = try RateRatio(count: 4, exposure: 1, baseCount: 0, baseExposure: 1)
        #expect(noBase.ratio == nil && noBase.lower > 0 && noBase.upper == nil)
    }

    @Test func refusesWhatHasNoRate() {
        #expect(throws: StatisticsError(.negativeCount, value: -1, index: 1)) {
            try RateRatio(count: 1, exposure: 1, baseCount: -1, baseExposure: 1)
        }
        for exposure in [0, -1, Double.infinity] {
            #expect(throws: StatisticsError(.exposureNotPositive, value: exposure, index: 0)) {
                try RateRatio(count: 1, exposure: exposure, baseCount: 1, baseExposure: 1)
            }
            #expect(throws: StatisticsError(.exposureNotPositive, value: exposure, index: 1)) {
                try RateRatio(count: 1, exposure: 1, baseCount: 1, baseExposure: exposure)
            }
        }
    }

    /// Swapping the periods turns the ratio and its interval over and leaves p; the interval holds
    /// the estimate, widens with the level and narrows as counts and exposures grow.
    @Test func keepsItsSymmetries() throws {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<200 {
            let (k, m) = (
                Int.random(in: 1...60, using: &generator), Int.random(in: 1...60, using: &generator)
            )
            let (e, f) = (
                Double.random(in: 0.5...90, using: &generator),
                Double.random(in: 0.5...90, using: &generator)
            )
            let one = try RateRatio(count: k, exposure: e, baseCount: m, baseExposure: f)
            let other = try RateRatio(count: m, exposure: f, baseCount: k, baseExposure: e)
            let upper = try #require(one.upper)
            let ratio = try #require(one.ratio)
            #expect(relativeDifference(one.lower * (other.upper ?? 0), 1) < 1e-11)
            #expect(relativeDifference(one.pValue ?? 0, other.pValue ?? 1) < 1e-9)
            #expect(one.lower < ratio && ratio < upper)
            let wide = try RateRatio(
                count: k, exposure: e, baseCount: m, baseExposure: f, level: 0.99)
            #expect(wide.lower < one.lower && (wide.upper ?? 0) > upper)
            let more = try RateRatio(
                count: 9 * k, exposure: 9 * e, baseCount: 9 * m, baseExposure: 9 * f)
            #expect(more.lower > one.lower && (more.upper ?? .infinity) < upper)
        }
    }
}
