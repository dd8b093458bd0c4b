import Testing

@testable import Analysis

@Suite struct HansenProbabilityTests {
    @Test func agreesWithStrucchange() throws {
        for reference in try BreakReferences().hansenProbability {
            let p = HansenProbability.upperTail(reference.x, trimming: reference.trimming)
            #expect(abs(p - reference.probability) < 1e-13, "\(reference)")
        }
    }
}
