import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What a ledger says, and where its faults are told.
@Suite struct LedgerTests {
    private static let text = """
        title: Claims of a text
        document: {title: A text, author: Somebody, published: 2020-06-30}
        indicators:
          change: {indicator: year-on-year, files: [trade], partner: CHN}
          stated-share: {observation: {file: trade, series: office, measure: share, unit: percent}}
          talks: {events: {file: talks, kinds: [meeting], window: 12 months}}
          gaps: {indicator: class-share, files: [launches]}
        claims:
          - id: fall
            place: page 1
            quotation: fell by a sixth
            source: the office
            value: "change(period: 2019)"
            unit: percent
            stated: -16.7
            tolerance: 0.05
            decimals: 1
            alternatives:
              - {label: share, value: "stated-share(period: 2019)"}
            holds-partly: computed < 0
            causes:
              - {label: a cause, when: stated > 0}
            note: a note
          - id: later
            quotation: will rise
            judgement: forecast
            reason: it is about the future

        """

    private func ledger(_ yaml: String, in folder: TemporaryFolder) throws -> Ledger {
        let small = SmallBriefing()
        for (path, text) in small.files { try folder.write(text, to: path) }
        let configuration = try Configuration(path: folder.write(small.yaml, to: "flywheel.yaml"))
        return try Ledger(path: folder.write(yaml, to: "ledger.yaml"), configuration)
    }

    @Test func everyKeyIsRead() throws {
        let ledger = try ledger(Self.text, in: try TemporaryFolder())
        #expect(ledger.title == "Claims of a text")
        #expect(ledger.document.author == "Somebody")
        #expect(ledger.claims.map(\.specification.id) == ["fall", "later"])
        let claim = try #require(ledger.claims.first)
        #expect(claim.published.description == "2020-06-30")
        #expect(claim.holds?.text == "computed within tolerance of stated")
        #expect(claim.alternatives.map(\.unit) == ["percent"])
    }

    /// The mark ⟨ stands before the place at which the fault is expected.
    @Test(arguments: [
        ("title: Claims", "⟨titel: Claims", "nearest: title"),
        ("title: Claims of a text", "title: ⟨\" \"", "expected a text, saw a blank"),
        ("id: fall", "id: ⟨\"\"", "expected a text, saw a blank"),
        ("label: share,", "label: ⟨\"\",", "expected a text, saw a blank"),
        ("label: a cause,", "label: ⟨\"\",", "expected a text, saw a blank"),
        ("published: 2020-06-30", "published: ⟨June 2020", "expected a day"),
        ("files: [trade], partner: CHN", "files: [⟨trode], partner: CHN", "nearest: trade"),
        ("indicator: year-on-year", "indicator: ⟨year-on-yaer", "year-on-year"),
        ("{file: talks,", "{file: ⟨talk,", "nearest: talks"),
        ("change: {indicator", "⟨computed: {indicator", "a number of the claim itself"),
        ("\"change(period: 2019)\"", "\"⟨chnge(period: 2019)\"", "nearest: change"),
        ("\"change(period: 2019)\"", "\"change(period: ⟨2019x)\"", "expected a period"),
        ("\"change(period: 2019)\"", "\"change >⟨\"", "expected a number"),
        ("\"change(period: 2019)\"", "\"⟨change > 3\"", "expected a number, saw a condition"),
        ("\"change(period: 2019)\"", "change + ⟨5 USD million", "expected percent"),
        ("\"change(period: 2019)\"", "⟨gaps", "(class: …"),
        ("\"change(period: 2019)\"", "⟨-16.7", "no data decide this claim"),
        ("\"change(period: 2019)\"", "\"⟨change(class: SRBM)\"", "takes no parameter"),
        // As the document Conditions says: these tell indicators of alerts apart.
        ("\"change(period: 2019)\"", "\"⟨change(partner: CHN)\"", "takes no parameter"),
        ("computed < 0", "computed < ⟨0 USD", "expected percent"),
        ("computed < 0", "computed ⟨<< 0", "expected one of"),
        ("stated > 0}", "⟨state > 0}", "nearest: stated"),
        ("id: later", "id: ⟨fall", "a second claim"),
        ("judgement: forecast", "judgement: ⟨guess", "expected one of not-testable, forecast"),
        ("stated: -16.7", "stated: ⟨.nan", "a finite number"),
        ("stated: -16.7", "stated: ⟨.inf", "a finite number"),
        ("stated: -16.7", "stated: ⟨a lot", "a number"),
        ("stated: -16.7", "stated: ⟨-1_6", "in plain decimal digits, saw “-1_6”"),
        ("tolerance: 0.05", "tolerance: ⟨0:05", "in plain decimal digits, saw “0:05”"),
        ("decimals: 1", "decimals: ⟨010", "in plain decimal digits, saw “010”"),
        ("holds-partly: computed < 0", "holds-partly: ⟨fall is met", "“is” is for scorecards"),
        ("document: {title: A text", "document: {⟨title: [A text]", "expected a text, saw a list"),
        (
            "    judgement: forecast\n    reason: it is about the future\n", "",
            "a judgement with its reason"
        ),
        ("    reason: it is about the future\n", "", "“reason” is missing"),
        ("    stated: -16.7\n", "", ""),
        ("tolerance: 0.05", "tolerance: ⟨-1", "0 or more, saw -1"),
        ("decimals: 1", "decimals: ⟨99", "0 to 15 decimals, saw 99"),
        (
            "    judgement: forecast", "    value: change\n    judgement: ⟨forecast",
            "either a judgement"
        ),
        ("    quotation: will rise\n", "", "“quotation” is missing"),
    ])
    func faultIsPlaced(text: String, changed: String, told: String) throws {
        try #require(Self.text.contains(text))
        let marked = MarkedText(Self.text.replacing(text, with: changed, maxReplacements: 1))
        let finding = expectRefusal(.badConfiguration, saying: told) {
            try ledger(marked.plain, in: try TemporaryFolder())
        }
        marked.expectMark(at: finding)
    }

    @Test func caretStandsUnderTheFault() throws {
        let finding = expectRefusal(.badConfiguration) {
            try ledger(
                Self.text.replacing("computed < 0", with: "computed < nothing"),
                in: try TemporaryFolder())
        }
        let lines = (finding?.description ?? "").split(separator: "\n")
        let caret = try #require(lines.last)
        let shown = try #require(lines.dropLast().last)
        #expect(shown.dropFirst(caret.count - 1).hasPrefix("nothing"))
    }

    @Test func everyKeyIsExplained() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try String(
            contentsOf: root.appending(path: "Sources/Pipeline/Pipeline.docc/Claims.md"),
            encoding: .utf8)
        let keys = ConfigurationShape.ledger.allKeys
            .subtracting(ConfigurationShape.request.allKeys)
        #expect(keys.count > 25)
        for key in keys { #expect(document.contains("`\(key)`"), "\(key) is not explained") }
        for verdict in ClaimVerdict.allCases { #expect(document.contains("`\(verdict.rawValue)`")) }
    }
}
