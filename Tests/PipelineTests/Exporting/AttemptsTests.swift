import Testing
import TradeModel

@testable import Pipeline

@Suite struct AttemptsTests {
    /// What is wrong with a file is told once, however much rests on it.
    @Test func aReasonOfSeveralIsToldOnce() throws {
        let wrong = Diagnostic(.error, .badNumber, path: "a.csv", line: 3, message: "no number")
        let other = Diagnostic(.error, .badNumber, path: "a.csv", line: 4, message: "no number")
        let attempts = try Attempts(["a", "b", "c"]) { (name) throws(Refusal) -> String in
            guard name == "b" else {
                throw Refusal(name == "a" ? [wrong] : [wrong, other], cause: .data)
            }
            return name
        }
        #expect(attempts.made == ["b"])
        #expect(attempts.absences.map(\.name) == ["a", "c"])
        #expect(attempts.refusal?.diagnostics == [wrong, other])
    }
}
