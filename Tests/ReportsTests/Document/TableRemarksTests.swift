import Testing
import TradeModel

@testable import Reports

@Suite struct TableRemarksTests {
    /// “The first on this line” means nothing without the line.
    @Test func aFindingOfALineSaysWhichItIs() {
        let findings = [
            Diagnostic(.warning, .missingValue, path: "a.csv", line: 6, message: "blank here"),
            Diagnostic(.warning, .missingValue, path: "a.csv", message: "blank somewhere"),
            Diagnostic(.warning, .missingValue, message: "blank"),
        ]
        #expect(
            findings.remarks == [
                "a.csv:6: warning: blank here", "warning: blank somewhere", "warning: blank",
            ])
    }
}
