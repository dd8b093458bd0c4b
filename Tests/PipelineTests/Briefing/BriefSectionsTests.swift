import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// Claims, scorecard and measures in a briefing.
@Suite struct BriefSectionsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func document(
        asOf day: String = "2021-06-30", _ change: (inout SmallBriefing) -> Void = { _ in }
    ) throws -> Document {
        var small = SmallBriefing.withSections
        change(&small)
        return try small.briefing(asOf: day, in: folder).document()
    }

    private func table(_ caption: String, _ document: Document) throws -> Table {
        try #require(
            document.blocks.compactMap { block in
                if case .table(let table) = block, table.caption == caption { table } else { nil }
            }.first)
    }

    private func evidence(_ document: Document) -> [String: String] {
        var found: [String: String] = [:]
        for case .details(let summary, let blocks) in document.blocks {
            guard case .text(let words)? = summary.first, case .list(let items)? = blocks.first
            else { continue }
            found[words] = items.map { $0.map(\.words).joined() }.joined(separator: "\n")
        }
        return found
    }

    @Test func claimsHaveALineAndTheirEvidence() throws {
        let document = try document()
        #expect(
            try table("Claims of a text", document).texts == [
                ["fifth", "“a fifth”", "not supported", "20.1", "20.8", "percent", "trade.csv"],
                ["much", "“much”", "holds", "-", "250.0", "USD million", "trade.csv"],
                ["guess", "“soon”", "forecast", "-", "-", "-", "-"],
            ])
        let evidence = evidence(document)
        let fifth = try #require(evidence["Claim fifth: not supported"])
        #expect(fifth.contains("When it appeared, 2020-06-30: holds, 20.1"))
        #expect(fifth.contains("Holds where: computed within tolerance of stated"))
        #expect(fifth.contains("By other definitions: the year before: 25.0 percent"))
        #expect(fifth.contains("matches what was known on 2020-06-30; printed before the revision"))
        #expect(fifth.contains("Rests on: trade.csv (line"))
        #expect(evidence["Claim guess: forecast"]?.contains("Remarks: the future") ?? false)
        #expect(document.blocks.contains(.paragraph(["As of 2021-06-30."])))
    }

    @Test func someClaimsCanBeChosen() throws {
        let document = try document { small in
            small.yaml.replace(
                "title: The claims,", with: "title: The claims, only: [guess, much],")
        }
        #expect(try table("Claims of a text", document).texts.map { $0[0] } == ["much", "guess"])
    }

    @Test func claimThatNoLedgerHasIsRefused() {
        expectRefusal(.badConfiguration, saying: "nearest: guess") {
            try document {
                $0.yaml.replace("title: The claims,", with: "title: The claims, only: [gues],")
            }
        }
    }

    /// Whose a condition is stands with its state wherever that is told.
    @Test func conditionsComeByStageWithTheirOrigin() throws {
        let document = try document()
        let table = try table("A scorecard", document)
        #expect(
            table.texts == [
                ["decision point", "D", "Step", "not met", "ours"],
                ["goal", "G", "Goal", "met", "the author's"],
                ["risk", "U", "Unknown", "unknown", "ours"],
            ])
        let evidence = evidence(document)
        #expect(Set(evidence.keys).isSuperset(of: ["D, ours: not met", "G, the author's: met"]))
        #expect(
            evidence["G, the author's: met"]?.contains(
                "Met where: share > 20\nReadings: share: 20.8 percent (2019)\nRests on: trade.csv (line"
            )
                ?? false)
        #expect(evidence["U, ours: unknown"] == "Remarks: nobody knows")
        #expect(document.blocks.contains(.paragraph(["Made up."])))
    }

    @Test func measuresAreThoseInForceOnTheDay() throws {
        let now = try table("Measures on goods in force on 2021-06-30", document())
        #expect(
            now.texts == [
                [
                    "Act 1", "3(a)", "export", "arms", "part of 93", "unconfirmed", "2006-10-14",
                    "banned", "confirmed",
                ],
                [
                    "Act 2", "-", "import", "steel", "7206", "unconfirmed", "2020-02-01", "banned",
                    "compiled",
                ],
            ])
        let before = try table(
            "Measures on goods in force on 2020-01-31", document(asOf: "2020-01-31"))
        #expect(before.texts.map { $0[0] } == ["Act 1"])
    }

    /// What is recorded is an observation; nothing is said of who broke a rule, or of what came of it.
    @Test func measuresAccuseNobody() throws {
        let text = MarkdownRenderer().render(try document()).lowercased()
        #expect(text.contains("an observation to check"))
        for word in ["violat", "breach", "illegal", "because of", "caused by", "led to"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func earlierDayKnowsNothingLater() throws {
        let document = try document(asOf: "2019-12-31")
        let claims = try table("Claims of a text", document).texts
        #expect(claims[0][2...4] == ["unknown", "20.1", "-"])
        #expect(
            evidence(document)["Claim fifth: unknown"]?.contains("2020-06-30 is to come") ?? false)
        let text = MarkdownRenderer().render(document)
        for later in ["20.8 percent", "150.5", "Act 2"] {
            #expect(!text.contains(later), "\(later)")
        }
    }

    @Test func sectionNeedsWhatFillsIt() {
        for (line, name) in [
            ("claims: [claims.yaml]\n", "claims"), ("scorecard: card.yaml\n", "scorecard"),
            ("measures: measures.csv\n", "measures"),
        ] {
            let finding = expectRefusal(.badConfiguration, saying: "needs “\(name)”") {
                try document { $0.yaml.replace(line, with: "") }
            }
            #expect(finding?.line != nil)
        }
    }

    /// What is judged or written by files besides the sources is looked at before anything is read.
    @Test func checkOfAConfigurationReadsItsFiles() throws {
        for (file, text, other, code) in [
            ("claims.yaml", "value: value", "value: valeu", DiagnosticCode.badConfiguration),
            ("card.yaml", "when: share > 20", "when: share >", .badConfiguration),
            ("mine.mustache", "{{title}}", "{{titel}}", .badTemplate),
            ("mine.mustache", "{{title}}", "{{title}}", nil),
        ] as [(String, String, String, DiagnosticCode?)] {
            var small = SmallBriefing.withSections
            small.yaml.replace(
                "  title: Another", with: "  template: mine.mustache\n  title: Another")
            small.files["mine.mustache"] = "# {{title}}\n"
            small.files[file]?.replace(text, with: other)
            for (path, text) in small.files { try folder.write(text, to: path) }
            let path = try folder.write(small.yaml, to: "flywheel.yaml")
            let check = { _ = try Configuration.checked(path: path) }
            guard let code else {
                try check()
                continue
            }
            let finding = expectRefusal(code) { try check() }
            #expect(finding?.line != nil)
        }
    }

    /// Countries, regimes and measures are held against their tables, which are no sources.
    @Test(arguments: [
        ("flywheel.yaml", "subject: IRN", "subject: ⟨IRA", "“IRA” given as “subject”"),
        ("flywheel.yaml", "partner: CHN\n", "partner: ⟨CHM\n", "“CHM” given as “partner”"),
        ("flywheel.yaml", "[trade], partner: CHN", "[trade], partner: ⟨CHI", "“CHI” given as"),
        ("flywheel.yaml", "regime: COUNCIL", "regime: ⟨COUNCL", "is of the regime “COUNCL”"),
        ("claims.yaml", "[trade], partner: CHN", "[trade], partner: ⟨CHI", "“CHI” given as"),
    ])
    func checkOfAConfigurationReadsItsTables(
        file: String, text: String, changed: String, message: String
    ) throws {
        let small = SmallBriefing.withSections
        var files = small.files
        files["flywheel.yaml"] = small.yaml
        let written = try #require(files[file])
        try #require(written.contains(text))
        let marked = MarkedText(written.replacing(text, with: changed))
        files[file] = marked.plain
        for (path, text) in files { try folder.write(text, to: path) }
        let path = folder.path + "/flywheel.yaml"
        let finding = expectRefusal(.badConfiguration, saying: message) {
            try Configuration.checked(path: path)
        }
        #expect(finding?.path == folder.path + "/\(file)")
        marked.expectMark(at: finding)
    }

    /// Measures that a source brings stand in for the configured ones, and are not looked for in their table.
    @Test(arguments: [
        ("[own]", "{file: own.csv, layout: measures}", true), ("[trade]", "own.csv", false),
        ("[own]", "{glob: \"own*.csv\"}", true), ("[own]", "{file: own.csv, layout: tidy}", false),
    ])
    func checkLeavesMeasuresOfSourcesAlone(
        files: String, source: String, isLeft: Bool
    ) throws {
        var small = SmallBriefing.withSections
        small.yaml.replace("  talks: talks.csv\n", with: "  talks: talks.csv\n  own: \(source)\n")
        small.yaml +=
            "indicators:\n  rok: {indicator: cap-use, files: \(files), regime: THEIRS}\n"
        for (path, text) in small.files { try folder.write(text, to: path) }
        let path = try folder.write(small.yaml, to: "flywheel.yaml")
        let check = { _ = try Configuration.checked(path: path) }
        if isLeft {
            try check()
        } else {
            expectRefusal(.badConfiguration, saying: "of the regime “THEIRS”") { try check() }
        }
    }

    @Test(arguments: ["countries.csv", "measures.csv"])
    func checkOfAConfigurationMissesATable(file: String) throws {
        var small = SmallBriefing.withSections
        small.files[file] = nil
        for (path, text) in small.files { try folder.write(text, to: path) }
        let path = try folder.write(small.yaml, to: "flywheel.yaml")
        expectRefusal(.inputMissing, .inputMissing) {
            try Configuration.checked(path: path)
        }
    }

    @Test func sourcesOfSectionsAreSources() throws {
        var small = SmallBriefing.withSections
        small.yaml.replace(
            "  launches: launches.csv", with: "  launches: launches.csv\n  other: trade.csv")
        small.files["card.yaml"]?.replace("file: trade,", with: "file: other,")
        #expect(try small.briefing(in: folder).sources.contains("other"))
    }

    /// Every name that templates may use is there, and is of the kind that the check expects.
    @Test func valuesAreWhatTemplatesMayName() throws {
        var small = SmallBriefing.withSections
        small.yaml.replace("- label: Share", with: "- name: share\n            label: Share")
        small.yaml.replace("caption: Talks", with: "caption: Talks\n        name: talks")
        let briefing = try small.briefing(in: folder)
        let shape = briefing.brief.templateShape
        #expect(try briefing.values().fits(shape))
        #expect(shape.shape(at: ["figures", "share", "value"]) != nil)
        #expect(shape.shape(at: ["tables", "talks"]) != nil)
    }

    @Test func hostileNamesAreTextInEveryFormat() throws {
        let names = [
            "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "left\u{202E}right",
            "{{title}}",
        ]
        for name in names {
            let document = try document { small in
                let quoted = name.replacing("'", with: "''")
                small.files["claims.yaml"]?.replace(
                    "quotation: soon", with: "quotation: '\(quoted)'")
                small.files["card.yaml"]?.replace("title: Goal", with: "title: '\(quoted)'")
                small.files["measures.csv"]?.replace(",arms,", with: ",\"\(name)\",")
                small.yaml.replace("title: The claims", with: "title: '\(quoted)'")
            }
            let page = HTMLRenderer().render(document)
            #expect(!page.contains("<script>alert"))
            #expect(!page.contains("\u{202E}"))
            #expect(try table("A scorecard", document).texts[1][2] == name)
            let markdown = MarkdownRenderer().render(document)
            #expect(!markdown.contains("<script>"))
            #expect(!markdown.contains("| a|b"))
        }
    }
}

extension Inline {
    fileprivate var words: String {
        switch self {
        case .text(let text), .emphasis(let text), .strong(let text), .code(let text): text
        case .footnote: ""
        }
    }
}
