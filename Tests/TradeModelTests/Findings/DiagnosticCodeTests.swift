import Testing
import TradeModel

@Suite struct DiagnosticCodeTests {
    @Test func codesAreKebabCase() {
        for code in DiagnosticCode.allCases {
            let isKebab = code.rawValue.split(separator: "-", omittingEmptySubsequences: false)
                .allSatisfy { word in !word.isEmpty && word.allSatisfy { "a"..."z" ~= $0 } }
            #expect(isKebab, "\(code.rawValue)")
        }
    }
}
