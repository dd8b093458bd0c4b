import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct CubeSettlementTests {
    private typealias C = ComtradeTable

    private func ask(
        _ selection: TradeSelection, asOf day: String = "2026-11-21", _ rows: String...
    ) throws -> BulkResult {
        try cube(["a.csv": C.header + rows.joined()], selection, asOf: day)
    }

    private static let nested = [
        C.row(1, 156, 408, "10"), C.row(1, 156, 408, "6", goods: "27"),
        C.row(1, 156, 408, "5.5", goods: "2709"), C.row(1, 156, 408, "4", goods: "84"),
    ].joined()

    @Test func takesTheTotalRatherThanItsGoods() throws {
        let result = try ask(.by("year,partner", subject: "PRK"), Self.nested)
        #expect(result.lines == ["2010 CHN 10 (1)"])
        #expect(result.excluded == [.hsDetail: 3])
    }

    @Test func takesTheCoarsestLevelThatIsFineEnough() throws {
        let chapters = try ask(.by("hs2", subject: "PRK"), Self.nested)
        #expect(chapters.lines == ["27 6 (1)", "84 4 (1)"])
        #expect(chapters.excluded == [.coarserGoods: 1, .hsDetail: 1])
        #expect(chapters.notes.contains { $0.hasPrefix("1 record gives goods in coarser terms") })
        let headings = try ask(.by("hs4", subject: "PRK"), Self.nested)
        #expect(headings.lines == ["2709 5.5 (1)"])
        #expect(headings.excluded == [.coarserGoods: 3])
    }

    @Test func takesTheYearRatherThanItsMonths() throws {
        let rows =
            C.row(1, 156, 408, "10") + C.row(1, 156, 408, "4", year: "201001")
            + C.row(1, 156, 408, "7", year: "201002")
        let years = try ask(.by("year", subject: "PRK"), rows)
        #expect(years.lines == ["2010 10 (1)"])
        #expect(years.excluded == [.otherFrequency: 2])
        #expect(years.findings.isEmpty)
        let months = try ask(.by("month", subject: "PRK"), rows)
        #expect(months.lines == ["2010-01 4 (1)", "2010-02 7 (1)"])
        #expect(months.excluded == [.otherFrequency: 1])
    }

    @Test func saysWhenAYearIsTheSumOfSomeMonths() throws {
        let months = (1...12).map {
            C.row(1, 156, 408, "1", year: "2010\($0 < 10 ? "0" : "")\($0)")
        }
        let whole = try ask(.by("year", subject: "PRK"), months.joined())
        #expect(whole.lines == ["2010 12 (12)"])
        #expect(whole.findings.isEmpty)
        let part = try ask(.by("year", subject: "PRK"), months.dropLast().joined())
        #expect(part.lines == ["2010 11 (11)"])
        #expect(part.findings.map(\.code) == [.incompleteTotal])
        #expect(
            part.findings.map(\.message) == [
                "2010 is the sum of fewer than its 12 months in the reports of CHN (11)"
            ])
    }

    @Test func saysNothingOfMonthsThatAreLeftOut() throws {
        let result = try ask(
            .by("year", subject: "PRK"), C.row(2, 408, 156, "5"),
            C.row(1, 392, 408, "1", year: "201001"))
        #expect(result.lines == ["2010 5 (1)"])
        #expect(result.findings.isEmpty)
    }

    /// Goods that no record of the level, edition or period has which counts are not in the sum.
    @Test(arguments: [
        (["27 2010 H3", "72 2010 H3", "8703 2010 H3", "2709 2010 H3"], "hs-detail"),
        (["27 2010 H3", "8703 2010 H3", "2709 2010 H3"], "hs-detail"),
        (["2701 2010 H3", "270900 2010 H3"], "hs-detail"),
        (["27 2010 H4", "72 2010 H3"], "other-classification"),
        (["27 2010 H3", "TOTAL 201001 H3"], "other-frequency"),
    ])
    func saysWhenWhatCountsLacksGoods(records: [String], reason: String) throws {
        let rows = records.map { record in
            let words = record.split(separator: " ").map { String($0) }
            return C.row(1, 156, 408, "5", year: words[1], goods: words[0], edition: words[2])
        }
        let result = try ask(.by("year", subject: "PRK"), rows.joined())
        #expect(result.findings.map(\.code) == [.incompleteTotal])
        let message = result.findings.first?.message ?? ""
        #expect(message.contains("(\(reason))"))
        #expect(message.contains("import of CHN from PRK in 2010"))
        // Reports of its partners are not looked at where the subject reports.
        let direct = try ask(
            .by("year", subject: "PRK"), rows.joined() + C.row(2, 408, 156, "5"))
        #expect(direct.findings.isEmpty)
    }

    /// As where each code was downloaded by itself.
    @Test func takesGoodsOfSeveralLevels() throws {
        let rows =
            C.row(1, 156, 408, "1000", goods: "27") + C.row(1, 156, 408, "10", goods: "2701")
            + C.row(1, 156, 408, "5", goods: "2601") + C.row(1, 156, 408, "3", goods: "720110")
        func lines(_ keys: String, hs: String? = nil) throws -> [String] {
            let result = try ask(.by(keys, subject: "PRK", hs: hs), rows)
            #expect(result.findings.isEmpty)
            return result.lines
        }
        #expect(try lines("hs2") == ["26 5 (1)", "27 1000 (1)", "72 3 (1)"])
        #expect(try lines("hs4") == ["2601 5 (1)", "2701 10 (1)", "7201 3 (1)"])
        #expect(try lines("year", hs: "27,2601,7201") == ["2010 1008 (3)"])
        #expect(try lines("hs2,year", hs: "2701,720110") == ["27 2010 10 (1)", "72 2010 3 (1)"])
    }

    /// One heading has no other's goods, though both are of one chapter.
    @Test func goodsThatAreAskedForAreSettledEachByItself() throws {
        let rows =
            C.row(1, 156, 408, "10", goods: "2701") + C.row(1, 156, 408, "4", goods: "270112")
            + C.row(1, 156, 408, "7", goods: "2702") + C.row(1, 156, 408, "6", goods: "270210")
        for keys in ["year", "year,flow"] {
            let result = try ask(.by(keys, subject: "PRK", hs: "2701,270210,270112"), rows)
            #expect(result.lines.first?.hasSuffix(" 16 (2)") == true)
            #expect(result.excluded == [.hsDetail: 1, .notSelected: 1])
        }
        let apart = try ask(.by("hs2", subject: "PRK", hs: "2701,270210"), rows)
        #expect(apart.lines == ["27 16 (2)"])
        let headings = try ask(.by("hs4", subject: "PRK", hs: "2701,270210"), rows)
        #expect(headings.lines == ["2701 10 (1)", "2702 6 (1)"])
    }

    /// No record is remembered: one given twice, a revised one, and one in another classification that has
    /// no edition, are added up.
    @Test(arguments: [
        ("TOTAL H3", "TOTAL H3", "year"), ("TOTAL S2", "TOTAL S3", "year"),
        ("27 H3", "27 H3", "hs2"), ("270900 H3", "270900 H3", "hs6"),
    ])
    func tellsOfTradeThatSeveralRecordsTell(one: String, other: String, keys: String) throws {
        let rows = zip([one, other], ["5", "6"]).map { record, value in
            let words = record.split(separator: " ").map { String($0) }
            return C.row(1, 156, 408, value, goods: words[0], edition: words[1])
        }
        let selection = TradeSelection.by(keys, subject: "PRK")
        let inOneFile = try ask(selection, rows.joined())
        let inTwo = try cube(
            ["a.csv": C.header + rows[0], "b.csv": C.header + rows[1]], selection)
        for result in [inOneFile, inTwo] {
            #expect(result.cube.rows.map(\.value) == [Amount(11)])
            #expect(result.findings.map(\.code) == [.duplicateRecords])
            let message = result.findings.first?.message ?? ""
            #expect(message.contains(": import of CHN from PRK in 2010; "))
        }
    }

    /// Two headings of a chapter, two months and two editions are no repeats.
    @Test func saysNothingOfRecordsThatTellOfOthers() throws {
        let headings =
            C.row(1, 156, 408, "5", goods: "2701") + C.row(1, 156, 408, "6", goods: "2709")
        for keys in ["year", "hs2", "hs4"] {
            #expect(try ask(.by(keys, subject: "PRK"), headings).findings.isEmpty)
        }
        let months = (1...12).map { C.row(1, 156, 408, "5", year: String(201_000 + $0)) }
        #expect(try ask(.by("year", subject: "PRK"), months.joined()).findings.isEmpty)
    }

    @Test func saysNothingWhereTheTotalCounts() throws {
        let result = try ask(
            .by("year", subject: "PRK"), C.row(1, 156, 408, "10"),
            C.row(1, 156, 408, "6", goods: "27"),
            C.row(1, 156, 408, "3", goods: "84", edition: "H2"))
        #expect(result.lines == ["2010 10 (1)"])
        #expect(result.findings.isEmpty)
    }

    /// What the world reports are its countries' reports once more.
    @Test func theWorldIsNoReporter() throws {
        let result = try ask(
            .by("year", subject: "PRK"), C.row(1, 156, 408, "10"), C.row(1, 0, 408, "10"))
        #expect(result.lines == ["2010 10 (1)"])
        #expect(result.excluded == [.groupTotal: 1])
    }

    private static let bothSides =
        C.row(1, 156, 408, "7") + C.row(2, 408, 156, "5") + C.row(2, 842, 156, "9")

    @Test func takesWhatTheSubjectReportsWhereItReports() throws {
        let direct = try ask(.by("flow,partner", subject: "PRK"), Self.bothSides)
        #expect(direct.lines == ["export CHN 5 (1)"])
        #expect(direct.excluded == [.mirrorReport: 1, .otherCountry: 1])
        #expect(direct.notes == ["basis: direct, what the subject reports"])
        let mirror = try ask(
            .by("flow,partner", subject: "PRK"), C.row(1, 156, 408, "7"), C.row(2, 392, 408, "3"))
        #expect(mirror.lines == ["export CHN 7 (1)", "import JPN 3 (1)"])
        #expect(mirror.notes == ["basis: mirror, what its partners report of the subject"])
    }

    /// What its partners report of other years is left out too, and not unsaid.
    @Test func tellsOfYearsThatTheSubjectDoesNotReport() throws {
        let rows =
            Self.bothSides + C.row(2, 156, 408, "6") + C.row(1, 156, 408, "8", year: "2011")
            + C.row(1, 392, 408, "3", year: "2011")
        let result = try ask(.by("year,flow,partner", subject: "PRK"), rows)
        #expect(result.lines == ["2010 export CHN 5 (1)"])
        #expect(result.findings.map(\.code) == [.incompleteTotal])
        #expect(
            result.findings.map(\.message) == [
                "PRK reports nothing of this, and what its partners report of it is left out"
                    + " (mirror-report): imports in 2010, exports in 2011; the key reporter shows"
                    + " both sides, and --reported-by takes one of them"
            ])
        let both = try ask(.by("year,reporter", subject: "PRK"), rows)
        #expect(both.findings.isEmpty)
        let one = try ask(
            .by("year", subject: "PRK", reportedBy: .importer), rows)
        #expect(one.findings.isEmpty)
    }

    @Test func tellsOfTradeThatBothSidesReport() throws {
        let rows =
            C.row(2, 156, 643, "100") + C.row(1, 643, 156, "110") + C.row(1, 156, 408, "7")
            + C.row(2, 408, 156, "5", year: "2011")
        let result = try ask(.by("year"), rows)
        #expect(result.lines == ["2010 217 (3)", "2011 5 (1)"])
        #expect(result.findings.map(\.code) == [.mixedSources])
        #expect(
            result.findings.map(\.message) == [
                "sums hold trade twice, as its exporter and as its importer reports it: CHN to RUS;"
                    + " --reported-by takes one side, and the keys reporter, partner and flow tell the"
                    + " reports apart"
            ])
        for key in ["reporter", "partner", "flow"] {
            #expect(try ask(.by("year,\(key)"), rows).findings.isEmpty)
        }
        #expect(try ask(.by("year", reportedBy: .importer), rows).findings.isEmpty)
        let goods = [("27", "84"), ("27", "27"), ("TOTAL", "84")].map { one, other in
            C.row(2, 156, 643, "3", goods: one) + C.row(1, 643, 156, "4", goods: other)
        }
        #expect(try ask(.by("hs2"), goods[0]).findings.isEmpty)
        #expect(try ask(.by("hs2"), goods[1]).findings.map(\.code) == [.mixedSources])
        #expect(try ask(.by("year"), goods[0]).findings.isEmpty)
        for goods in goods.dropFirst() {
            #expect(try ask(.by("year"), goods).findings.map(\.code) == [.mixedSources])
        }
    }

    /// What could not be read is in no sum.
    @Test(arguments: [("x", "110"), ("100", "x")])
    func ofASideThatCouldNotBeReadNothingIsTwice(exported: String, imported: String) throws {
        let rows = C.row(2, 156, 643, exported) + C.row(1, 643, 156, imported)
        let result = try ask(.by("year"), rows)
        #expect(result.lines == ["2010 \(exported == "x" ? imported : exported) (1) lacks 1"])
        #expect(result.findings.isEmpty)
    }

    /// Coal and crude oil are of one chapter and no trade twice.
    @Test(arguments: [
        ("2701", "2709", "year", false), ("2701", "2709", "hs2", false),
        ("2701", "27", "year", true), ("27", "2709", "year", true),
        ("2701", "TOTAL", "year", true), ("2709", "2709", "hs4", true),
        ("270900", "270911", "hs4", false), ("270900", "270900", "hs6", true),
    ])
    func tellsOfTradeThatMayBeThereTwice(
        _ exported: String, _ imported: String, _ key: String, _ isSure: Bool
    ) throws {
        let rows =
            C.row(2, 156, 643, "3", goods: exported) + C.row(1, 643, 156, "4", goods: imported)
        let finding = try #require(try ask(.by(key), rows).findings.first)
        #expect(finding.code == .mixedSources)
        let beginning = isSure ? "sums hold trade twice, as" : "sums hold what exporters and what"
        #expect(finding.message.hasPrefix(beginning))
        #expect(finding.message.contains(": CHN to RUS; --reported-by takes one side"))
    }

    @Test func tellsOfMonthsThatTheSubjectDoesNotReport() throws {
        let rows =
            C.row(2, 408, 156, "5", year: "201001") + C.row(1, 156, 408, "7", year: "201001")
            + C.row(1, 156, 408, "8", year: "201002")
        let months = try ask(.by("month", subject: "PRK"), rows)
        #expect(months.lines == ["2010-01 5 (1)"])
        #expect(months.findings.map(\.code) == [.incompleteTotal])
        let message = try #require(months.findings.first).message
        #expect(message.contains(": exports in 2010-02;"))
    }

    /// They are in no row, and nobody would look for them.
    @Test func notesYearsWhereMonthsAreAKey() throws {
        let rows =
            C.row(1, 156, 408, "7", year: "201001") + C.row(1, 156, 408, "90")
            + C.row(1, 392, 408, "3")
        let months = try ask(.by("month,partner", subject: "PRK"), rows)
        #expect(months.lines == ["2010-01 CHN 7 (1)"])
        #expect(months.excluded == [.otherFrequency: 2])
        let note = "2 records tell of a whole year or quarter and are left out (other-frequency); a"
        #expect(months.notes.contains { $0.hasPrefix(note) })
        let years = try ask(.by("year,partner", subject: "PRK"), rows)
        #expect(!years.notes.contains { $0.contains("other-frequency") })
    }

    @Test func saysThatNothingIsOfWhatWasAskedFor() throws {
        let result = try ask(.by("hs6"), C.row(1, 156, 408, "5", goods: "27"))
        #expect(result.lines.isEmpty)
        #expect(result.findings.map(\.code) == [.noSubjectRows])
        #expect(
            result.findings.map(\.message) == [
                "no record of these files is of the trade that was asked for"
            ])
    }

    private static let ofTwoEditions =
        C.row(1, 156, 408, "5", goods: "854140", edition: "H0")
        + C.row(1, 643, 408, "7", goods: "854140", edition: "H5")

    /// Goods of two editions are not added up unsaid, and not at all where one is asked for.
    @Test(arguments: [
        TradeSelection.by("year,hs6", subject: "PRK"),
        .by("year", subject: "PRK", hs: "854140"),
    ])
    func tellsOfGoodsOfSeveralEditions(asked: TradeSelection) throws {
        let any = try ask(asked, Self.ofTwoEditions)
        #expect(any.cube.rows.map(\.value) == [Amount(12)])
        #expect(
            any.findings.map(\.message) == [
                "the editions of the goods' code are not the same throughout (2010 H0 and"
                    + " H5); 1 of 1 rows add up several for one month or year (2010); their"
                    + " records of these: 1 in H0 (CHN), 1 in H5 (RUS); a code need not mean the"
                    + " same goods in each; the reporter as a key tells reporters apart; --revision"
                    + " chooses one, or with “one” refuses such rows"
            ])
        var selection = asked
        selection.revisions = .one
        expectRefusal(
            .mixedRevisions, .usage,
            saying: "2010: a row adds up records in the editions H0 and H5"
        ) {
            try ask(selection, Self.ofTwoEditions)
        }
        selection.revisions = .only(.hs2017)
        let one = try ask(selection, Self.ofTwoEditions)
        #expect(one.cube.rows.map(\.value) == [Amount(7)])
        #expect(one.excluded == [.otherClassification: 1])
        #expect(one.findings.map(\.message).joined().contains("than H5 are left out: 1"))
    }

    /// Headings of one chapter are one row; each record of it is counted.
    @Test func countsRecordsOfOtherEditionsOneByOne() throws {
        var selection = TradeSelection.by("hs2", subject: "PRK")
        selection.revisions = .only(.hs2017)
        let result = try ask(
            selection, C.row(1, 156, 408, "5", goods: "2701", edition: "H0"),
            C.row(1, 156, 408, "6", goods: "2709", edition: "H0"),
            C.row(1, 643, 408, "7", goods: "2709", edition: "H5"))
        #expect(result.lines == ["27 7 (1)"])
        #expect(result.excluded == [.otherClassification: 2])
        #expect(result.findings.map(\.message).joined().contains("than H5 are left out: 2"))
    }

    /// In all editions a chapter is nearly the same.
    @Test(arguments: [
        TradeSelection.by("hs2,year", subject: "PRK"), .by("year", subject: "PRK", hs: "85"),
    ])
    func tellsOfChaptersOfSeveralEditions(asked: TradeSelection) throws {
        let result = try ask(asked, Self.ofTwoEditions)
        #expect(result.cube.rows.map(\.value) == [Amount(12)])
        let message = try #require(result.findings.first).message
        #expect(message.contains("1 of 1 rows"))
        #expect(message.contains("; chapters are nearly the same in each;"))
    }

    @Test func rowsOfOneEditionStandBesideThoseOfAnother() throws {
        let result = try ask(
            .by("year,partner", subject: "PRK", hs: "85"), Self.ofTwoEditions)
        #expect(result.lines == ["2010 CHN 5 (1)", "2010 RUS 7 (1)"])
        #expect(result.findings.map(\.code) == [.mixedRevisions])
    }

    /// A reporter that has several by itself is told apart from those of one each; records of other times
    /// and rows are not counted.
    @Test func namesTheReportersOfSeveralEditions() throws {
        let rows =
            C.row(1, 156, 408, "5", goods: "27", edition: "H0")
            + C.row(1, 156, 842, "7", goods: "27", edition: "H5")
            + C.row(1, 392, 156, "2", goods: "27", edition: "H5")
            + C.row(1, 392, 156, "3", year: "2011", goods: "27", edition: "H5")
            + C.row(1, 842, 156, "4", goods: "72", edition: "H5")
        let result = try ask(.by("hs2"), rows)
        #expect(result.lines == ["27 17 (4)", "72 4 (1)"])
        let message = try #require(result.findings.first).message
        #expect(
            message.contains(
                "; 1 of 2 rows add up several for one month or year (2010); their records of these:"
                    + " 2 in H0 and H5 (CHN), 1 in H5 (JPN); chapters"))
        #expect(message.contains("; the reporter as a key tells reporters apart; --revision"))
        let apart = try ask(.by("year,reporter,hs2"), rows)
        let own = try #require(apart.findings.first).message
        #expect(
            own.contains(
                "; 1 of 4 rows add up several for one month or year (2010); their records of these:"
                    + " 2 in H0 and H5 (CHN); chapters are nearly the same in each; --revision"))
    }

    @Test func saysWhereTheEditionChanges() throws {
        let rows =
            C.row(1, 156, 408, "5", goods: "270111", edition: "H0")
            + C.row(1, 156, 408, "7", year: "2011", goods: "270111", edition: "H5")
        let result = try ask(.by("hs6", subject: "PRK"), rows)
        #expect(result.lines == ["270111 12 (2)"])
        #expect(result.findings.map(\.code) == [.mixedRevisions])
        #expect(result.findings.first?.message.contains("(2010 H0, 2011 H5)") == true)
        // All goods together are the same in each edition.
        #expect(try ask(.by("year", subject: "PRK"), rows).findings.isEmpty)
    }

    @Test func keepsBothSidesApartByReporter() throws {
        let result = try ask(.by("reporter,partner,flow", subject: "PRK"), Self.bothSides)
        #expect(result.lines == ["CHN CHN export 7 (1)", "PRK CHN export 5 (1)"])
        #expect(result.notes == ["reports of both sides, told apart by reporter"])
        let all = try ask(.by("reporter,partner,flow"), Self.bothSides)
        #expect(
            all.lines == ["CHN PRK import 7 (1)", "PRK CHN export 5 (1)", "USA CHN export 9 (1)"])
    }

    @Test(arguments: [
        (TradeSelection.Side.importer, ["PRK CHN 7 (1)"], 2),
        (.exporter, ["PRK CHN 5 (1)", "USA CHN 9 (1)"], 1),
    ])
    func takesTheReportsOfOneSide(
        side: TradeSelection.Side, lines: [String], others: Int
    ) throws {
        let result = try ask(.by("exporter,importer", reportedBy: side), Self.bothSides)
        #expect(result.lines == lines)
        #expect(result.excluded == [.notSelected: others])
    }

    /// Each file's account is of its own records, also where a file gives no cell.
    @Test func excludesInTheFileThatHasTheRecords() throws {
        let result = try cube(
            [
                "a.csv": C.table(C.row(1, 156, 408, "10")),
                "b.csv": C.table(C.row(1, 156, 842, "1", goods: "84")),
                "c.csv": C.table(
                    C.row(1, 392, 408, "7"), C.row(1, 392, 408, "5", goods: "27"),
                    C.row(1, 392, 408, "2", goods: "84")),
                "d.csv": C.table(C.row(1, 36, 408, "3", goods: "27")),
                "e.csv": C.table(C.row(1, 36, 408, "4"), C.row(1, 36, 408, "9", year: "2027")),
            ], .by("year,partner", subject: "PRK"))
        #expect(result.lines == ["2010 AUS 4 (1)", "2010 CHN 10 (1)", "2010 JPN 7 (1)"])
        #expect(
            result.files.map(\.records.excluded) == [
                [:], [.otherCountry: 1], [.hsDetail: 2], [.hsDetail: 1], [.notYetKnown: 1],
            ])
        #expect(result.files.map(\.records.used) == [1, 0, 1, 0, 1])
    }

    @Test func leavesOutWhatHadNotEnded() throws {
        let rows = C.row(1, 156, 408, "10") + C.row(1, 156, 408, "4", year: "201103")
        let result = try ask(.by("year", subject: "PRK"), asOf: "2011-03-30", rows)
        #expect(result.lines == ["2010 10 (1)"])
        #expect(result.excluded == [.notYetKnown: 1])
        let later = try ask(.by("month", subject: "PRK"), asOf: "2011-03-31", rows)
        #expect(later.lines == ["2011-03 4 (1)"])
        let earlier = try ask(.by("year", subject: "PRK"), asOf: "2010-12-30", rows)
        #expect(earlier.lines.isEmpty)
        #expect(earlier.findings.map(\.code) == [.noSubjectRows])
    }

    /// Missing is not zero, nor is it the sum of the goods that happen to stand there.
    @Test func anUnreadableTotalLeavesItsCellMissing() throws {
        let rows = C.row(1, 156, 408, "n/a") + C.row(1, 156, 408, "6", goods: "27")
        let result = try ask(.by("year", subject: "PRK"), rows)
        #expect(result.lines == ["2010 missing (0) lacks 1"])
        #expect(result.excluded == [.hsDetail: 1])
        #expect(result.files[0].records.rejected == 1)
        let chapters = try ask(.by("hs2", subject: "PRK"), rows)
        #expect(chapters.lines == ["27 6 (1)"])
        let sum = try ask(
            .by("year", subject: "PRK"), C.row(1, 156, 408, ""), C.row(1, 392, 408, "6"))
        #expect(sum.lines == ["2010 6 (1) lacks 1"])
    }

    /// The World record is a control, and no partner's trade.
    @Test func anUnreadableControlLeavesNoCellMissing() throws {
        let rows = C.row(2, 408, 0, "n/a") + C.row(2, 408, 156, "6")
        for subject in ["PRK", nil] {
            let result = try ask(.by("partner", subject: subject), rows)
            #expect(result.lines == ["CHN 6 (1)"])
            #expect(result.files[0].records.rejected == 1)
        }
    }
}
