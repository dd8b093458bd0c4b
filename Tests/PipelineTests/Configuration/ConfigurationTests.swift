import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ConfigurationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ yaml: String) throws -> Configuration {
        try Configuration(path: folder.write(yaml, to: "c.yaml"))
    }

    @Test func readsWhatItSays() throws {
        let configuration = try read(SmallBriefing.yaml)
        #expect(configuration.subject == "IRN")
        #expect(configuration.partner == "CHN")
        #expect(configuration.clock == "utc")
        #expect(configuration.sources.count == 4)
        #expect(configuration.brief?.overview.count == 5)
        #expect(configuration.brief?.developments.map(\.title) == ["Trade"])
    }

    /// Numbers and dates in YAML are read as the texts that they are.
    @Test func readsPlainScalarsAsTexts() throws {
        let configuration = try read(SmallBriefing.yaml)
        guard case .series(let years) = configuration.brief?.overview[1],
            case .series(let months) = configuration.brief?.overview[2]
        else {
            Issue.record("the second and third tables are by period")
            return
        }
        #expect([years.from, years.to] == ["2018", "2021"])
        #expect([months.from, months.to] == ["2020-01", "2020-04"])
    }

    /// `on` is a truth value in YAML 1.1, a quoted `on` is not.
    @Test(arguments: ["on", "\"on\"", "'on'"])
    func keysAreNamesInQuotesToo(key: String) throws {
        let yaml = SmallWorkplace.yaml.replacing(
            "tests: {indicator: test-frequency, files: [launches], by: year}",
            with: "tests: {indicator: most-powerful-since, files: [launches], \(key): 2019-05-01}")
        #expect(try read(yaml).indicators["tests"]?.answers[.on] == "2019-05-01")
    }

    @Test func keyInAndOutOfQuotesStandsThereTwice() throws {
        let yaml = SmallWorkplace.yaml.replacing(
            "tests: {indicator: test-frequency, files: [launches], by: year}",
            with: "tests: {indicator: most-powerful-since, on: 2019-05-01, \"on\": 2019-06-01}")
        let refusal = #expect(throws: Refusal.self) { try read(yaml) }
        #expect(refusal?.diagnostics.first?.message.contains("twice") == true)
    }

    @Test func bundledOneIsRead() throws {
        let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Data")
        let configuration = try Configuration(
            path: data.appendingPathComponent("flywheel.yaml").path)
        #expect(configuration.brief?.developments.count == 5)
        for source in configuration.sources.values {
            guard case .file(let file) = source.place else {
                Issue.record("the bundled sources are files")
                continue
            }
            #expect(FileManager.default.fileExists(atPath: data.appendingPathComponent(file).path))
        }
    }

    @Test func archiveOfSeveralIsRefused() throws {
        let file = folder.url.appendingPathComponent("c.zip")
        let text = Array(SmallBriefing.yaml.utf8)
        try Data(StoredZip.archive([("a.yaml", text), ("b.yaml", text)])).write(to: file)
        expectRefusal(.mixedSources, saying: "“a.yaml”, “b.yaml”") {
            try Configuration(path: file.path)
        }
    }

    @Test(arguments: ["subject", "partner", "clock", "countries"])
    func missingKeyIsNamed(key: String) throws {
        let lines = SmallBriefing.yaml.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
        expectRefusal(.badConfiguration, saying: "“\(key)” is missing in the file") {
            try read(lines.joined(separator: "\n"))
        }
    }

    @Test func missingKeyInsideIsPlaced() {
        expectRefusal(
            .badConfiguration, saying: "“caveats” is missing in brief.developments.[0]"
        ) {
            try read(
                SmallBriefing.yaml.replacing("      caveats: The usual ones.\n", with: ""))
        }
    }

    /// The marks ⟨ ⟩ stand around the key at which the fault is expected.
    @Test(arguments: [
        ("partner: CHN", "⟨partnr⟩: CHN"),
        ("subject: IRN", "subject: IRN\n⟨colour⟩: red"),
        ("  summary:", "  ⟨sumary⟩:"),
        ("caption: Figures", "⟨captoin⟩: Figures"),
        ("field: launch_days", "⟨feild⟩: launch_days"),
        ("{indicator: partner-share, files: [trade]}", "{indicator: partner-share, ⟨file⟩: trade}"),
        ("{file: trade, series:", "{file: trade, ⟨serie⟩:"),
        ("{label: Missiles, field:", "{label: Missiles, ⟨fields⟩:"),
        ("unknown: The rest.", "unknown: The rest.\n      ⟨known⟩: Some."),
    ])
    func misspeltKeyIsPlaced(text: String, changed: String) throws {
        let marked = SmallBriefing.yaml.replacing(text, with: changed)
        try #require(marked != SmallBriefing.yaml)
        let before = try #require(marked.split(separator: "⟨").first)
        let finding = expectRefusal(.badConfiguration, saying: "nothing reads the key") {
            try read(marked.filter { !"⟨⟩".contains($0) })
        }
        #expect(finding?.line == before.count { $0 == "\n" } + 1)
        let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last
        #expect(finding?.column == (lastLine?.count ?? 0) + 1)
        #expect(finding?.path == folder.path + "/c.yaml")
    }

    /// As `config check` looks at it.
    private func check(
        _ yaml: String, countries: String? = SmallBriefing().files["countries.csv"]
    ) throws {
        try folder.write(try #require(countries), to: "countries.csv")
        _ = try Configuration.checked(path: folder.write(yaml, to: "c.yaml"))
    }

    /// What an answer may be is known before any source is read; the mark ⟨ stands where it is not. Only
    /// a check judges it: others of the configuration are computed nevertheless.
    @Test(arguments: [
        ("clock: utc", "clock: ⟨irst", "expected a clock"),
        ("flow: export, by", "flow: ⟨exports, by", "for “flow”, saw “exports”"),
        ("by: month", "by: ⟨monthly", "expected year, quarter, month or day for “by”"),
        ("by: month", "by: month, hs: ⟨coal", "for “hs”, saw “coal”"),
        ("files: [talks]", "files: [talks]\n        from: ⟨spring", "expected a period"),
        ("from: 2020-01", "from: ⟨2020-13", "expected a period"),
        ("to: 2020-04", "to: ⟨2020", "as long as “2020-01”"),
        ("to: 2021", "to: ⟨2017", "none before it"),
        ("field: launch_days", "field: ⟨launch_dys", "no field “launch_dys”; nearest: launch_days"),
        ("decimals: 2", "unit: ⟨barrels", "in percent, which does not convert to “barrels”"),
        ("field: interval}", "field: ⟨intervall}", "no field “intervall”; nearest: interval"),
    ])
    func answerThatCannotBeIsPlaced(text: String, changed: String, message: String) throws {
        let marked = MarkedText(SmallBriefing.yaml.replacing(text, with: changed))
        let finding = expectRefusal(.badConfiguration, saying: message) { try check(marked.plain) }
        marked.expectMark(at: finding)
        #expect(throws: Never.self) { try read(marked.plain) }
    }

    /// What only questions about the list need stops no other.
    @Test func aListThatIsNoneIsToldByACheckAlone() throws {
        let marked = MarkedText(
            SmallWorkplace.configuration(further: "programs: {QMA: {⟨ofac: [X]}}"))
        let finding = expectRefusal(
            .badConfiguration, saying: "no sanctions list is called “ofac”; nearest: ofac-sdn"
        ) { try check(marked.plain, countries: SmallWorkplace.countries) }
        marked.expectMark(at: finding)
        #expect(try read(marked.plain).programs.lists.map(\.list) == ["ofac"])
    }

    /// No question would find them.
    @Test(arguments: [
        ("⟨Quarland", "expected the code QMA, saw “Quarland”"),
        ("⟨qma", "expected the code QMA, saw “qma”"), ("⟨QMX", "no country has the code “QMX”"),
    ])
    func programsUnderNoCodeAreTold(country: String, told: String) throws {
        let marked = MarkedText(
            SmallWorkplace.configuration(further: "programs: {\(country): {ofac-sdn: [X]}}"))
        let finding = expectRefusal(.badConfiguration, saying: told) {
            try check(marked.plain, countries: SmallWorkplace.countries)
        }
        marked.expectMark(at: finding)
    }

    @Test(arguments: [
        ("count", "⟨launched"), ("class", "⟨SRMB"), ("since", "⟨2019-13-01"),
    ])
    func answerAboutLaunchesThatCannotBeIsPlaced(key: String, answer: String) throws {
        let marked = MarkedText(
            SmallWorkplace.yaml.replacing(
                "tests: {indicator: test-frequency, files: [launches], by: year}",
                with: "tests: {indicator: test-frequency, files: [launches], \(key): \(answer)}"))
        let finding = expectRefusal(.badConfiguration, saying: "saw “\(answer.dropFirst())”") {
            try check(marked.plain, countries: SmallWorkplace.countries)
        }
        marked.expectMark(at: finding)
    }

    /// What a list says to be about, an event to come may be of; one that is not here says nothing.
    @Test func kindsOfATablesEventsAreLookedForInTheList() throws {
        let kinds = { (names: String) in
            SmallBriefing.yaml.replacing(
                "files: [talks]", with: "files: [talks]\n        kinds: [\(names)]")
        }
        try check(kinds("parade"))
        try folder.write(try #require(SmallBriefing().files["talks.csv"]), to: "talks.csv")
        try check(kinds("summit, talks"))
        let marked = MarkedText(kinds("summit, ⟨parade"))
        let finding = expectRefusal(.badConfiguration, saying: "has the kind “parade”") {
            try check(marked.plain)
        }
        marked.expectMark(at: finding)
        #expect(throws: Never.self) { try read(marked.plain) }
        let talks = try #require(SmallBriefing().files["talks.csv"])
        try folder.write("# kinds: parade\n" + talks, to: "talks.csv")
        try check(marked.plain)
    }

    /// Of several parts, and of keys, all are told at once, in the order of the file.
    @Test(
        arguments: [
            (
                [
                    ("{file: trade, series", "{file: trad, series"),
                    ("files: [talks]", "files: [talk]"),
                ], ["“trad”", "“talk”"]
            ),
            (
                [("caption: Figures", "captoin: Figures"), ("caption: Talks", "captoin: Talks")],
                ["“captoin”", "“captoin”"]
            ),
        ] as [([(String, String)], [String])])
    func faultsOfSeveralPartsAreTold(changes: [(String, String)], told: [String]) throws {
        let yaml = changes.reduce(SmallBriefing.yaml) { $0.replacing($1.0, with: $1.1) }
        let refusal = #expect(throws: Refusal.self) { try read(yaml) }
        let findings = refusal?.diagnostics ?? []
        try #require(findings.count == told.count)
        for (finding, text) in zip(findings, told) {
            #expect(finding.message.contains(text))
            #expect(finding.line != nil)
        }
    }

    @Test func namesOfSourcesAreTheUsersOwn() throws {
        let configuration = try read(
            SmallBriefing.yaml.replacing("sources:\n", with: "sources:\n  caption: trade.csv\n"))
        #expect(configuration.sources["caption"] != nil)
    }

    /// Sources of which an indicator needs the trade of others are read whole, however big.
    @Test func whatNeedsOthersIsReadWhole() throws {
        #expect(try read(SmallBriefing.yaml).wholeSources.isEmpty)
        let yaml = SmallBriefing.yaml.replacing(
            "brief:\n",
            with: "indicators:\n  gap: {indicator: mirror-discrepancy, files: [trade]}\nbrief:\n"
        ).replacing("partner-share, files: [trade]", with: "trade-intensity, files: [months]")
        #expect(try read(yaml).wholeSources == ["trade", "months"])
    }

    /// So are those that are asked about another country.
    @Test(arguments: [("CHN", true), ("IRN", false)])
    func whatIsAboutAnotherSubjectIsReadWhole(subject: String, isWhole: Bool) throws {
        let yaml = SmallBriefing.yaml.replacing(
            "partner-share, files: [trade]",
            with: "partner-share, files: [trade], subject: \(subject)")
        let whole: Set<String> = isWhole ? ["trade"] : []
        #expect(try read(yaml).wholeSources == whole)
    }

    @Test func badYAMLIsPlaced() {
        let finding = expectRefusal(.badConfiguration) {
            try read("subject: IRN\npartner: [CHN\nclock: utc\n")
        }
        #expect(finding?.line == 3)
        #expect(finding?.column != nil)
    }

    @Test(arguments: [
        ("sources:\n", "sources: 7\nold:\n"), ("title: Another country", "title: [a, b]"),
        ("decimals: 2", "decimals: two"), ("longest: 2", "longest: {a: b}"),
        ("      tables: []", "      tables: none"), ("files: [talks]", "files: talks"),
    ])
    func wrongTypeIsRefused(text: String, changed: String) throws {
        let yaml = SmallBriefing.yaml.replacing(text, with: changed)
        try #require(yaml != SmallBriefing.yaml)
        expectRefusal(.badConfiguration) { try read(yaml) }
    }

    @Test func tableIsOfOneKind() {
        let both =
            "    - events: {caption: More, files: []}\n      figures: {caption: More, rows: []}\n"
        expectRefusal(.badConfiguration) {
            try read(
                SmallBriefing.yaml.replacing(
                    "  developments:", with: both + "  developments:"))
        }
        expectRefusal(.badConfiguration, saying: "figures, series, indicator, events") {
            try read(
                SmallBriefing.yaml.replacing(
                    "      tables: []", with: "      tables: [{}]"))
        }
    }

    @Test(arguments: ["# only a comment\n", "just words\n", "- a\n- b\n"])
    func otherYAMLIsRefused(text: String) {
        expectRefusal(.badConfiguration) { try read(text) }
    }

    @Test(arguments: ["sources:\n\ttrade: a.csv\n", "sources:\n  trade:\n  \tfile: a.csv\n"])
    func aTabIsCalledOne(yaml: String) throws {
        let finding = expectRefusal(.badConfiguration, saying: "a tab stands here") {
            try read(yaml)
        }
        #expect(finding?.line == yaml.split(separator: "\n").count)
    }

    /// What the parser finds is told with where it began and what helps.
    @Test(arguments: [
        ("a: [b\nc: d\n", "',' or ']' in what begins at 1:4; close it, or put a text with one of"),
        ("a: \"b\nc: d\n", "end of stream in what begins at 1:4; close the quotes"),
        ("a: b: c\n", "not allowed in this context; indent the keys of one mapping alike, and put"),
        (" a: b\nc: d\n", "<document start>; indent the keys of one mapping alike"),
        ("a: b\nc:d\ne: f\n", "expected ':' in what begins at 2:1; a key has a colon and a blank"),
        ("a: @b\n", "any token; put a text that begins with one of"),
        ("a: \"C:\\data\"\n", "in double quotes “\\” begins an escape"),
        ("a: b\n---\nc: d\n", "expected one document, saw another; take out the line “---”"),
    ])
    func whatIsNoYAMLIsExplained(yaml: String, told: String) {
        let finding = expectRefusal(.badConfiguration, saying: told) { try read(yaml) }
        #expect(finding?.line != nil && finding?.column != nil)
    }

    @Test func emptyAndMissingFilesAreRefused() throws {
        expectRefusal(.emptyFile) { try read("") }
        expectRefusal(.inputMissing, .inputMissing) {
            try Configuration(path: folder.path + "/nowhere.yaml")
        }
    }
}
