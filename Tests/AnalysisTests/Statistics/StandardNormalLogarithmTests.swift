import Foundation
import Testing

@testable import Analysis

@Suite struct StandardNormalLogarithmTests {
    /// R: pnorm(z, log.p = TRUE).
    @Test(arguments: [
        (-40.0, -804.608442013754), (-10, -53.2312851505125), (-5.001, -15.0701853816094),
        (-4.999, -15.0598123736716), (0, -0.693147180559945), (3, -0.00135080996474819),
    ])
    func agreesWithR(z: Double, logarithm: Double) {
        #expect(relativeDifference(StandardNormal.logLowerTail(z), logarithm) < 1e-13)
    }
}
