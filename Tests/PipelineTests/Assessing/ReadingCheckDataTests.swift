import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What a ledger asks of sources must be there: silence about a misspelt name is no zero.
@Suite struct ReadingCheckDataTests {
    private static let text = """
        title: Claims of a text
        document: {title: A text, published: 2020-06-30}
        indicators:
          share: {observation: {file: trade, series: office, measure: share, partner: CHN, unit: percent}}
          parts: {indicator: partner-share, files: [trade], partner: CHN}
          sums: {twelve-months: {file: months, series: office, measure: trade-value, flow: export}}
          talks: {events: {file: talks, kinds: [talks], actors: [IRN], from: 2019-01-01, to: 2020-12-31}}
          none: {events: {file: talks, kinds: [war], actors: [USA]}}
          wins: {wins: {file: wins, givers: [IRN], size: small, window: 12 months, reciprocity: 60}}
          flights: {launches: {file: launches, class: MRBM, window: 180 days}}
          around: {around: {launches: launches, wins: wins, receivers: [CHN], days: 90}}
          since: {indicator: days-since-last-test, files: [launches]}
          tests: {indicator: test-frequency, files: [launches], count: events}
        claims:
          - id: first
            quotation: so many
            value: talks
            unit: talks
            stated: 1
            alternatives:
              - {label: days, value: talks.days, unit: days}
              - {label: share, value: share, unit: percent}
              - {label: launches, value: tests.launches, unit: missiles}
              - {label: amount, value: parts.numerator, unit: USD}
            causes:
              - {label: early, when: "since(class: MRBM) > 3 and tests > 1"}

        """

    private static let wins = """
        # complete_to: 2020-12-31
        date,giver,receiver,size,reversible,ended,title,source,confidence
        2019-01-10,IRN,CHN,small,yes,,A thing,press,confirmed

        """

    private func ledger(_ yaml: String) throws {
        let folder = try TemporaryFolder()
        let small = SmallBriefing()
        for (path, text) in small.files { try folder.write(text, to: path) }
        try folder.write(Self.wins, to: "wins.csv")
        let talks = try #require(small.files["talks.csv"])
        try folder.write("# kinds: war\n# actors: USA\n" + talks, to: "talks.csv")
        let path = try folder.write(
            small.yaml.replacing(
                "  talks: talks.csv\n", with: "  talks: talks.csv\n  wins: wins.csv\n"),
            to: "flywheel.yaml")
        let configuration = try Configuration(path: path)
        let data = DataFolder(holding: path)
        _ = try Ledger(
            path: folder.write(yaml, to: "ledger.yaml"), configuration,
            SourceLibrary(
                configuration, data,
                places: SourcePlaces(configuration: configuration, folder: data)))
    }

    @Test func whatIsThereIsTaken() throws { try ledger(Self.text) }

    /// The mark ⟨ stands before the place at which the fault is expected.
    @Test(arguments: [
        (
            "value: parts.numerator, unit: USD", "value: ⟨parts.numerator, unit: percent",
            "expected percent, or what converts to it, saw USD million"
        ),
        ("{file: talks, kinds: [talks]", "{file: ⟨trade, kinds: [talks]", "a source of events"),
        ("{file: talks, kinds: [talks]", "{file: ⟨launches, kinds: [talks]", "a source of events"),
        ("kinds: [talks]", "kinds: [⟨takls]", "nearest: talks"),
        ("actors: [IRN]", "actors: [⟨IRM]", "nearest: IRN"),
        ("kinds: [war]", "kinds: [war, ⟨peace]", "no kind of event “peace”"),
        ("from: 2019-01-01", "from: ⟨2019-13-01", "expected a day"),
        ("from: 2019-01-01", "from: ⟨2019-01-01, window: 30 days", "no “from” beside it"),
        ("to: 2020-12-31", "to: ⟨2018-12-31", "ends before it begins"),
        ("series: office, measure: share", "series: ⟨offce, measure: share", "nearest: office"),
        ("measure: share", "measure: ⟨shares", "nearest: share"),
        ("partner: CHN, unit", "partner: ⟨CHX, unit", "nearest: CHN"),
        ("flow: export", "flow: ⟨exprot", "nearest: export"),
        ("{file: wins, givers", "{file: ⟨talks, givers", "a source of wins"),
        ("givers: [IRN]", "givers: [⟨XXX]", "no side “XXX”"),
        ("size: small", "size: ⟨huge", "small, large"),
        ("class: MRBM, window", "class: MRBM, source: ⟨XXX, window", "no launches of “XXX”"),
        ("receivers: [CHN], days", "receivers: [CHN], source: ⟨XXX, days", "no launches of “XXX”"),
        ("window: 12 months", "window: ⟨12 monhts", "such as 180 days"),
        ("reciprocity: 60", "reciprocity: ⟨-5", "1 to 3650"),
        ("reciprocity: 60", "reciprocity: ⟨9223372036854775807", "1 to 3650"),
        ("{file: launches, class", "{file: ⟨trade, class", "a source of launches"),
        ("class: MRBM, window", "class: ⟨MRBN, window", "MRBM"),
        ("window: 180 days", "window: ⟨0 days", "such as 180 days"),
        ("receivers: [CHN]", "receivers: [⟨CHM]", "nearest: CHN"),
        ("days: 90", "days: ⟨0", "1 to 3650"),
        ("unit: talks", "unit: ⟨percnt", "nearest: percent"),
        ("unit: talks", "unit: ⟨USD bilion", "nearest: USD billion"),
        (
            "value: talks\n", "value: ⟨sums\n",
            "is no unit that numbers convert to; the formula is in USD, USD billion, USD million"
        ),
        ("value: talks.days, unit: days", "value: ⟨talks.days, unit: USD million", "saw days"),
        ("value: share, unit: percent", "value: ⟨share, unit: USD million", "saw percent"),
        ("value: tests.launches", "value: ⟨tests.lunches", "nearest: launches"),
        ("since(class: MRBM) > 3", "⟨since(class: MRMB) > 3", "nearest: MRBM"),
        ("tests > 1", "tests > ⟨1 percent", "expected count"),
    ])
    func faultIsPlaced(text: String, changed: String, told: String) throws {
        try #require(Self.text.contains(text))
        let lines = Self.text.replacing(text, with: changed, maxReplacements: 1)
        let finding = expectRefusal(.badConfiguration, saying: told) {
            try ledger(lines.filter { $0 != "⟨" })
        }
        let before = lines.prefix { $0 != "⟨" }
        #expect(finding?.line == before.count { $0 == "\n" } + 1, "\(finding?.message ?? "")")
        let last = before.split(separator: "\n", omittingEmptySubsequences: false).last
        #expect(finding?.column == (last?.count ?? 0) + 1, "\(finding?.message ?? "")")
    }
}
