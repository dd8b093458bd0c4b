import Analysis
import Testing

@Suite struct PoissonRegressionTests {
    @Test func agreesWithStatsmodels() throws {
        for reference in try RegressionReferences().poisson {
            let fit = try PoissonRegression(reference.counts, on: reference.design)
            expectAgreement(fit.poissonEstimates(), reference.poisson, within: 1e-8)
            expectAgreement(fit.quasiPoissonEstimates(), reference.quasiPoisson, within: 1e-8)
            #expect(relativeDifference(fit.deviance, reference.deviance) < 1e-9)
            #expect(relativeDifference(fit.dispersion, reference.dispersion) < 1e-9)
        }
    }

    /// With a constant and a step, the expected counts are the two means.
    @Test func fitsTheMeansOfTwoStretches() throws {
        let fit = try PoissonRegression(
            [1, 2, 0, 9, 6, 9], on: madeDesign(6, [[0, 0, 0, 1, 1, 1]]))
        for (fitted, mean) in zip(fit.fitted, [1, 1, 1, 8, 8, 8.0]) {
            #expect(relativeDifference(fitted, mean) < 1e-9)
        }
        #expect(fit.degreesOfFreedom == 4)
    }

    @Test func refusesAStretchOfZeros() {
        for counts in [[1.0, 2, 3, 0, 0, 0], [0, 0, 0, 0, 0, 0]] {
            #expect {
                try PoissonRegression(counts, on: madeDesign(6, [[0, 0, 0, 1, 1, 1]]))
            } throws: {
                ($0 as? ModelError)?.code == .notConverged
            }
        }
    }

    @Test(arguments: [-1, 0.5, Double.nan])
    func refusesWhatIsNoCount(value: Double) {
        #expect {
            try PoissonRegression([1, 2, value, 3], on: madeDesign(4, []))
        } throws: {
            ($0 as? ModelError)?.code == .valueNotValid
        }
    }

    @Test func namesTheRegressorThatOthersExplain() {
        #expect {
            try PoissonRegression([1, 2, 3, 2], on: madeDesign(4, [[1, 1, 1, 1]]))
        } throws: {
            ($0 as? ModelError)?.code == .rankDeficient
        }
    }
}
