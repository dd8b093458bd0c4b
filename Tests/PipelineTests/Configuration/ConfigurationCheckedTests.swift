import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// A check tells all faults that do not follow from one another in one run.
@Suite struct ConfigurationCheckedTests {
    private func findings(
        _ changes: [(String, String)], in files: [String: String] = SmallBriefing().files
    ) throws -> [Diagnostic] {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        var yaml = SmallBriefing.yaml
        for (text, changed) in changes {
            try #require(yaml.contains(text), "\(text)")
            yaml.replace(text, with: changed, maxReplacements: 1)
        }
        let path = try folder.write(yaml, to: "flywheel.yaml")
        do throws(Refusal) {
            _ = try Configuration.checked(path: path)
            return []
        } catch {
            #expect(error.cause == .data)
            return error.diagnostics
        }
    }

    /// Keys, what does not decode, names, and answers, which are found one after the other.
    @Test func faultsOfAllKindsAreToldInTheOrderOfTheFile() throws {
        let found = try findings([
            ("clock: utc", "clock: irst"),
            ("  talks: talks.csv", "  talks: {file: talks.csv, layout: neat}"),
            ("caption: Figures", "captoin: Figures"),
            ("{file: trade, series", "{file: trad, series"),
            ("from: 2020-01", "from: 2020-13"),
        ])
        try #require(found.count == 5)
        for (finding, text) in zip(
            found,
            [
                "expected a clock", "saw “neat”", "key “captoin”", "“trad”", "expected a period",
            ])
        {
            #expect(finding.message.contains(text), "\(finding)")
            #expect(finding.line != nil && finding.column != nil)
        }
        #expect(found.map { $0.line ?? 0 } == found.map { $0.line ?? 0 }.sorted())
    }

    /// A blank text is told at its place before a table with it is refused; texts between tables may be
    /// empty.
    @Test func blankTextsOfTheBriefingAreTold() throws {
        let found = try findings([
            ("title: Another country", "title: \"\""),
            ("summary: Nothing is tied to one.", "summary: \"\""),
            ("caption: Figures", "caption: \" \""),
            ("label: Share", "label: \"\"\n            stated: \" \""),
            ("unit: days", "unit: \"\""),
            ("label: Stated", "label: \"\""),
            ("{label: Missiles,", "{label: \"\","),
            ("caption: Talks", "caption: Talks\n        note: \"\""),
            ("text: As the office gives it.", "text: \"\""),
            ("unknown: The rest.", "unknown: \" \""),
        ])
        #expect(found.map { $0.line ?? 0 } == found.map { $0.line ?? 0 }.sorted())
        #expect(found.allSatisfy { $0.code == .badConfiguration && $0.column != nil })
        #expect(
            found.map { $0.message.replacing("expected a text, saw a blank", with: "blank") } == [
                "blank", "blank", "blank", "blank; leave “stated” out for none",
                "blank; leave “unit” out for none", "blank", "blank",
                "blank; leave “note” out for none", "expected a text or an empty one, saw blanks",
            ])
    }

    /// Numbers and columns with which no table can be written are told before one is.
    @Test func numbersAndColumnsOfTablesAreTold() throws {
        let found = try findings([
            ("decimals: 2", "decimals: 16"),
            (
                "label: Trade\n            request: {indicator: trade-value, files: [trade],"
                    + " partner: CHN}", "label: Trade\n            decimals: 1"
            ),
            ("caption: Launches", "caption: Launches\n        limit: 0"),
        ])
        #expect(
            found.map(\.message) == [
                "decimals are 0 to 15, saw 16", "a column has one of request, observation",
                "the limit is 1 or more, saw 0",
            ])
        #expect(found.allSatisfy { $0.line != nil && $0.column != nil })
    }

    /// What names a part that cannot be read has no fault of its own.
    @Test func whatRestsOnAPartThatCannotBeReadIsNotTold() throws {
        let found = try findings([("  talks: talks.csv", "  talks: {file: talks.csv, shrink: no}")])
        #expect(found.count == 1)
        #expect(found.first?.message.contains("sources.talks.shrink") == true)
    }

    /// The place of an entry of a list is that in the file, whatever stands before it.
    @Test func entriesOfListsKeepTheirPlaces() throws {
        let found = try findings([
            ("caption: Figures", "captoin: Figures"),
            ("{file: trade, series", "{file: trad, series"), ("files: [talks]", "files: [talk]"),
        ])
        let lines = SmallBriefing.yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = { (text: String) in lines.firstIndex { $0.contains(text) }.map { $0 + 1 } }
        let texts = ["caption: Figures", "{file: trade, series", "files: [talks]"]
        #expect(found.map(\.line) == texts.map(line))
    }

    /// A key of the file itself that nothing reads may be any of those that are missing.
    @Test func aMisspeltKeyOfTheFileStopsTheRest() throws {
        let found = try findings([
            ("partner: CHN\n", "partnr: CHN\n"), ("caption: Figures", "captoin: Figures"),
            ("{file: trade, series", "{file: trad, series"),
        ])
        #expect(found.map { $0.message.contains("nothing reads the key") } == [true, true])
    }

    @Test func aMissingTableIsToldBesideTheFaults() throws {
        var files = SmallBriefing().files
        files["countries.csv"] = nil
        let found = try findings([("files: [talks]", "files: [talk]")], in: files)
        #expect(found.map(\.code) == [.inputMissing, .badConfiguration])
        #expect(found.first?.line == 4 && found.first?.column == 12)
        #expect(
            found.first?.message
                == "“countries.csv”: cannot read this file: No such file or directory; flywheel init"
                + " --empty makes a folder that has one")
    }

    /// Each at the key that names it, and with the exit status of a file that is not there; also tables
    /// that are read behind one that is missing.
    @Test(arguments: [true, false])
    func tablesAndTextsThatAreNotThereAreToldWhereTheyAreNamed(hasCountries: Bool) throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        if !hasCountries { try FileSystem.remove("\(folder.path)/countries.csv") }
        let yaml = SmallBriefing.yaml.replacing(
            "brief:\n",
            with: "confusable: c.csv\nmeasures: m.csv\nclaims: [a.yaml, b.yaml]\n"
                + "scorecard: s.yaml\nbrief:\n  template: t.mustache\n")
        let path = try folder.write(yaml, to: "flywheel.yaml")
        let refusal = #expect(throws: Refusal.self) { _ = try Configuration.checked(path: path) }
        let found = refusal?.diagnostics ?? []
        #expect(refusal?.cause == .inputMissing)
        let named = found.map { String($0.message.prefix { $0 != ":" }) }
        let others = ["“c.csv”", "“m.csv”", "“a.yaml”", "“b.yaml”", "“s.yaml”", "“t.mustache”"]
        #expect(named == (hasCountries ? others : ["“countries.csv”"] + others))
        #expect(found.allSatisfy { $0.path == path && $0.line != nil && $0.column != nil })
    }

    /// It may come later, so that it is no fault.
    @Test func aSourceThatIsNotThereIsAWarning() throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        let yaml = SmallBriefing.yaml.replacing(
            "  talks: talks.csv",
            with: "  talks: talks.csv\n  gone: talk.csv\n  more: {glob: \"no-*.csv\"}\n"
                + "  many: {glob: \"t*.csv\"}\n  away: {url: \"https://example.org/a.csv\"}")
        let configuration = try Configuration.checked(path: folder.write(yaml, to: "flywheel.yaml"))
        let found = configuration.findings
        #expect(found.map(\.code) == [.inputMissing, .inputMissing])
        #expect(found.allSatisfy { $0.severity == .warning && $0.line != nil })
        #expect(
            found.map(\.message) == [
                "there is no file “talk.csv” (but talks.csv); until there is one, a refresh takes"
                    + " nothing of the source “gone”",
                "“no-*.csv”: no file matches this pattern; until that changes, a refresh takes"
                    + " nothing of the source “more”",
            ])
        #expect(configuration.summary.hasSuffix("; 2 warnings\n"))
    }

    /// Whoever reads the configuration has it.
    @Test(arguments: [
        ("{url: \"https://h/t\", headers: {A: b, X-Api-Key: ⟨hush⟩}}", "“X-Api-Key” looks like"),
        ("{url: ⟨\"https://me:word@h/t\"⟩}", "a login, or a parameter"),
        ("{url: ⟨\"https://h/t?a=1&token=hush\"⟩}", "a login, or a parameter"),
    ])
    func aSecretThatIsWrittenOutIsAWarning(source: String, told: String) throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        let marked = MarkedText(
            SmallBriefing.yaml.replacing(
                "  talks: talks.csv", with: "  talks: talks.csv\n  away: \(source)"))
        let path = try folder.write(marked.plain, to: "flywheel.yaml")
        let found = try Configuration.checked(path: path).findings
        #expect(found.map(\.code) == [.writtenSecret])
        #expect(found.first?.message.contains(told) == true)
        #expect(found.first?.description.contains("hush") == false)
        marked.expectMark(at: found.first)
    }

    /// What is written for a path that is none.
    @Test(arguments: [
        ("https://example.org/a.csv", "(an address stands under “url”)"),
        ("\"months/*.csv\"", "(a pattern stands under “glob”)"),
        ("$HOME/a.csv", "(paths are read as they are written, “~” and “$” too)"),
        ("\"~/a.csv\"", "(paths are read as they are written, “~” and “$” too)"),
    ])
    func aPathThatIsNoneIsTold(path: String, told: String) throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        let yaml = SmallBriefing.yaml.replacing(
            "  talks: talks.csv", with: "  talks: talks.csv\n  gone: \(path)")
        let configuration = try Configuration.checked(path: folder.write(yaml, to: "flywheel.yaml"))
        #expect(configuration.findings.map(\.code) == [.inputMissing])
        #expect(configuration.findings.first?.message.contains("” \(told); until") == true)
    }

    /// It would be waited for until somebody writes to it.
    @Test(.timeLimit(.minutes(1)), arguments: ["countries: ⟨pipe", "confusable: ⟨pipe"])
    func aPipeInPlaceOfATableIsRefused(line: String) throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        let yaml = SmallBriefing.yaml.replacing("countries: countries.csv\n", with: "")
        let rest = line.hasPrefix("countries") ? "" : "\ncountries: countries.csv"
        let marked = MarkedText(yaml + "\n" + line + rest + "\n")
        let path = try folder.write(marked.plain, to: "flywheel.yaml")
        let checked = expectRefusal(.badConfiguration, saying: "a pipe or a device") {
            try Configuration.checked(path: path)
        }
        marked.expectMark(at: checked)
        let read = expectRefusal(.badConfiguration, saying: "a pipe or a device") {
            try Configuration(path: path)
        }
        marked.expectMark(at: read)
    }

    /// What the configuration does not say has no line in it.
    @Test func aFolderThatIsLeftOutIsToldAsTheUsualOne() throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        try folder.write("a", to: "published")
        let path = try folder.write(SmallBriefing.yaml, to: "flywheel.yaml")
        let finding = expectRefusal(.outputNotWritable, .outputNotWritable) {
            try Configuration.checked(path: path)
        }
        #expect(finding?.message.hasPrefix("“published”, as “publish” is left out: this") == true)
        #expect(finding?.line == nil)
        let marked = MarkedText(SmallBriefing.yaml + "\npublish: ⟨.\n")
        let other = try folder.write(marked.plain, to: "other.yaml")
        let inside = expectRefusal(
            .badConfiguration, saying: "saw “store”, as “store” is left out"
        ) { try Configuration(path: other) }
        marked.expectMark(at: inside)
    }

    /// What cannot be read gives as little as what is not there.
    @Test func aSourceThatCannotBeReadIsAWarning() throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        try folder.write("a", to: "months/a.csv")
        try FileSystem.setLink("\(folder.path)/link.csv", to: "nowhere.csv")
        // A link to itself is opened for nobody.
        try FileSystem.setLink("\(folder.path)/round", to: "round")
        let yaml = SmallBriefing.yaml.replacing(
            "  talks: talks.csv",
            with: "  talks: talks.csv\n  all: months\n  far: {glob: \"l*k.csv\"}\n"
                + "  near: link.csv\n  round: {glob: \"round/*.csv\"}")
        let configuration = try Configuration.checked(path: folder.write(yaml, to: "flywheel.yaml"))
        let found = configuration.findings
        #expect(found.allSatisfy { $0.code == .inputMissing && $0.line != nil })
        #expect(
            found.map(\.message) == [
                "“months” cannot be read: Is a directory; until it can, a refresh takes nothing of the"
                    + " source “all”",
                "“link.csv” cannot be read: No such file or directory; until it can, a refresh takes"
                    + " nothing of the source “far”",
                "“link.csv” cannot be read: No such file or directory; until it can, a refresh takes"
                    + " nothing of the source “near”",
                "“round/*.csv”: a folder that this pattern leads through cannot be read; until that"
                    + " changes, a refresh takes nothing of the source “round”",
            ])
    }

    /// Before a refresh is refused, and with the exit status that it has then.
    @Test(arguments: [
        ("publish: ⟨site\n", "“site”: this is not a link that a refresh made"),
        ("store: ⟨trade.csv\n", "“trade.csv”: this is no folder"),
        ("status: ⟨trade.csv\n", "“trade.csv”: this is no folder"),
        ("publish: ⟨kept\n", "“kept.generations”: this is no folder"),
        ("publish: ⟨out\n", "“out”: “out.tmp” stands where a refresh makes its link"),
        ("store: ⟨lost\n", "“lost”: this link leads to nothing; put back what it leads to"),
    ])
    func aPlaceThatIsSomebodysOwnIsTold(line: String, told: String) throws {
        let folder = try TemporaryFolder()
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        try folder.write("a", to: "site/index.html")
        try folder.write("a", to: "kept.generations")
        try folder.write("a", to: "out.tmp")
        try FileSystem.setLink("\(folder.path)/lost", to: "nowhere")
        let marked = MarkedText(SmallBriefing.yaml + "\n" + line)
        let path = try folder.write(marked.plain, to: "flywheel.yaml")
        let finding = expectRefusal(.outputNotWritable, .outputNotWritable, saying: told) {
            try Configuration.checked(path: path)
        }
        marked.expectMark(at: finding)
        #expect(throws: Never.self) { try Configuration(path: path) }
    }

    /// A generation is removed with all that is in it, the store too.
    @Test(arguments: [
        "store: ⟨./published", "store: ⟨./published.generations/x", "store: ⟨none/../published",
        "status: ⟨./published/", "store: ⟨way/x", "store: ⟨way", "status: ⟨here/published/x",
    ])
    func nothingLiesInThePublishedFolder(line: String) throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try FileSystem.makeFolder("\(place.path)/none")
        try FileSystem.setLink("\(place.path)/way", to: "published")
        try FileSystem.setLink("\(place.path)/here", to: ".")
        let marked = MarkedText(SmallWorkplace.configuration(further: line))
        try place.configure(marked.plain)
        let finding = expectRefusal(.badConfiguration, saying: "apart from that of “publish”") {
            try place.refresh("2026-11-21")
        }
        marked.expectMark(at: finding)
    }

    /// Beside it they may lie as one likes.
    @Test(arguments: ["store: .", "status: .", "store: published-store", "status: none/../status"])
    func otherFoldersMayLieAnywhere(line: String) throws {
        let place = try SmallWorkplace(SmallWorkplace.configuration(further: line))
        try FileSystem.makeFolder("\(place.path)/none")
        #expect(try place.refresh("2026-11-20").isPublished)
        #expect(try place.refresh("2026-11-21").worst == nil)
    }

    /// Of a ledger each claim is looked at.
    @Test func claimsAreLookedAtOneByOne() throws {
        let folder = try TemporaryFolder()
        let small = SmallBriefing.withSections
        for (path, text) in small.files { try folder.write(text, to: path) }
        let path = try folder.write(
            small.yaml.replacing("files: [talks]", with: "files: [talk]"), to: "flywheel.yaml")
        let ledger = try #require(small.files["claims.yaml"])
        let further = """
              - {id: further, quotation: q, value: nothing-such, unit: USD, stated: 1}
              - {id: last, quotation: q}

            """
        try folder.write(ledger + further, to: "claims.yaml")
        let refusal = #expect(throws: Refusal.self) { try Configuration.checked(path: path) }
        let found = refusal?.diagnostics ?? []
        #expect(
            found.map { $0.path?.split(separator: "/").last } == [
                "flywheel.yaml", "claims.yaml", "claims.yaml",
            ])
    }
}
