import Analysis
import TestSupport
import Testing

@Suite struct LinearRegressionTests {
    @Test func agreesWithStatsmodels() throws {
        for reference in try RegressionReferences().linear {
            let fit = try LinearRegression(reference.response, on: reference.design)
            expectAgreement(fit.estimates(), reference.classical, within: 1e-9)
        }
    }

    @Test func leavesResidualsAtRightAnglesToTheDesign() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<40 {
            let n = Int.random(in: 6...80, using: &generator)
            let columns = (0..<3).map { _ in
                (0..<n).map { _ in Double.random(in: -5...5, using: &generator) }
            }
            let design = madeDesign(n, columns)
            let response = (0..<n).map { _ in Double.random(in: -50...50, using: &generator) }
            let fit = try LinearRegression(response, on: design)
            for column in design.columns {
                let product = zip(column.values, fit.residuals).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(product) < 1e-8)
            }
            #expect(fit.degreesOfFreedom == n - 4)
        }
    }

    @Test func doesNotDependOnTheUnitsOfRegressors() throws {
        let reference = try #require(
            RegressionReferences().linear.first { $0.regressors.count == 4 })
        let scales = [1e9, 1e-7, 3, 1e4]
        let scaled = madeDesign(
            reference.response.count,
            zip(reference.regressors, scales).map { column, scale in column.map { $0 * scale } })
        let plain = try LinearRegression(reference.response, on: reference.design)
        let other = try LinearRegression(reference.response, on: scaled)
        for index in 1...4 {
            #expect(
                relativeDifference(
                    plain.coefficients[index], other.coefficients[index] * scales[index - 1])
                    < 1e-9)
        }
    }

    @Test func namesTheRegressorThatOthersExplain() {
        let x = [1.0, 2, 3, 4, 5, 6]
        for (columns, name) in [
            ([x, x.map { 7 - 2 * $0 }], "x"), ([x, x.map { _ in 0 }], "“x2”"),
        ] {
            #expect {
                try LinearRegression([1, 3, 2, 5, 4, 6], on: madeDesign(6, columns))
            } throws: { error in
                guard let error = error as? ModelError else { return false }
                return error.code == .rankDeficient && error.reason.contains(name)
            }
        }
    }

    @Test func refusesTooFewObservationsAndValuesThatAreNotFinite() {
        #expect(
            throws: ModelError(
                .tooFewObservations,
                "a fit of 2 coefficients needs at least 3 observations; there are 2")
        ) { try LinearRegression([1, 2], on: madeDesign(2, [[1, 2]])) }
        #expect(throws: ModelError(.valueNotValid, "observation 3 is not a finite number")) {
            try LinearRegression([1, 2, .nan], on: madeDesign(3, []))
        }
        #expect(throws: ModelError(.valueNotValid, "“x1” has a value that is not finite")) {
            try LinearRegression([1, 2, 4], on: madeDesign(3, [[1, .infinity, 2]]))
        }
    }

    @Test func hasNoStatisticWhereTheFitIsExact() throws {
        let fit = try LinearRegression([0.1, 0.3, 0.5, 0.7], on: madeDesign(4, [[0, 1, 2, 3]]))
        let slope = fit.estimates()[1]
        #expect(abs(slope.value - 0.2) < 1e-15)
        #expect(slope.standardError == 0 && slope.statistic == nil && slope.pValue == nil)
        #expect(slope.interval.lower == slope.value && slope.interval.upper == slope.value)
        #expect(fit.residuals == [0, 0, 0, 0])
    }
}
