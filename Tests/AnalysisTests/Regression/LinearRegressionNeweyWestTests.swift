import Analysis
import TestSupport
import Testing

@Suite struct LinearRegressionNeweyWestTests {
    @Test func agreesWithStatsmodels() throws {
        for reference in try RegressionReferences().linear {
            let fit = try LinearRegression(reference.response, on: reference.design)
            expectAgreement(
                fit.neweyWestEstimates(lag: reference.lag), reference.neweyWest, within: 1e-9)
        }
    }

    /// The indicator catalogue names 3 for 96 months.
    @Test(arguments: [(96, 3), (1, 0), (2, 1), (12, 2), (100, 4), (300, 5), (10_000, 11)])
    func choosesTheLagByTheRule(observations: Int, lag: Int) {
        #expect(LinearRegression.automaticLag(observations: observations) == lag)
    }

    @Test func usesTheAutomaticLagWhereNoneIsGiven() throws {
        let reference = try #require(
            RegressionReferences().linear.first { $0.response.count == 96 })
        let fit = try LinearRegression(reference.response, on: reference.design)
        #expect(fit.neweyWestEstimates() == fit.neweyWestEstimates(lag: 3))
    }

    /// Without lags and with residuals of one size, it is the classical error.
    @Test func isTheClassicalErrorForResidualsOfOneSize() throws {
        let response = [1.0, -1, 1, -1, 1, -1, 1, -1]
        let fit = try LinearRegression(response, on: madeDesign(8, []))
        let robust = fit.neweyWestEstimates(lag: 0)[0]
        #expect(relativeDifference(robust.standardError, fit.estimates()[0].standardError) < 1e-14)
        // Neighbours that cancel each other make the mean surer.
        #expect(fit.neweyWestEstimates(lag: 1)[0].standardError < robust.standardError)
    }
}
