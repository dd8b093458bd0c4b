import Testing

@testable import Analysis

@Suite struct StandardNormalMillsRatioTests {
    /// R: exp(pnorm(-y, log.p = TRUE) - dnorm(y, log = TRUE)).
    @Test(arguments: [
        (-3.0, 225.334896220349), (0, 1.2533141373155), (1, 0.655679542418798),
        (4.999, 0.192844070698245), (5.001, 0.19277215174311), (10, 0.0990285964717321),
        (40, 0.0249844042057212),
    ])
    func agreesWithR(y: Double, ratio: Double) {
        #expect(relativeDifference(StandardNormal.millsRatio(y), ratio) < 1e-12)
    }
}
