import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What claims come to on made-up data about another country.
@Suite struct ClaimsReportTests {
    private static let ledger = """
        title: Claims of a text
        document: {title: A text, published: 2020-06-30}
        indicators:
          share: {observation: {file: trade, series: office, measure: share, unit: percent}}
          talks: {events: {file: talks, window: 12 months}}
          old-talks: {events: {file: talks, from: 2018-01-01, to: 2019-06-30}}
        claims:
          - {id: revised, quotation: a fifth, value: "share(period: 2019)", unit: percent, stated: 20.1}
          - {id: absent, quotation: none, value: "share(period: 2017)", unit: percent, stated: 1}
          - {id: partly, quotation: more, value: share, unit: percent, holds: computed > 90, holds-partly: computed > 20}
          - {id: other, quotation: less, value: share, unit: percent, holds: computed > 90}
          - {id: ratio, quotation: half, value: "share / share(lag: 1 year)", unit: ratio, holds: computed < 1}
          - {id: talks, quotation: talked, value: old-talks, unit: talks, holds: computed >= 0}
          - {id: guess, quotation: soon, judgement: forecast, reason: the future}

        """

    private func report(
        on ledger: String = Self.ledger, asOf day: String = "2026-11-21", _ folder: TemporaryFolder
    ) throws -> ClaimsReport {
        let small = SmallBriefing()
        for (path, text) in small.files { try folder.write(text, to: path) }
        let path = try folder.write(small.yaml, to: "flywheel.yaml")
        return try ClaimsReport(
            Configuration(path: path), in: DataFolder(holding: path),
            file: folder.write(ledger, to: "ledger.yaml"), asOf: try #require(Day(day)))
    }

    @Test func verdictFollowsFromFigures() throws {
        let entries = try report(try TemporaryFolder()).parts[0].entries
        #expect(
            entries.map(\.now.verdict) == [
                .notSupported, .unknown, .holdsPartly, .notSupported, .holds, .holds, .forecast,
            ])
        // The first print was what anybody could know when the text appeared.
        #expect(entries[0].then?.verdict == .holds)
        #expect(entries[0].then?.computed == 20.1)
        #expect(entries[0].remarks.contains("matches what was known on 2020-06-30"))
        #expect(entries[0].now.matches.count == 1)
        #expect(
            entries[1].now.reasons == ["computed: share(period: 2017): there is no point for 2017"])
    }

    /// A field is converted to the claim's unit as a value is.
    @Test func fieldsAreConverted() throws {
        let ledger = """
            title: Claims of a text
            document: {title: A text, published: 2020-06-30}
            indicators:
              parts: {indicator: partner-share, files: [trade], partner: CHN}
            claims:
              - {id: dollars, quotation: much, value: "parts(period: 2019).numerator", unit: USD, stated: 250000000}
              - {id: millions, quotation: much, value: "parts(period: 2019).numerator", unit: USD, stated: 250}

            """
        let entries = try report(on: ledger, try TemporaryFolder()).parts[0].entries
        #expect(entries.map(\.now.verdict) == [.holds, .notSupported])
    }

    /// What is covered of a window is a ratio, so that percent compare with it; it is known where too
    /// little is covered for a count.
    @Test func coverageIsARatio() throws {
        let ledger = """
            title: Claims of a text
            document: {title: A text, published: 2020-06-30}
            indicators:
              old-talks: {events: {file: talks, from: 2018-01-01, to: 2019-06-30}}
              recent: {launches: {file: launches, window: 70 days}}
              half: {events: {file: talks, from: 2020-06-04, to: 2021-05-29}}
            claims:
              - {id: half, quotation: half, value: half.covered, unit: percent, stated: 50}
              - {id: most, quotation: most, value: half.covered, unit: percent, holds: half.covered >= 80 percent}
              - {id: none, quotation: none, value: half, unit: talks, holds: half <= 2}
              - {id: talks, quotation: all, value: old-talks.covered, unit: percent, holds: old-talks.covered >= 80 percent}
              - {id: launches, quotation: all, value: recent.covered, unit: percent, stated: 100}

            """
        let entries = try report(on: ledger, asOf: "2020-11-30", try TemporaryFolder())
            .parts[0].entries
        #expect(entries.map(\.now.computed) == [50, 50, nil, 100, 100])
        #expect(
            entries.map(\.now.verdict) == [.holds, .notSupported, .unknown, .holds, .holds])
    }

    /// Talks of which only the year is known are none or one of its second half.
    @Test func boundsDecideByTheUsualRuleToo() throws {
        let ledger = """
            title: Claims of a text
            document: {title: A text, published: 2021-06-30}
            indicators:
              late: {events: {file: talks, kinds: [talks], from: 2020-07-01, to: 2020-12-31}}
            claims:
              - {id: three, quotation: three, value: late, unit: talks, stated: 3}
              - {id: one, quotation: one, value: late, unit: talks, stated: 1}
              - {id: nearly, quotation: about two, value: late, unit: talks, stated: 2, tolerance: 0.5}
              - {id: sum, quotation: at least two, value: late + 2, unit: talks, stated: 2.5, tolerance: 0.5}

            """
        let entries = try report(on: ledger, try TemporaryFolder()).parts[0].entries
        #expect(
            entries.map(\.now.verdict) == [.notSupported, .unknown, .notSupported, .holds])
        #expect(entries.allSatisfy { $0.now.computed == nil && !$0.now.reasons.isEmpty })
    }

    @Test func claimThatIsToComeHasNoThen() throws {
        let entries = try report(asOf: "2020-03-01", try TemporaryFolder()).parts[0].entries
        #expect(entries.allSatisfy { $0.then == nil })
        #expect(entries[0].now.verdict == .holds)
    }

    @Test func formsAgree() throws {
        let report = try report(try TemporaryFolder())
        let text = MarkdownRenderer().render(try report.document())
        let json = try report.json.text()
        #expect(report.csv.split(separator: "\n").count == 8)
        for entry in report.parts[0].entries {
            #expect(text.contains(entry.now.verdict.words))
            #expect(json.contains("\"verdict\" : \"\(entry.now.verdict.rawValue)\""))
            #expect(json.contains("\"id\" : \"\(entry.claim.specification.id)\""))
        }
        #expect(!json.contains("nan") && !json.contains("inf"))
    }

    private static let head = """
        title: Claims of a text
        document: {title: A text, published: 2019-12-15}
        indicators:
          by-year: {indicator: test-frequency, files: [launches]}
          share: {observation: {file: trade, series: office, measure: share, unit: percent}}
        claims:

        """

    /// A count of a year that is not over is marked, and so is what is computed from it, in every form.
    @Test func incompleteNumbersAreMarked() throws {
        let ledger =
            Self.head + """
                  - {id: lacking, quotation: two, value: "by-year(period: 2019)", unit: missiles, holds: computed > 0, alternatives: [{label: of itself, value: "by-year(period: 2019) / by-year(period: 2019)", unit: percent}]}
                  - {id: whole, quotation: a fifth, value: "share(period: 2018)", unit: percent, holds: computed > 0}

                """
        let report = try report(on: ledger, asOf: "2019-12-15", try TemporaryFolder())
        let tables = try report.document().blocks.compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        #expect(tables.map(\.caption) == ["Verdicts", "The same by other definitions and sources"])
        #expect(tables[0].rows.map { $0[4].marks.contains("incomplete") } == [true, false])
        #expect(tables[1].rows.map { $0[2].marks.contains("incomplete") } == [true])
        #expect(tables.allSatisfy { $0.footnotes.map(\.name).contains("incomplete") })
        let entries = report.parts[0].entries
        let remark = "rests on periods of which records are missing, or which are not over"
        #expect(entries.map { $0.remarks.contains(remark) } == [true, false])
        #expect(report.csv.contains("of itself: 100 percent (incomplete)"))
        let line = try BriefTemplate.filled(
            "{{#ledgers}}{{#entries}}{{id}}: {{computed}}; {{/entries}}{{/ledgers}}",
            report.briefed(title: "Claims", text: nil), path: "t.mustache")
        #expect(line == "lacking: 2 (incomplete); whole: 25.0; ")
        let json = try report.json.text()
        #expect(json.ranges(of: "\"incomplete\" : true").count == 3)
        #expect(json.ranges(of: "\"incomplete\" : false").count == 2)
    }

    /// Doubts and files of alternatives and conditions are none of the number.
    @Test func numberHasItsOwnFilesAndDoubts() throws {
        let ledger =
            Self.head + """
                  - {id: besides, quotation: a fifth, value: "share(period: 2018)", unit: percent, holds: "computed > 0 and by-year(period: 2019) > 0", alternatives: [{label: missiles, value: "by-year(period: 2019)", unit: missiles}]}
                  - {id: judged, quotation: soon, judgement: forecast, reason: the future, alternatives: [{label: missiles, value: "by-year(period: 2019)", unit: missiles}]}

                """
        let report = try report(on: ledger, asOf: "2019-12-15", try TemporaryFolder())
        let entries = report.parts[0].entries
        #expect(
            entries.map { $0.now.basis.sources.map(\.source.path) } == [["trade.csv"], []])
        #expect(
            entries.map { Set($0.now.evidence.sources.map(\.source.path)) }
                == [["trade.csv", "launches.csv"], ["launches.csv"]])
        #expect(entries.allSatisfy { !$0.now.basis.reservations.isIncomplete })
        #expect(entries.allSatisfy { $0.now.evidence.reservations.isIncomplete })
        #expect(entries[0].now.shownReservations?.isIncomplete == false)
        let remark =
            "other evidence rests on periods of which records are missing, or which are not over"
        #expect(entries.allSatisfy { $0.remarks.contains(remark) })
        let header = try #require(report.csv.split(separator: "\n").first)
        #expect(header.hasSuffix(",confidence,files,evidence_confidence,evidence_files"))
        #expect(report.csv.contains(",confirmed,trade.csv lines 6,confirmed,"))
        #expect(try report.json.text().ranges(of: "\"incomplete\" : false").count == 2)
    }

    /// A zero rests on the file that was looked through, in every form.
    @Test func aZeroNamesTheFileThatWasLookedThrough() throws {
        let ledger = """
            title: Claims of a text
            document: {title: A text, published: 2020-06-30}
            indicators:
              by-month: {indicator: test-frequency, files: [launches], by: month}
              strong: {launches: {file: launches, class: ICBM, window: 12 months}}
              meetings: {events: {file: talks, from: 2017-01-01, to: 2019-12-31}}
            claims:
              - {id: month, quotation: none, value: "by-month(period: 2019-08)", unit: missiles, stated: 0}
              - {id: strong, quotation: none, value: strong, unit: missiles, stated: 0}
              - {id: meetings, quotation: none, value: meetings, unit: meetings, stated: 0}

            """
        let report = try report(on: ledger, asOf: "2020-06-30", try TemporaryFolder())
        let entries = report.parts[0].entries
        #expect(entries.map(\.now.computed) == [0, 0, 0])
        let uses = entries.flatMap(\.now.basis.sources)
        #expect(uses.map(\.source.path) == ["launches.csv", "launches.csv", "talks.csv"])
        #expect(uses.allSatisfy { $0.used == 0 })
        #expect(report.csv.contains(",,talks.csv,,talks.csv"))
        // Of the reading, of the number, and of all evidence.
        #expect(try report.json.text().ranges(of: "\"used\" : 0").count == 9)
    }

    @Test func fieldThatIsNotThereIsRefused() throws {
        let folder = try TemporaryFolder()
        let small = SmallBriefing()
        for (path, text) in small.files { try folder.write(text, to: path) }
        let path = try folder.write(small.yaml, to: "flywheel.yaml")
        let ledger = Self.ledger.replacing("value: old-talks,", with: "value: old-talks.dyas,")
        expectRefusal(.badConfiguration, saying: "nearest: days") {
            try ClaimsReport(
                Configuration(path: path), in: DataFolder(holding: path),
                file: folder.write(ledger, to: "ledger.yaml"),
                asOf: try #require(Day("2026-11-21")))
        }
    }
}
