import Assessment
import Foundation
import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// What a scorecard says, where its faults are told, and what its conditions come to on made-up data.
@Suite struct ScorecardTests {
    private static let text = """
        title: A scorecard
        summary: Made up.
        hysteresis: 2
        minimum-coverage: 0.5
        staleness: {launches: 100}
        indicators:
          since: {indicator: days-since-last-test, files: [launches]}
          share: {observation: {file: trade, series: office, measure: share, unit: percent}}
        conditions:
          - {id: B, title: Second, stage: goal, origin: author, when: A is met and share > 20}
          - {id: A, title: First, stage: decision-point, origin: ours, when: "since(class: all) >= 30"}
          - {id: C, title: Third, stage: risk, origin: ours, unknown: nobody knows}
          - {id: D, title: Fourth, stage: small-win, origin: ours, applies: share > 90, when: share > 1}
          - {id: E, title: Fifth, stage: large-win, origin: ours, when: share > 1, variants: [{label: strict, when: share > 90}]}
          - {id: F, title: Sixth, stage: large-win, origin: ours, when: share > 1, withdrawn: share > 2}
          - {id: G, title: Seventh, stage: risk, origin: ours, when: share > 90, at-risk: share > 10}

        """

    private func report(
        _ yaml: String = text, of small: SmallBriefing = SmallBriefing(), asOf day: String,
        history: String? = nil
    ) throws -> ScorecardReport {
        let folder = try TemporaryFolder()
        let (configuration, data) = try small.configuration(in: folder)
        return try ScorecardReport(
            configuration, in: data, file: folder.write(yaml, to: "card.yaml"),
            asOf: try #require(Day(day)), history: history)
    }

    private func raw(_ yaml: String = text, asOf day: String) throws -> [String: Standing] {
        let report = try report(yaml, asOf: day)
        return Dictionary(
            uniqueKeysWithValues: zip(report.scorecard.entries, report.now).map {
                ($0.specification.id, $1.raw)
            })
    }

    @Test func conditionsComeToStates() throws {
        let states = try raw(asOf: "2020-11-30")
        #expect(
            states == [
                "A": .met, "B": .met, "C": .unknown, "D": .notApplicable, "E": .atRisk,
                "F": .atRisk, "G": .atRisk,
            ])
        // Five days after the last launch.
        #expect(try raw(asOf: "2020-01-05")["A"] == .notMet)
        #expect(try raw(asOf: "2020-01-05")["B"] == .notMet)
    }

    @Test func definitionThatDecidesIsTold() throws {
        let report = try report(asOf: "2020-11-30")
        #expect(report.now[4].isDefinitionDependent)
        #expect(report.now[4].variants.map(\.state) == [.met, .notMet])
        #expect(report.now[5].isWithdrawn)
        let text = report.csv
        #expect(text.contains("definition-dependent"))
        #expect(text.contains("as stated: met, strict: not-met"))
        #expect(text.contains("taken back"))
    }

    /// The list of launches ends with 2020.
    @Test func staleInputIsUnknown() throws {
        #expect(try raw(asOf: "2021-03-31")["A"] == .met)
        let states = try raw(asOf: "2021-04-11")
        #expect(states["A"] == .unknown)
        #expect(states["B"] == .unknown)
        let report = try report(asOf: "2021-04-11")
        #expect(report.now[1].reasons.first?.contains("101 days before; 100 are allowed") == true)
    }

    /// Where nothing says how old they may be, a state that rests on data of years ago says so.
    @Test func oldDataWithoutALimitAreTold() throws {
        let text = Self.text.replacing("staleness: {launches: 100}\n", with: "")
        let report = try report(text, asOf: "2023-01-01")
        #expect(report.now[1].raw == .met)
        let said =
            "since(class: all): the newest datum is for 2020-12-31, 731 days before; no staleness"
            + " says how many are allowed"
        #expect(report.now[1].oldData == [said] && report.now[1].reasons.isEmpty)
        #expect(report.csv.contains(said))
        #expect(try self.report(text, asOf: "2022-12-31").now[1].oldData.isEmpty)
        // What is too old is not known, and why is told once.
        #expect(try self.report(asOf: "2023-01-01").now[1].oldData.isEmpty)
    }

    @Test func stateStaysMetForOneEvaluation() throws {
        // The launch of 31 December ends a pause.
        let report = try report(asOf: "2020-02-29", history: "2019-12..2020-01")
        let history = try #require(report.history)
        #expect(history.map { $0.states[1].raw } == [.notMet, .met])
        #expect(report.now[1].raw == .met)
        let short = try self.report(
            Self.text.replacing(">= 30", with: "< 40"), asOf: "2020-03-15")
        #expect(short.now[1].raw == .notMet)
        #expect(short.now[1].status == .notMet)
        let held = try self.report(
            Self.text.replacing(">= 30", with: "< 70"), asOf: "2020-03-15")
        #expect(held.now[1].raw == .notMet)
        #expect(held.now[1].status == .met)
        #expect(held.csv.contains("held by hysteresis"))
    }

    /// What was taken back leaves at once, however long it was met.
    @Test func withdrawalNeedsNoSecondEvaluation() throws {
        let text = Self.text.replacing("withdrawn: share > 2", with: "withdrawn: share < 24")
        // The share of 2019 was first printed in February 2020.
        #expect(try report(text, asOf: "2020-01-31").now[5].status == .met)
        #expect(try report(text, asOf: "2020-02-29").now[5].status == .atRisk)
    }

    /// Taken back, and not met by itself: at risk, not simply gone.
    @Test func whatIsTakenBackIsAtRiskThoughNotMet() throws {
        let text = Self.text.replacing(
            "when: share > 1, withdrawn: share > 2", with: "when: share > 90, withdrawn: share > 2")
        #expect(try raw(text, asOf: "2020-11-30")["F"] == .atRisk)
    }

    /// Whether it is at risk, or was taken back, is not known: nor is the state then.
    @Test func riskThatIsNotKnownIsNotTakenForNone() throws {
        let text = Self.text.replacing(
            "at-risk: share > 10", with: "at-risk: \"share(period: 2010) > 1\""
        )
        .replacing("withdrawn: share > 2", with: "withdrawn: \"share(period: 2010) > 1\"")
        let report = try report(text, asOf: "2020-11-30")
        for index in [5, 6] {
            #expect(report.now[index].raw == .unknown)
            #expect(
                report.now[index].reasons == [
                    "whether it is at risk: share(period: 2010): there is no point for 2010"
                ])
        }
    }

    /// Met, then not known, then failed: it left when it was not known.
    @Test func hysteresisBringsNothingBack() throws {
        let text = Self.text.replacing("hysteresis: 2", with: "hysteresis: 3")
            .replacing(
                "conditions:\n",
                with: "  recent: {events: {file: talks, kinds: [agreement]}}\nconditions:\n"
            )
            .replacing(
                "\"since(class: all) >= 30\"",
                with: "\"since(class: all) >= 30 and recent.days <= 40\"")
        #expect(try report(text, asOf: "2021-03-31").now[1].raw == .met)
        #expect(try report(text, asOf: "2021-04-30").now[1].raw == .unknown)
        let last = try report(text, asOf: "2021-05-31").now[1]
        #expect(last.raw == .notMet && last.status == .notMet)
    }

    /// A source that publishes later is no other definition.
    @Test func definitionsAreComparedForTheSameTime() throws {
        let text = Self.text.replacing(
            "conditions:\n",
            with: """
                  value: {observation: {file: trade, series: office, measure: trade-value, partner: CHN, unit: USD million}}
                conditions:

                """
        ).replacing(
            "when: share > 1, variants: [{label: strict, when: share > 90}]",
            with: "when: value > 200, variants: [{label: by share, when: share > 20}]")
        let late = try report(text, asOf: "2022-06-30")
        #expect(late.now[4].raw == .notMet && !late.now[4].isDefinitionDependent)
        #expect(late.now[4].definitions.map(\.isSplit) == [false])
        #expect(late.csv.contains("as stated: not-met, as stated, for 2019: met, by share: met"))
        let split = text.replacing("when: share > 20}]", with: "when: share > 90}]")
        #expect(try report(split, asOf: "2022-06-30").now[4].raw == .atRisk)
    }

    /// A sum that lacks a month is marked, and so is what is computed from it.
    @Test func incompleteEvidenceIsMarked() throws {
        let text = Self.text.replacing(
            "conditions:\n",
            with:
                "  so-far: {year-to-date: {file: months, series: office, measure: trade-value, partner: CHN, unit: USD million}}\nconditions:\n"
        ).replacing(
            "unknown: nobody knows",
            with:
                "when: so-far > 50, evidence: [{label: of itself, value: so-far / so-far, unit: percent}]"
        )
        let document = try report(text, asOf: "2020-11-30").document()
        let tables = document.blocks.compactMap { block -> Table? in
            if case .table(let table) = block { table } else { nil }
        }
        let evidence = try #require(tables.first { $0.caption == "Evidence" })
        let rows = zip(evidence.texts, evidence.rows).filter { $0.0[0] == "C" }
        #expect(rows.map { $0.0[1] } == ["so-far", "of itself"])
        #expect(rows.map { $0.1[3].marks } == [["incomplete"], ["incomplete"]])
        #expect(evidence.footnotes.map(\.name).contains("incomplete"))
    }

    /// What asks for a held state gets the raw one, and says so.
    @Test func heldStatesAreNotAskedFor() throws {
        let text = Self.text.replacing(">= 30", with: "< 70")
        let report = try report(text, asOf: "2020-03-15")
        #expect(report.now[1].isHeld && report.now[0].raw == .notMet)
        #expect(report.now[0].heldDependencies == ["A"])
        #expect(report.csv.contains("asks for the raw state of A, which hysteresis holds"))
    }

    /// A year that has just begun has few launches: that says nothing of the whole of it.
    @Test func periodThatIsNotOverIsUnknown() throws {
        let text = Self.text.replacing(
            "conditions:\n",
            with:
                "  by-year: {indicator: test-frequency, files: [launches], by: year}\nconditions:\n"
        ).replacing("unknown: nobody knows", with: "when: by-year < 10")
        let early = try report(text, asOf: "2020-02-01")
        #expect(early.now[2].raw == .unknown)
        #expect(early.now[2].reasons.contains { $0.contains("8 percent of the window") })
        #expect(try raw(text, asOf: "2020-11-30")["C"] == .met)
        // What was counted by then cannot become less.
        let count = text.replacing("by-year < 10", with: "by-year >= 0")
        #expect(try raw(count, asOf: "2020-02-01")["C"] == .met)
    }

    /// A row that was rejected may be what did not happen.
    @Test func rejectedRowIsNoProofOfNone() throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing(
            "  talks: talks.csv\n", with: "  talks: {file: talks.csv, rejected: 1}\n")
        small.files["talks.csv"]? += "2020-13-23,day,summit,IRN+CHN,A visit,press,confirmed\n"
        let text = Self.text.replacing(
            "conditions:\n",
            with:
                "  visits: {events: {file: talks, kinds: [summit], window: 90 days}}\nconditions:\n"
        ).replacing("unknown: nobody knows", with: "when: visits = 0")
        let report = try report(text, of: small, asOf: "2020-11-30")
        #expect(report.now[2].raw == .unknown)
        #expect(report.now[2].reasons.contains { $0.contains("were rejected") })
    }

    /// Two launches before a win are two at least where a row of their time was rejected, which may be
    /// a salvo of any number, of one event.
    @Test(arguments: [
        (".before < 3", Standing.unknown), (".before < 1000", .unknown), (".before >= 2", .met),
        (".after < 3", .met), (".events_before < 1000", .met), (" > -1000", .unknown),
    ])
    func rejectedRowMayBeALaunchBeforeAWin(_ condition: String, _ state: Standing) throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing(
            "  launches: launches.csv\n",
            with: "  launches: {file: launches.csv, rejected: 1}\n  wins: wins.csv\n")
        small.files["launches.csv"]? +=
            "2019-08,month,local,,Type A,MRBM,Site,perhaps,1,,,Table,confirmed,\n"
        small.files["wins.csv"] =
            "# complete_to: 2020-12-31\n"
            + "date,giver,receiver,size,reversible,ended,title,source,confidence\n"
            + "2019-09-10,IRN,CHN,large,yes,,A thing,press,confirmed\n"
        let text = Self.text.replacing(
            "conditions:\n",
            with: "  win: {around: {launches: launches, wins: wins, days: 90}}\nconditions:\n"
        ).replacing("unknown: nobody knows", with: "when: win\(condition)")
        let report = try report(text, of: small, asOf: "2020-11-30")
        #expect(report.now[2].raw == state)
    }

    /// A row of the ledger that was rejected may be one win more, a later one, and the answer to others.
    @Test(arguments: [
        ("won < 2", Standing.unknown), ("won >= 1", .met), ("won > 2", .notMet),
        ("won.given <= 2", .met), ("won.reversed = 0", .unknown), ("won.expired >= 1", .unknown),
        ("won.expired < 9", .unknown), ("around.before >= 1", .unknown),
    ])
    func rejectedRowMayBeAWin(_ condition: String, _ state: Standing) throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing(
            "  launches: launches.csv\n",
            with: "  launches: launches.csv\n  wins: {file: wins.csv, rejected: 1}\n")
        small.files["wins.csv"] =
            "# complete_from: 2019-01-01\n# complete_to: 2020-12-31\n"
            + "date,giver,receiver,size,reversible,ended,title,source,confidence\n"
            + "2019-09-10,IRN,CHN,large,yes,,A thing,press,confirmed\n"
            + "2019-13-10,CHN,IRN,large,yes,,Another,press,confirmed\n"
        let text = Self.text.replacing(
            "conditions:\n",
            with: "  won: {wins: {file: wins}}\n"
                + "  around: {around: {launches: launches, wins: wins, days: 90}}\nconditions:\n"
        ).replacing("unknown: nobody knows", with: "when: \(condition)")
        let report = try report(text, of: small, asOf: "2020-11-30")
        #expect(report.now[2].raw == state, "\(report.now[2].reasons)")
    }

    /// One launch of a month of which the window holds a part, or a row that was rejected: none is
    /// counted, and there may be one event, or, of what was rejected, any number of missiles.
    @Test(arguments: [
        ("success", "recent.events < 1", Standing.unknown), ("success", "recent.events < 2", .met),
        ("success", "recent < 2", .met), ("perhaps", "recent.events < 2", .met),
        ("perhaps", "recent < 2", .unknown), ("perhaps", "recent >= 0", .met),
        ("perhaps", "by-year < 2", .unknown), ("perhaps", "days-by-year < 2", .met),
    ])
    func launchThatMayLieInTheWindowIsNotNone(
        _ outcome: String, _ condition: String, _ state: Standing
    ) throws {
        var small = SmallBriefing()
        small.yaml = small.yaml.replacing(
            "  launches: launches.csv\n",
            with: "  launches: {file: launches.csv, rejected: 1}\n")
        small.files["launches.csv"]? +=
            "2020-09,month,local,,Type A,MRBM,Site,\(outcome),1,,,Table,confirmed,\n"
        let text = Self.text.replacing(
            "conditions:\n",
            with: "  recent: {launches: {file: launches, window: 70 days}}\n"
                + "  by-year: {indicator: test-frequency, files: [launches], by: year}\n"
                + "  days-by-year: {indicator: test-frequency, files: [launches], count: days}\n"
                + "conditions:\n"
        ).replacing("unknown: nobody knows", with: "when: \(condition)")
            .replacing("staleness: {launches: 100}\n", with: "")
        let report = try report(text, of: small, asOf: "2020-11-30")
        #expect(report.now[2].raw == state, "\(report.now[2].reasons)")
    }

    @Test func sourceThatIsNotThereIsTold() throws {
        var small = SmallBriefing()
        small.files["trade.csv"] = "no table at all"
        let report = try report(of: small, asOf: "2020-11-30")
        #expect(!report.findings.isEmpty)
        #expect(report.now[4].raw == .unknown)
        #expect(report.now[4].reasons.contains { $0.contains("trade.csv") })
    }

    /// The mark ⟨ stands before the place at which the fault is expected.
    @Test(arguments: [
        ("hysteresis: 2", "hysteresis: ⟨0", "1 to 24"),
        ("minimum-coverage: 0.5", "minimum-coverage: ⟨1.5", "0 to 1"),
        ("{launches: 100}", "{launchse: ⟨100}", "nearest: launches"),
        ("{launches: 100}", "{launches: ⟨0}", "expected 1 day or more, saw 0"),
        ("summary: Made up.", "⟨sumary: Made up.", "nearest: summary"),
        ("title: A scorecard", "title: ⟨\" \"", "expected a text, saw a blank"),
        ("id: C,", "id: ⟨\"\",", "expected a text, saw a blank"),
        ("title: First", "title: ⟨\"\"", "expected a text, saw a blank"),
        ("label: strict", "label: ⟨\"\"", "expected a text, saw a blank"),
        ("unknown: nobody knows", "unknown: ⟨\"\"", "expected a text, saw a blank"),
        ("when: A is met", "when: ⟨X is met", "no condition is called “X”"),
        ("share > 20", "⟨shrae > 20", "nearest: share"),
        ("share > 20", "share > ⟨20 USD", "expected percent"),
        ("share > 90, when: share > 1}", "share > 90, when: share ⟨>> 1}", "expected one of"),
        ("id: C", "id: ⟨B", "a second condition"),
        ("stage: goal", "stage: ⟨gaol", "expected one of decision-point"),
        ("origin: author", "origin: ⟨nobody", "expected one of author, ours"),
        ("since(class: all) >= 30", "⟨since(class: al) >= 30", "nearest: all"),
        (
            "{label: strict, when: share > 90}", "{label: strict, when: ⟨E is met}",
            "in a circle: E → E"
        ),
        (
            "\"since(class: all) >= 30\"", "\"since(class: all) >= 30 and ⟨B is met\"",
            "in a circle: B → A → B"
        ),
        ("when: A is met and share > 20", "when: ⟨B is met", "in a circle: B → B"),
        (", unknown: nobody knows", "", "either “when”, or “unknown”"),
    ])
    func faultIsPlaced(text: String, changed: String, told: String) throws {
        try #require(Self.text.contains(text))
        let marked = MarkedText(Self.text.replacing(text, with: changed, maxReplacements: 1))
        let finding = expectRefusal(.badConfiguration, saying: told) {
            try report(marked.plain, asOf: "2020-11-30")
        }
        // A circle is told at one of its conditions.
        if told.contains("circle") {
            #expect(finding?.excerpt != nil)
        } else {
            marked.expectMark(at: finding)
        }
    }

    @Test func historyThatIsNoneIsRefused() throws {
        for history in ["soon", "2020-01-01..05", "2020-01..2021-02", "1000-01..2020-01"] {
            expectRefusal(.badParameter, .usage) {
                try report(asOf: "2020-11-30", history: history)
            }
        }
    }

    @Test func everyKeyIsExplained() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let documents = try ["Scorecard", "Claims"].map { name in
            try String(
                contentsOf: root.appending(path: "Sources/Pipeline/Pipeline.docc/\(name).md"),
                encoding: .utf8)
        }.joined()
        let keys = ConfigurationShape.scorecard.allKeys
            .subtracting(ConfigurationShape.request.allKeys)
        #expect(keys.count > 25)
        for key in keys { #expect(documents.contains("`\(key)`"), "\(key) is not explained") }
        for standing in Standing.allCases { #expect(documents.contains("`\(standing.rawValue)`")) }
    }
}
