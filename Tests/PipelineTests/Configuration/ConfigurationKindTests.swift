import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// A file that is given in place of one of another kind.
@Suite struct ConfigurationKindTests {
    private static let texts: [(kind: ConfigurationKind, text: String, name: String)] = [
        (.configuration, "subject: QMA\nsources: {}\n", "a configuration"),
        (.ledger, "title: A\ndocument: {title: B}\nclaims: []\n", "a ledger of claims"),
        (.scorecard, "title: A\nconditions: []\n", "a scorecard"),
    ]

    @Test(arguments: 0..<3, 0..<3) func isToldWithWhatTakesIt(asked: Int, given: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.texts[given].text, to: "a.yaml")
        let kind = Self.texts[asked].kind
        guard asked != given else {
            _ = try ConfigurationText(path: path, of: kind)
            return
        }
        let finding = expectRefusal(
            .badConfiguration,
            saying: "expected \(Self.texts[asked].name), saw \(Self.texts[given].name); "
        ) { try ConfigurationText(path: path, of: kind) }
        #expect(finding?.line == 2)
        #expect(finding?.column == 1)
    }

    /// One that is none of the three has its keys told.
    @Test func oneOfNoKindIsLeftToItsReader() throws {
        let folder = try TemporaryFolder()
        for text in ["# A\n", "- a\n", "titel: A\n"] {
            let path = try folder.write(text, to: "a.yaml")
            for kind in ConfigurationKind.allCases {
                _ = try ConfigurationText(path: path, of: kind)
            }
        }
    }

    /// Where the file of a configuration is checked with all that it names, this alone is said.
    @Test func aScorecardIsNoConfigurationToCheck() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "title: A\nindicators: {a: {indicatr: b}}\nconditions: []\n", to: "a.yaml")
        let refusal = #expect(throws: Refusal.self) { try Configuration.checked(path: path) }
        #expect(
            refusal?.diagnostics.map(\.message) == [
                "expected a configuration, saw a scorecard; flywheel scorecard takes it as --file, and"
                    + " a configuration as “scorecard”"
            ])
    }
}
