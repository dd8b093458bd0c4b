import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What a configuration says of sources, outputs and alerts, and where its faults are told.
@Suite struct RefreshConfigurationTests {
    private static let text = SmallWorkplace.configuration(
        sources: """
              trade:
                file: trade.csv
                layout: tidy
                encoding: utf-8
                flow: import
                producer: An office
                licence: CC0
                citation: Yearbook
                rows: {min: 2, max: 9}
                rejected: 3
                shrink: 12.5
                factor: 0.001
                max-age: 40
                schedule: weekly
              launches: launches.csv
              remote:
                url: https://host/t.csv
                timeout: 60
                largest: 1000
                headers:
                  Accept: text/csv
                  X-Key: {env: KEY}
              months: {glob: months/*.csv}
            """,
        further: """
            alerts:
              - name: high
                when: share > 25
                message: Too high.
                run: mail
            store: kept
            programs: {PRK: {ofac-sdn: [DPRK]}}
            """)

    private func read(_ yaml: String) throws -> Configuration {
        let folder = try TemporaryFolder()
        return try Configuration(path: folder.write(yaml, to: "c.yaml"))
    }

    @Test func everyKeyIsRead() throws {
        let configuration = try read(Self.text)
        let trade = try #require(configuration.sources["trade"])
        #expect(trade.layout == .tidy)
        #expect(trade.flow == .import)
        #expect(trade.terms.producer == "An office")
        #expect(trade.terms.licence == "CC0")
        #expect(trade.terms.citation == "Yearbook")
        #expect([trade.expectations.minRows, trade.expectations.maxRows] == [2, 9])
        #expect(trade.expectations.rejected == 3)
        #expect(trade.expectations.shrink == 12.5)
        #expect(trade.expectations.factor == 0.001)
        #expect(trade.maxAge == 40)
        #expect(trade.schedule == .weekly)
        let remote = try #require(configuration.sources["remote"])
        #expect(remote.asking.timeout == 60)
        #expect(remote.asking.largest == 1000)
        guard case .secret(let secret)? = remote.asking.headers["X-Key"] else {
            Issue.record("the header is a secret")
            return
        }
        #expect(secret.env == "KEY")
        #expect(configuration.alerts.map(\.run) == ["mail"])
        #expect(
            [configuration.store, configuration.publish, configuration.status] == [
                "kept", "published", "status",
            ])
        #expect(
            configuration.summary.hasSuffix(
                "/c.yaml: 4 sources, 2 indicators, 5 outputs, 1 alert; nothing is wrong\n"))
    }

    @Test func usualExpectationsHoldWhereNoneAreGiven() throws {
        let launches = try #require(try read(Self.text).sources["launches"])
        #expect(launches.expectations.shrink == 10)
        #expect(launches.expectations.rejected == 0)
        #expect(launches.schedule == nil)
    }

    /// The mark ⟨ stands before the place at which the fault is expected, ⟩ at its end.
    private static let faults: [(text: String, changed: String, told: String)] = [
        // Keys that nothing reads, with the nearest one.
        ("layout: tidy", "⟨layuot⟩: tidy", "nearest: layout"),
        ("max-age: 40", "⟨max_age⟩: 40", "nearest: max-age"),
        ("rows: {min: 2,", "rows: {⟨mni⟩: 2,", "nearest: min"),
        ("timeout: 60", "⟨timeuot⟩: 60", "nearest: timeout"),
        ("X-Key: {env: KEY}", "X-Key: {⟨evn⟩: KEY}", "nearest: env"),
        ("when: share > 25", "⟨whne⟩: share > 25", "nearest: when"),
        ("store: kept", "⟨stroe⟩: kept", "nearest: store"),
        ("path: share.csv,", "⟨paht⟩: share.csv,", "nearest: path"),
        // Keys that are none.
        (
            "  months:", "  ⟨<<⟩: {more: x.csv}\n  months:",
            "puts one mapping into another, is not read; write the keys out"
        ),
        ("layout: tidy", "⟨<<⟩: {layout: tidy}", "is not read; write the keys out"),
        ("  months:", "  ? ⟨[a, b]⟩\n  : x.csv\n  months:", "expected a name as a key, saw a list"),
        // Types.
        ("rejected: 3", "rejected: ⟨many⟩", "expected a whole number, saw “many”"),
        ("rejected: 3", "rejected: ⟨4.5⟩", "expected a whole number, saw “4.5”"),
        ("shrink: 12.5", "shrink: ⟨a tenth⟩", ""),
        // Numbers that YAML reads otherwise than they look.
        ("rejected: 3", "rejected: ⟨010⟩", "a number in plain decimal digits, saw “010”"),
        ("rows: {min: 2,", "rows: {min: ⟨0x2⟩,", "in plain decimal digits, saw “0x2”"),
        ("max-age: 40", "max-age: ⟨4_0⟩", "in plain decimal digits, saw “4_0”"),
        ("shrink: 12.5", "shrink: ⟨0:12⟩", "in plain decimal digits, saw “0:12”"),
        ("rows: {min: 2, max: 9}", "⟨rows⟩: [2, 9]", "expected a mapping, saw a list"),
        ("rows: {min: 2, max: 9}", "rows: ⟨2⟩", "expected a mapping, saw “2”"),
        // Words.
        ("schedule: weekly", "schedule: ⟨yearly⟩", "expected hourly, daily, weekly, monthly"),
        ("layout: tidy", "layout: ⟨neat⟩", "saw “neat”"),
        ("encoding: utf-8", "encoding: ⟨morse⟩", "no encoding is called “morse”"),
        ("flow: import", "flow: ⟨transit⟩", "expected import, export"),
        (
            "indicator: share, format: csv", "indicator: share, format: ⟨pdf⟩",
            "expected markdown, csv, json"
        ),
        ("changes: csv", "changes: ⟨doc⟩", "expected markdown, csv, json"),
        ("brief: markdown", "brief: ⟨csv⟩", "expected markdown, html"),
        // Numbers that cannot be.
        ("rejected: 3", "rejected: ⟨-1⟩", "expected 0 or more, saw -1"),
        ("shrink: 12.5", "shrink: ⟨101⟩", "0 to 100 percent"),
        ("factor: 0.001", "factor: ⟨1200⟩", "a power of ten such as 1000"),
        ("max-age: 40", "max-age: ⟨0⟩", "expected 1 or more, saw 0"),
        ("timeout: 60", "timeout: ⟨0⟩", "expected 1 or more, saw 0"),
        ("largest: 1000", "largest: ⟨-5⟩", "expected 1 or more, saw -5"),
        ("rows: {min: 2, max: 9}", "⟨rows⟩: {min: 10, max: 9}", "cannot both be"),
        ("rows: {min: 2, max: 9}", "rows: {min: ⟨-1⟩, max: 9}", "expected 0 or more, saw -1"),
        // Keys that nothing would read, and blanks.
        (
            "rejected: 3", "timeout: ⟨60⟩",
            "“timeout” goes with “url” and “comtrade”, and nothing reads it here; leave it out"
        ),
        ("rejected: 3", "largest: ⟨60⟩", "“largest” goes with “url” and “comtrade”"),
        ("rejected: 3", "⟨headers⟩: {Accept: text/csv}", "“headers” goes with “url”, and"),
        (
            "{glob: months/*.csv}", "{glob: months/*.csv, timeout: ⟨3⟩}", "“timeout” goes with"
        ),
        (
            "{glob: months/*.csv}",
            "{comtrade: {reporters: [QMA], partners: [QMB], flows: [import], periods: [2020],"
                + " key: {env: KEY}}, timeout: 3, ⟨headers⟩: {X: y}}",
            "“headers” goes with “url”, and"
        ),
        ("file: trade.csv", "file: ⟨\"\"⟩", "expected a text, saw a blank"),
        ("{glob: months/*.csv}", "{glob: ⟨\" \"⟩}", "expected a text, saw a blank"),
        ("producer: An office", "producer: ⟨\" \"⟩", "leave “producer” out for none"),
        ("licence: CC0", "licence: ⟨\"\"⟩", "leave “licence” out for none"),
        ("rejected: 3", "⟨columns⟩: []", "leave “columns” out"),
        // Places.
        (
            "  months: {glob: months/*.csv}", "  ⟨months⟩: {glob: a, file: b}",
            "one of file, glob, url, comtrade"
        ),
        (
            "  months: {glob: months/*.csv}", "  ⟨months⟩: {layout: tidy}",
            "one of file, glob, url, comtrade"
        ),
        // Secrets.
        ("X-Key: {env: KEY}", "⟨X-Key⟩: {env: KEY, file: key}", "in one of env, file"),
        ("X-Key: {env: KEY}", "⟨X-Key⟩: {}", "in one of env, file"),
        ("X-Key: {env: KEY}", "X-Key: {env: ⟨\"\"⟩}", "expected a text, saw a blank"),
        ("X-Key: {env: KEY}", "X-Key: {file: ⟨\" \"⟩}", "expected a text, saw a blank"),
        ("X-Key: {env: KEY}", "⟨X Key⟩: {env: KEY}", "that no header may have"),
        ("Accept: text/csv", "Accept: ⟨é⟩", "the header “Accept” has characters"),
        (
            "url: https://host/t.csv", "url: ⟨http://host/t.csv⟩",
            "a secret is not sent to host over plain http, where others can read it"
        ),
        // Names.
        ("  months:", "  ⟨a/b⟩:", "expected a name of letters"),
        ("  months:", "  ⟨.hidden⟩:", "expected a name of letters"),
        ("  months:", "  ⟨-x⟩:", "that does not begin with “-” or “.”, saw “-x”"),
        ("  share:", "  ⟨-x⟩:", "that does not begin with “-” or “.”, saw “-x”"),
        ("  months:", "  ⟨share⟩:", "is a source too"),
        // Outputs.
        ("path: share.csv", "path: ⟨../share.csv⟩", "inside the published folder"),
        ("path: share.csv", "path: ⟨/share.csv⟩", "inside the published folder"),
        ("path: share.csv", "path: ⟨a/./b⟩", "inside the published folder"),
        ("path: share.json", "path: ⟨share.csv⟩", "is written twice"),
        ("path: share.json", "path: ⟨generation.json⟩", "writes “generation.json” itself;"),
        ("path: share.json", "path: ⟨share.csv/x⟩", "one would be a folder"),
        ("path: share.json", "path: ⟨Share.csv⟩", "“share.csv” differ by case alone"),
        (
            "path: share.json", "path: ⟨Alerts.md⟩",
            "a refresh writes “alerts.md” itself, and some disks take “Alerts.md” for it; name another"
        ),
        ("path: share.json", "path: ⟨Share.csv/x⟩", "one would be a folder"),
        ("path: share.json", "path: ⟨\"a/ \"⟩", "at most 255 bytes that are not blank"),
        ("path: share.json", "path: ⟨\"a\\tb\"⟩", "hold no control characters"),
        (
            "path: share.json", "path: ⟨\(String(repeating: "é", count: 128))⟩",
            "at most 255 bytes"
        ),
        (
            "path: share.json, indicator: share", "path: share.json, indicator: ⟨shrae⟩",
            "nearest: share"
        ),
        // Feeds.
        (
            "indicator: share, format: csv", "export: [⟨shrae⟩], to: csv", "nearest: share"
        ),
        ("indicator: share, format: csv", "export: ⟨share⟩, to: csv", "“share”; write [share]"),
        ("indicator: share, format: csv", "⟨export⟩: [], to: csv", "each once"),
        ("indicator: share, format: csv", "⟨export⟩: [share, share], to: csv", "each once"),
        ("indicator: share, format: csv", "export: all, to: ⟨xls⟩", "csv-wide"),
        ("indicator: share, format: csv", "export: all, format: ⟨csv⟩", "under “to”"),
        ("indicator: share, format: csv", "indicator: share, to: ⟨csv⟩", "go with “export”"),
        (
            "indicator: share, format: csv",
            "export: all, to: csv, data-url: ⟨\"https://e.org\"⟩", "goes with “to: vega-lite”"
        ),
        (
            "indicator: share, format: csv",
            "export: [share], to: vega-lite, data-url: ⟨\"https://e.org/?a\"⟩",
            "without ? and #, saw “https://e.org/?a”"
        ),
        (
            "indicator: share, format: csv",
            "export: [share], to: vega-lite, data-url: ⟨\"\"⟩", "the address of a folder"
        ),
        (
            "path: share.json, indicator: share, format: json",
            "path: ⟨share.csv⟩, export: all, to: json", "one would be a folder"
        ),
        // Indicators.
        (
            "share: {indicator: partner-share,", "share: {indicator: ⟨partner-shrae⟩,",
            "partner-share"
        ),
        (
            "tests: {indicator: test-frequency, files: [launches]",
            "tests: {indicator: test-frequency, files: [⟨lunches⟩]", "nearest: launches"
        ),
        (
            "share: {indicator: partner-share,", "share: {indicator: partner-share, from: ⟨2019⟩,",
            "“from” does not apply to partner-share, which takes “basis”"
        ),
        // Alerts.
        ("when: share > 25", "when: ⟨shrae > 25⟩", "nearest: share"),
        ("when: share > 25", "when: share ⟨>> 25⟩", "expected one of < <= > >= = !="),
        ("when: share > 25", "when: share > ⟨many⟩", "under “many”"),
        (
            "when: share > 25", "when: '⟨partner-share(partner: QMA) > 25'⟩",
            "with these parameters; “share” has “partner: QMB”"
        ),
        ("when: share > 25", "when: \"share > ⟨3 USD\"⟩", "expected percent"),
        ("when: share > 25", "when: tests.launches > ⟨3 percent⟩", "expected count"),
        ("when: share > 25", "when: tests.launch_days > ⟨3 days⟩", "expected count"),
        ("when: share > 25", "when: ⟨share is met⟩", "for scorecards"),
        (
            "when: share > 25", "when: >-\n      share > 25\n      and ⟨shrae⟩ < 3",
            "nearest: share"
        ),
        ("when: share > 25", "when: share > 25\n      and ⟨share", "expected a condition"),
        ("name: high", "name: ⟨\" \"⟩", "expected a text, saw a blank"),
        ("message: Too high.", "message: ⟨\"\"⟩", "leave “message” out for none"),
        ("run: mail", "run: ⟨\"\"⟩", "leave “run” out for none"),
        // Folders.
        ("store: kept", "store: kept\npublish: ⟨kept⟩", "apart from that of"),
    ]

    @Test(arguments: faults)
    func faultIsPlaced(fault: (text: String, changed: String, told: String)) throws {
        var lines = Self.text
        try #require(lines.contains(fault.text), "\(fault.text)")
        // A name that is a source and an indicator is told at the indicator.
        if fault.changed == "  ⟨share⟩:" {
            lines.replace("  months:", with: "  share:")
            lines.replace("  share: {indicator", with: "  ⟨share⟩: {indicator")
        } else {
            lines.replace(fault.text, with: fault.changed, maxReplacements: 1)
        }
        let marked = MarkedText(lines)
        let finding = expectRefusal(.badConfiguration, saying: fault.told) {
            try read(marked.plain)
        }
        marked.expectMark(at: finding)
    }

    @Test func nameThatComesTwiceIsPlaced() throws {
        let finding = expectRefusal(.badConfiguration, saying: "“launches”") {
            try read(Self.text.replacing("  months:", with: "  launches: x.csv\n  months:"))
        }
        #expect(finding?.line != nil)
        #expect(finding?.message.contains("\n") == false)
    }

    @Test func briefOutputNeedsABriefing() throws {
        let yaml = Self.text
        let start = try #require(yaml.firstRange(of: "brief:\n"))
        let end = try #require(yaml.firstRange(of: "alerts:\n"))
        let without = yaml[..<start.lowerBound] + yaml[end.lowerBound...]
        let finding = expectRefusal(.badConfiguration, saying: "describes no briefing") {
            try read(String(without))
        }
        let line = without.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains("brief.md") }
        #expect(finding?.line == line.map { $0 + 1 })
    }

    @Test func twoAlertsOfOneNameAreRefused() throws {
        expectRefusal(.badConfiguration, saying: "a second alert is called “high”") {
            try read(
                Self.text.replacing(
                    "alerts:\n", with: "alerts:\n  - {name: high, when: share < 3}\n"))
        }
    }

    @Test func hugeNumbersDoNotOverflow() throws {
        let yaml = Self.text.replacing("rejected: 3", with: "rejected: \(Int.max)")
        #expect(try read(yaml).sources["trade"]?.expectations.rejected == .max)
    }
}
