import Analysis
import TestSupport
import Testing

@Suite struct NegativeBinomialFitTests {
    typealias Sample = NegativeBinomialFit.Sample

    static func groups(_ reference: CountModelReferences.NegativeBinomial) -> [[Sample]] {
        zip(reference.counts, reference.exposures).map { counts, exposures in
            zip(counts, exposures).map { Sample(count: $0, exposure: $1) }
        }
    }

    @Test func agreesWithStatsmodels() throws {
        for reference in try CountModelReferences().negativeBinomial {
            let fit = try #require(try NegativeBinomialFit(groups: Self.groups(reference)))
            let comment: Comment = "\(reference)"
            #expect(relativeDifference(fit.dispersion, reference.dispersion) < 1e-10, comment)
            for (index, rate) in fit.rates.enumerated() {
                #expect(relativeDifference(rate.value, reference.rates[index]) < 1e-10, comment)
                let error = reference.logStandardErrors[index]
                #expect(relativeDifference(rate.logStandardError, error) < 1e-8, comment)
            }
        }
    }

    @Test func agreesWithR() throws {
        for reference in try RateReferences().negativeBinomial {
            let fit = try #require(try NegativeBinomialFit(groups: Self.groups(reference)))
            let comment: Comment = "\(reference)"
            #expect(relativeDifference(fit.dispersion, reference.dispersion) < 1e-7, comment)
            for (index, rate) in fit.rates.enumerated() {
                #expect(relativeDifference(rate.value, reference.rates[index]) < 1e-8, comment)
                let error = reference.logStandardErrors[index]
                #expect(relativeDifference(rate.logStandardError, error) < 1e-7, comment)
            }
        }
    }

    /// Without overdispersion it is the Poisson model: α is 0 and the error 1/√events.
    @Test func isPoissonsWhereCountsAreRegular() throws {
        let fit = try #require(
            try NegativeBinomialFit(groups: [[2, 3, 2, 3, 2].map { Sample(count: $0) }]))
        #expect(fit.dispersion == 0)
        #expect(fit.rates[0].value == 2.4)
        #expect(relativeDifference(fit.rates[0].logStandardError, 1 / 12.0.squareRoot()) < 1e-14)
        let single = try #require(
            try NegativeBinomialFit(groups: [[Sample(count: 6, exposure: 2)]]))
        #expect(single.dispersion == 0 && single.rates[0].value == 3)
    }

    @Test func isNotDefinedForAGroupWithoutEvents() throws {
        let zeros = [Sample(count: 0), Sample(count: 0)]
        #expect(try NegativeBinomialFit(groups: [zeros]) == nil)
        #expect(try NegativeBinomialFit(groups: [[Sample(count: 3)], zeros]) == nil)
        #expect(try NegativeBinomialFit(groups: [[]]) == nil)
        #expect(try NegativeBinomialFit(groups: []) == nil)
    }

    @Test func refusesWhatHasNoRate() {
        #expect(throws: StatisticsError(.negativeCount, value: -3, index: 1)) {
            try NegativeBinomialFit(groups: [[Sample(count: 1), Sample(count: -3)]])
        }
        #expect(throws: StatisticsError(.exposureNotPositive, value: 0, index: 0)) {
            try NegativeBinomialFit(groups: [[Sample(count: 1, exposure: 0)]])
        }
    }

    /// Intervals hold the estimate, are no narrower than without dispersion, and do not depend on
    /// the order of the samples.
    @Test func keepsItsProperties() throws {
        var generator = SeededGenerator(seed: 33)
        for _ in 0..<60 {
            let samples = (0..<Int.random(in: 2...30, using: &generator)).map { _ in
                Sample(
                    count: Int.random(in: 0...9, using: &generator)
                        * Int.random(in: 0...2, using: &generator),
                    exposure: Double.random(in: 0.5...2, using: &generator))
            }
            let other = samples.reversed().map {
                Sample(count: $0.count + 1, exposure: $0.exposure)
            }
            guard let fit = try NegativeBinomialFit(groups: [samples, other]) else { continue }
            let ratio = fit.rates[0].value / fit.rates[1].value
            #expect(fit.interval(group: 0).contains(fit.rates[0].value))
            #expect(fit.ratioInterval(level: 0.8).contains(ratio))
            let events = samples.reduce(0) { $0 + Double($1.count) }
            #expect(fit.rates[0].logStandardError >= (1 - 1e-9) / events.squareRoot())
            let shuffled = try #require(
                try NegativeBinomialFit(groups: [samples.shuffled(using: &generator), other]))
            #expect(abs(shuffled.dispersion - fit.dispersion) < 1e-9 * (1 + fit.dispersion))
        }
    }
}
