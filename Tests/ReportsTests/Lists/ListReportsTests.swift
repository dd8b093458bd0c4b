import Analysis
import Foundation
import Testing
import TradeModel

@testable import Reports

@Suite struct ListReportsTests {
    private static let day = Day(ordinal: 20_000)
    private static let sources = [
        Source(path: "sdn.csv", sha256: String(repeating: "a", count: 64), layout: "ofac-sdn")
    ]

    private static func entry(_ id: String, _ name: String) -> Designation {
        var entry = Designation(
            origin: Origin(file: 0, line: 3), list: "ofac-sdn", id: id, kind: .entity,
            name: ListedName(name, .primary))
        entry.programs = ["X", "Y"]
        entry.add([
            .name(ListedName("N|<b>", .alias, isWeak: true)),
            .address(
                ListedAddress("Street 5", place: ListedPlace("Chad", country: Country("TCD")))),
        ])
        return entry
    }

    @Test func screeningShowsReasonsAndNoScore() throws {
        let index = ListedNameIndex([Self.entry("1", "NAMPO TRADING"), Self.entry("2", "RED STAR")])
        let review = ReviewedMatch(
            origin: Origin(file: 0, line: 2), name: "Red Star", list: "ofac-sdn", id: "2",
            listedName: nil, reason: "a cinema", reviewed: Self.day)
        let screening = Screening(index, reviews: [review], asOf: review.reviewed)
        let outcomes = ["Trading Nampo", "Red Star", "Nobody Here"].map(screening.outcome)
        let report = ScreeningReport(outcomes, sources: Self.sources, findings: [])

        let rows = try records(ofCSV: report.csv)
        #expect(rows.count == 4 && rows.allSatisfy { $0.count == 13 })
        #expect(rows.map { $0[1] } == ["outcome", "candidate", "reviewed", "none"])
        #expect(rows[1][8] == "token-order")
        #expect(rows[2][9] == "\(Self.day): a cinema")
        #expect(!report.csv.contains("score"))

        let json = try parsedJSON(report.json(asOf: Self.day))
        let names = try #require(json["names"] as? [[String: Any]])
        let candidates = try #require(names[0]["candidates"] as? [[String: Any]])
        let reasons = try #require(candidates[0]["reasons"] as? [[String: Any]])
        #expect(reasons.map { $0["code"] as? String } == ["token-order"])
        #expect(candidates.map { $0["file"] as? String } == ["sdn.csv"])
        #expect(candidates.map { $0["line"] as? Int } == [3])
        let reviewed = try #require(names[1]["reviewed"] as? [[String: Any]])
        #expect(reviewed.map { $0["review_line"] as? Int } == [2])

        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(text.contains("this is no compliance system"))
        #expect(text.contains("3 names, 1 of them without a candidate"))
        #expect(text.contains("a cinema"))
    }

    /// A name that the list calls weak, or a former one, weighs less than one that it goes by.
    @Test func screeningTellsWhatSortOfNameMatched() throws {
        var entry = Self.entry("1", "NAMPO TRADING")
        entry.add([.name(ListedName("WONSAN TRADING", .former)), .name(ListedName("WTC", .alias))])
        let screening = Screening(ListedNameIndex([entry]), asOf: Self.day)
        let outcomes = ["N B", "Trading Wonsan", "WTC"].map(screening.outcome)
        let report = ScreeningReport(outcomes, sources: Self.sources, findings: [])
        let rows = try records(ofCSV: report.csv)
        #expect(
            rows.dropFirst().map { $0[8] } == [
                "alias: weak", "alias: former, token-order", "alias",
            ])
        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(text.contains("alias: weak") && text.contains("alias: former"))
    }

    @Test func screeningShowsDatesOfBirth() throws {
        var entry = Self.entry("1", "PAEK, Song Ho")
        entry.add([
            .birth(ListedDate("1967", span: .year(Year(1967)), isApproximate: true)),
            .birth(ListedDate("05 Mar 1980", span: TimeSpan("1980-03-05"))),
        ])
        let index = ListedNameIndex([entry])
        let report = { (born: TimeSpan?) in
            ScreeningReport(
                [Screening(index, asOf: Self.day).outcome(of: "Paek Song Ho", born: born)],
                sources: Self.sources, findings: [])
        }

        let plain = try records(ofCSV: report(nil).csv)
        #expect(
            plain.map { Array($0[10...11]) } == [
                ["births", "birth"], ["approximately 1967|05 Mar 1980", ""],
            ])
        let page = MarkdownRenderer().render(try report(nil).document(asOf: Self.day))
        #expect(page.contains("approximately 1967; 05 Mar 1980"))
        #expect(!page.contains("Beside"))

        let asked = report(TimeSpan("1969"))
        #expect(try records(ofCSV: asked.csv)[1][11] == "approximate")
        let json = try parsedJSON(asked.json(asOf: Self.day))
        let name = try #require((json["names"] as? [[String: Any]])?.first)
        #expect(name["born"] as? String == "1969")
        let candidate = try #require((name["candidates"] as? [[String: Any]])?.first)
        let birth = try #require(candidate["birth"] as? [String: Any])
        #expect(birth["verdict"] as? String == "approximate")
        #expect(birth["dates"] as? [String] == ["approximately 1967"])
        let text = MarkdownRenderer().render(try asked.document(asOf: Self.day))
        #expect(text.contains("Beside 1969") && text.contains("approximate: approximately 1967"))
        #expect(text.contains("2 calendar years on either side"))
    }

    /// Where names have births of their own, each stands with its verdict.
    @Test func screeningTellsEachDateOfBirthAskedAbout() throws {
        var entry = Self.entry("1", "PAEK, Song Ho")
        entry.add([.birth(ListedDate("1967", span: .year(Year(1967))))])
        let screening = Screening(ListedNameIndex([entry]), asOf: Self.day)
        let births = ["1967", "1990", ""].map { TimeSpan($0) }
        let report = ScreeningReport(
            births.map { screening.outcome(of: "Paek Song Ho", born: $0) },
            sources: Self.sources, findings: [])
        let page = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(page.contains("Beside the date given"))
        #expect(page.contains("1967: same: 1967") && page.contains("1990: different: 1967"))
        #expect(
            try records(ofCSV: report.csv).map { $0[11] } == ["birth", "same", "different", ""])
    }

    /// Two of one name are told apart by their lines.
    @Test func screeningTellsTheLinesOfNames() throws {
        let screening = Screening(
            ListedNameIndex([Self.entry("1", "NAMPO TRADING")]), asOf: Self.day)
        var outcomes = ["Nampo Trading", "Nampo Trading", "Nobody Here"].map(screening.outcome)
        outcomes[0].line = 2
        outcomes[1].line = 5
        let report = ScreeningReport(outcomes, sources: Self.sources, findings: [])
        #expect(try records(ofCSV: report.csv).map(\.last) == ["line", "2", "5", ""])
        let json = try parsedJSON(report.json(asOf: Self.day))
        let names = try #require(json["names"] as? [[String: Any]])
        #expect(names.map { $0["line"] as? Int } == [2, 5, nil])
    }

    /// A name that was not compared is not among those without a candidate.
    @Test func screeningTellsNamesThatWereNotCompared() throws {
        let screening = Screening(
            ListedNameIndex([Self.entry("1", "NAMPO TRADING")]), asOf: Self.day)
        let outcomes = ["??????", "金正恩", "Nobody Here"].map(screening.outcome)
        let report = ScreeningReport(outcomes, sources: Self.sources, findings: [])

        let rows = try records(ofCSV: report.csv)
        #expect(rows.map { $0[1] } == ["outcome", "not-compared", "not-compared", "none"])

        let json = try parsedJSON(report.json(asOf: Self.day))
        let names = try #require(json["names"] as? [[String: Any]])
        #expect(names.map { $0["compared"] as? Bool } == [false, false, true])

        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(text.contains("3 names, 1 of them without a candidate, 2 not compared"))
        #expect(text.contains("“金正恩” has a word in a script"))

        let one = ScreeningReport([outcomes[2]], sources: Self.sources, findings: [])
        let single = MarkdownRenderer().render(try one.document(asOf: Self.day))
        #expect(single.contains("1 name, 1 of them without a candidate"))
    }

    /// Of a word that many entries have it is not known that none of them is meant.
    @Test func aNameThatIsTooCommonIsNotWithoutACandidate() throws {
        let many = (1...25).map { Self.entry("\($0)", "ALI TRADING Q\($0)") }
        let index = ListedNameIndex(many + [Self.entry("26", "ALI")])
        let screening = Screening(index, asOf: Self.day)
        let outcomes = ["Trading", "Ali", "Nobody Here"].map(screening.outcome)
        let report = ScreeningReport(outcomes, sources: Self.sources, findings: [])

        let rows = try records(ofCSV: report.csv)
        #expect(
            rows.map { $0[1] } == ["outcome", "too-common", "candidate", "too-common", "none"])
        let json = try parsedJSON(report.json(asOf: Self.day))
        let names = try #require(json["names"] as? [[String: Any]])
        #expect(names.map { $0["too_common"] as? Bool } == [true, true, false])
        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(
            text.contains(
                "3 names, 1 of them without a candidate, 1 too common, 1 with candidates and too"
                    + " common\\\n"))
    }

    /// A match of the name says nothing of the number beside it, which no list here has.
    @Test func aNameOfWhichAPartWasNotComparedHasARowForIt() throws {
        let name = "Red Star (IMO 9074729)"
        let review = ReviewedMatch(
            origin: Origin(file: 0, line: 2), name: name, list: "ofac-sdn", id: "2",
            listedName: nil, reason: "a cinema", reviewed: Self.day)
        let index = ListedNameIndex([Self.entry("2", "RED STAR")])
        let cases: [([ReviewedMatch], String, String)] = [
            ([], "candidate", "1 with candidates and a part not compared"),
            ([review], "reviewed", "1 not compared"),
        ]
        for (reviews, outcome, count) in cases {
            let screening = Screening(index, reviews: reviews, asOf: Self.day)
            let report = ScreeningReport(
                [screening.outcome(of: name)], sources: Self.sources, findings: [])
            let rows = try records(ofCSV: report.csv)
            #expect(rows.map { $0[1] } == ["outcome", outcome, "not-compared"])
            #expect(rows.allSatisfy { $0.count == 13 })
            let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
            #expect(text.contains("1 name, 0 of them without a candidate, \(count)\\\n"))
        }
    }

    @Test func entriesKeepEveryField() throws {
        let report = EntriesReport(
            [Self.entry("1", "NAMPO TRADING")],
            sources: [SourceUse(source: Self.sources[0], lines: [3])], findings: [])
        let rows = try records(ofCSV: report.csv)
        #expect(rows[0].prefix(4) == ["list", "id", "name", "aliases"])
        #expect(rows[1][rows[0].firstIndex(of: "programs") ?? 0] == "X|Y")
        #expect(rows[1][3] == "N\\|<b> (weak)")
        let json = try parsedJSON(report.json(asOf: Self.day))
        let entry = try #require((json["entries"] as? [[String: Any]])?.first)
        #expect(entry["aliases"] as? [String] == ["N|<b> (weak)"])
        #expect(entry["addresses"] as? [String] == ["Street 5, Chad"])
        #expect(entry["listed"] is NSNull)
        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(text.contains("TCD"))
    }

    @Test func noEntriesIsAnEmptyReport() throws {
        let report = EntriesReport([], sources: [], findings: [])
        let names = try records(ofCSV: report.csv)
        let same = EntriesReport([Self.entry("1", "A")], sources: [], findings: [])
        let filled = try records(ofCSV: same.csv)
        #expect(names.count == 1 && filled.count == 2)
        #expect(names.first == filled.first)
        #expect(MarkdownRenderer().render(try report.document(asOf: Self.day)).contains("none"))
    }

    @Test func comparisonHasARowForEachField() throws {
        var changed = Self.entry("1", "NAMPO TRADING")
        changed.programs = ["Y", "Z|\\", "Z"]
        let comparison = try ListComparison(
            from: [
                Self.entry("1", "NAMPO TRADING"), Self.entry("2", "GONE"), Self.entry("3", "A B"),
            ],
            to: [changed, Self.entry("4", "NEW"), Self.entry("5", "A B")])
        let report = ComparisonReport(comparison, sources: Self.sources, findings: [])
        let rows = try records(ofCSV: report.csv)
        #expect(rows.map { $0[0] } == ["change", "listed", "delisted", "moved", "changed"])
        #expect(rows[3][3] == "3" && rows[3][2] == "5")
        #expect(rows[4].suffix(3) == ["programs", "X", "Z|Z\\|\\\\"])
        let json = try parsedJSON(report.json(asOf: Self.day))
        #expect(json["unchanged"] as? Int == 0)
        #expect((json["delisted"] as? [[String: Any]])?.first?["name"] as? String == "GONE")
        let text = MarkdownRenderer().render(try report.document(asOf: Self.day))
        #expect(text.contains("listed 1, delisted 1, moved 1, changed 1, unchanged 0"))
    }
}
