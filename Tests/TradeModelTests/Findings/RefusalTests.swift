import Testing
import TradeModel

@Suite struct RefusalTests {
    @Test func showsItsFindingsALineEach() {
        let refusal = Refusal([
            Diagnostic(.error, .conflict, path: "a.csv", line: 2, message: "one"),
            Diagnostic(.error, .conflict, path: "b.csv", line: 3, message: "two"),
        ])
        #expect(refusal.cause == .data)
        #expect(
            refusal.description
                == "a.csv:2: error: one [conflict]\nb.csv:3: error: two [conflict]")
        #expect(Refusal(refusal.diagnostics[0], cause: .usage).diagnostics.count == 1)
    }
}
