import Analysis
import Testing

@Suite struct ModelErrorTests {
    @Test func keepsItsCodes() {
        #expect(
            ModelError.Code.allCases.map(\.rawValue) == [
                "too-few-observations", "value-not-valid", "no-variation", "rank-deficient",
                "not-converged", "parameter-not-valid", "library-missing",
            ])
    }

    @Test func saysItsReason() {
        #expect("\(ModelError(.noVariation, "nothing moves"))" == "nothing moves")
    }
}
