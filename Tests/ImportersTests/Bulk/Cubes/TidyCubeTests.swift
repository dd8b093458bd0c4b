import Testing
import TradeModel

@testable import Importers

@Suite struct TidyCubeTests {
    private static let header =
        "series,measure,subject,partner,flow,period,value,unit,status,confidence,source,published\n"

    private static func row(
        _ partner: String, _ flow: String, _ period: String, _ value: String,
        series: String = "a", status: String = "main", unit: String = "USD million",
        measure: String = "trade-value", published: String = "", subject: String = "PRK"
    ) -> String {
        "\(series),\(measure),\(subject),\(partner),\(flow),\(period),\(value),\(unit),\(status),"
            + "confirmed,Bureau,\(published)\n"
    }

    private func ask(
        _ keys: String, subject: String? = "PRK", partner: String? = nil, from: Int? = nil,
        asOf day: String = "2026-11-21", _ rows: String...
    ) throws -> BulkResult {
        try cube(
            ["t.csv": Self.header + rows.joined()],
            .by(keys, subject: subject, partner: partner, from: from), asOf: day)
    }

    private static let both =
        row("CHN", "import", "2019", "10.5") + row("CHN", "export", "2019", "2")
        + row("CHN", "total", "2019", "13")

    @Test func theTotalCountsWhereDirectionsAreNotAsked() throws {
        let result = try ask("year,partner", Self.both)
        #expect(result.lines == ["2019 CHN 13000000 (1)"])
        #expect(result.excluded == [.otherFlow: 2])
        #expect(result.validatesAll)
    }

    /// It is read whole, and told apart from another edition of it all the same.
    @Test func tellsWhatTheFileIsOnTheDisk() throws {
        let text = Self.header + Self.both
        let file = try cube(["t.csv": text], .by("year", subject: "PRK")).files[0]
        #expect(file.size == text.utf8.count)
        #expect(file.modified != nil)
    }

    @Test func thePartsCountWhereDirectionsAreAsked() throws {
        #expect(
            try ask("partner,flow", Self.both).lines == [
                "CHN export 2000000 (1)", "CHN import 10500000 (1)",
            ])
        let sides = try ask("exporter,importer", subject: nil, Self.both)
        #expect(sides.lines == ["CHN PRK 10500000 (1)", "PRK CHN 2000000 (1)"])
        #expect(sides.excluded == [.otherFlow: 1])
    }

    @Test func aTradeOfOneDirectionIsMissing() throws {
        let result = try ask(
            "partner", Self.row("CHN", "import", "2019", "1"),
            Self.row("RUS", "import", "2019", "1"), Self.row("RUS", "export", "2019", "2"))
        #expect(result.lines == ["CHN missing (0) lacks 1", "RUS 3000000 (2)"])
        #expect(result.findings.map(\.code) == [.flowNotReported])
        #expect(
            result.findings.first?.message
                == "2019 with CHN: of 1 of its 1 times one direction alone is told, so that both"
                + " together are missing; ask for each with the key flow")
    }

    @Test func aValueThatIsNotKnownIsMissing() throws {
        let result = try ask(
            "year,flow", Self.row("CHN", "import", "2019", ""),
            Self.row("RUS", "import", "2019", "4"))
        #expect(result.lines == ["2019 import 4000000 (1) lacks 1"])
    }

    @Test func anUnknownValueThatWasNotAskedForIsNotUsed() throws {
        let result = try ask(
            "year,flow", partner: "RUS", Self.row("CHN", "import", "2019", ""),
            Self.row("CHN", "import", "2020", "1"), Self.row("CHN", "import", "2020", "2"),
            Self.row("CHN", "import", "2021", "x"), Self.row("RUS", "import", "2019", "4"),
            Self.row("RUS", "total", "2019", ""))
        #expect(result.lines == ["2019 import 4000000 (1)"])
        #expect(result.excluded == [.notSelected: 1, .otherFlow: 1])
        #expect(result.files[0].records.used == 1 && result.files[0].records.rejected == 3)
    }

    @Test func theYearCountsRatherThanItsMonths() throws {
        let rows =
            Self.row("CHN", "total", "2019", "9") + Self.row("CHN", "total", "2019-01", "4")
        #expect(try ask("year", rows).lines == ["2019 9000000 (1)"])
        let months = try ask("month", rows)
        #expect(months.lines == ["2019-01 4000000 (1)"])
        #expect(months.excluded == [.otherFrequency: 1])
        #expect(
            months.notes == [
                "1 record tells of a whole year or quarter and is left out (other-frequency); a trade"
                    + " that has no months is not in the table"
            ])
        #expect(try ask("year", rows).notes.isEmpty)
    }

    /// Days are no longer time than a month, and a rejected row is left out under no name.
    @Test func notesOnlyYearsAndQuartersThatAreExcluded() throws {
        let result = try ask(
            "month", Self.row("CHN", "total", "2019-01", "4"),
            Self.row("CHN", "total", "2019", "x"), Self.row("CHN", "total", "2019-02-03", "1"))
        #expect(result.lines == ["2019-01 4000000 (1)"])
        #expect(result.excluded == [.otherFrequency: 1])
        #expect(result.files[0].records.rejected == 1 && result.notes.isEmpty)
    }

    @Test func saysWhenMonthsAreNoYear() throws {
        let result = try ask(
            "year", Self.row("CHN", "total", "2019-01", "4"),
            Self.row("CHN", "total", "2019-02..03", "1"),
            Self.row("CHN", "total", "2019-02", "7"))
        // No month is added twice, and months that are told together come first.
        #expect(result.lines == ["2019 5000000 (2)"])
        #expect(result.excluded == [.otherFrequency: 1])
        #expect(result.findings.map(\.code) == [.incompleteTotal])
        #expect(result.findings.first?.message == "2019 with CHN is the sum of 3 of its 12 months")
    }

    @Test func saysWhenQuartersAreNoYear() throws {
        let quarters = ["2019Q1", "2019Q2", "2019Q4"].map { Self.row("CHN", "total", $0, "1") }
        let result = try ask("year", quarters.joined())
        #expect(result.lines == ["2019 3000000 (3)"])
        #expect(result.findings.map(\.code) == [.incompleteTotal])
        #expect(result.findings.first?.message == "2019 with CHN is the sum of 3 of its 4 quarters")
    }

    @Test func takesTheQuartersThatCoverTheYearBeforeMonthsThatDoNot() throws {
        let quarters = (1...4).map { Self.row("CHN", "total", "2019Q\($0)", "10") }.joined()
        let result = try ask("year", Self.row("CHN", "total", "2019-01", "3"), quarters)
        #expect(result.lines == ["2019 40000000 (4)"])
        #expect(result.excluded == [.otherFrequency: 1])
        #expect(result.findings.isEmpty)
    }

    @Test func choosesForEachDirectionByItself() throws {
        let rows =
            Self.row("CHN", "total", "2019", "9") + Self.row("CHN", "import", "2019Q1..Q4", "5")
            + Self.row("CHN", "export", "2019-01", "1")
        let result = try ask("year,flow", rows)
        #expect(result.lines == ["2019 export 1000000 (1)", "2019 import 5000000 (1)"])
        #expect(
            result.findings.map(\.message) == [
                "2019 export with CHN is the sum of 1 of its 12 months"
            ])
        // The figure of one direction alone does not stand against one of both.
        let both = try ask(
            "year", Self.row("CHN", "import", "2019", "5"),
            Self.row("CHN", "total", "2019-01..12", "8"))
        #expect(both.lines == ["2019 8000000 (1)"])
    }

    @Test func leavesOutTimesOfSeveralYears() throws {
        let rows =
            Self.row("CHN", "total", "2018", "9") + Self.row("CHN", "total", "2017..2019", "30")
            + Self.row("CHN", "total", "2018-12..2019-01", "4")
        let result = try ask("year", rows)
        #expect(result.lines == ["2018 9000000 (1)"])
        #expect(result.excluded == [.otherFrequency: 2])
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1 && finding.code == .straddlesWindow)
        #expect(
            finding.message.hasSuffix(
                "2017..2019 with CHN (line 3), 2018-12..2019-01 with CHN (line 4)"))
        // So are those of which a part is asked for; by month such a time has a row of its own.
        let part = try ask("year", from: 2019, rows)
        #expect(Set(part.findings.map(\.code)) == [.straddlesWindow, .noSubjectRows])
        #expect(try ask("month", rows).lines == ["2018-12..2019-01 4000000 (1)"])
    }

    @Test func keepsOutWhatWasNotAskedOrNotKnownYet() throws {
        let rows =
            Self.row("CHN", "total", "2019", "9") + Self.row("WLD", "total", "2019", "20")
            + Self.row("RUS", "total", "2019", "1", published: "2020-06-01")
            + Self.row("JPN", "total", "2018", "1")
            + Self.row("CHN", "total", "2019", "3", unit: "kg", measure: "mass")
        let result = try ask("partner", from: 2019, asOf: "2020-03-01", rows)
        #expect(result.lines == ["CHN 9000000 (1)"])
        #expect(result.excluded == [.notSelected: 2, .worldTotal: 1, .notYetKnown: 1])
        let one = try ask("year", partner: "JPN", rows)
        #expect(one.lines == ["2018 1000000 (1)"])
    }

    /// A sum that lacks them must not pass for one of all trade.
    @Test func saysWhichTradeCannotBeAdded() throws {
        let rows =
            Self.row("CHN", "import", "2019", "9")
            + Self.row("RUS", "import", "2019", "3", unit: "CNY million")
            + Self.row("RUS", "import", "2018", "", unit: "KRW billion")
            + Self.row("", "import", "2019", "2")
            + Self.row("WLD", "import", "2019", "90", unit: "EUR million")
        let result = try ask("year,flow", rows)
        #expect(result.lines == ["2019 import 9000000 (1)"])
        #expect(result.excluded == [.notSelected: 3, .worldTotal: 1])
        #expect(result.findings.map(\.code) == [.incompleteTotal, .incompleteTotal])
        #expect(
            result.findings.map(\.message) == [
                "the sums lack trade values in other units than US dollars, which are not"
                    + " converted: CNY million",
                "the sums lack trade values that name no subject or no partner: line 5",
            ])
        // Nobody asked for them here.
        #expect(try ask("year,flow", partner: "CHN", rows).findings.isEmpty)
        // The same trade in two currencies lacks nowhere.
        let twice =
            Self.row("CHN", "import", "2019", "9")
            + Self.row("CHN", "import", "2019", "62", unit: "CNY million")
        #expect(try ask("year,flow", twice).findings.isEmpty)
        #expect(
            try ask("year,flow", twice.replacing(",9,", with: ",,")).findings.map(\.code)
                == [.incompleteTotal])
    }

    @Test func refusesACountryBesideItselfJoined() throws {
        let rows =
            Self.row("RUS", "import", "2019", "50") + Self.row("CHN+RUS", "import", "2019", "350")
        let error = #expect(throws: Refusal.self) { try ask("year,flow", rows) }
        let finding = try #require(error?.diagnostics.first)
        #expect(finding.code == .mixedSources && finding.line == 3)
        #expect(
            finding.message.hasPrefix(
                "2019 import of PRK with CHN+RUS is trade that 2019 import of PRK with RUS tells of"
                    + " too (line 2)"))
        // Nothing is added here, and nothing twice there.
        #expect(
            try ask("partner,flow", rows).lines == [
                "CHN+RUS import 350000000 (1)", "RUS import 50000000 (1)",
            ])
        #expect(
            try ask(
                "flow", Self.row("RUS", "import", "2018", "50"),
                Self.row("CHN+RUS", "import", "2019", "350")
            ).lines == ["import 400000000 (2)"])
    }

    @Test(arguments: ["exporter,importer", "year,importer"])
    func refusesTheReportsOfBothSides(keys: String) throws {
        let rows =
            Self.row("CHN", "import", "2019", "100")
            + Self.row("PRK", "export", "2019-01..12", "90", subject: "CHN")
        let error = #expect(throws: Refusal.self) { try ask(keys, subject: nil, rows) }
        #expect(error?.diagnostics.map(\.code) == [.mixedSources])
        #expect(try ask("year,flow", rows).lines == ["2019 import 100000000 (1)"])
        // The other direction is another trade.
        let others =
            Self.row("CHN", "import", "2019", "100")
            + Self.row("PRK", "import", "2019", "90", subject: "CHN")
        #expect(
            try ask("exporter", subject: nil, others).lines == [
                "CHN 100000000 (1)", "PRK 90000000 (1)",
            ])
        let both =
            Self.row("CHN", "total", "2019", "100")
            + Self.row("PRK", "total", "2019", "90", subject: "CHN")
        #expect(throws: Refusal.self) { try ask("year", subject: nil, both) }
    }

    @Test func saysWhereAGroupIsAddedToOthers() throws {
        let rows = [2018, 2019].map {
            Self.row("EU", "import", "\($0)", "5") + Self.row("DEU", "import", "\($0)", "4")
        }.joined()
        let result = try ask("year,flow", rows)
        #expect(
            result.lines == ["2018 import 9000000 (2)", "2019 import 9000000 (2)"])
        let finding = try #require(result.findings.first)
        #expect(result.findings.count == 1 && finding.code == .mixedSources && finding.line == 2)
        #expect(
            finding.message
                == "EU is a group and added to 2018 import of PRK with DEU (line 3): what its members"
                + " trade may count twice; ask with the key partner; rows of it that are: 2")
        #expect(try ask("partner,flow", rows).findings.isEmpty)
    }

    @Test func saysThatNothingIsOfTheSubject() throws {
        let result = try ask("year", subject: "IRN", Self.both)
        #expect(result.lines.isEmpty)
        #expect(result.findings.map(\.code) == [.noSubjectRows])
    }

    @Test(arguments: [
        ("year,hs2", "PRK", TradeSelection.Side?.none), ("reporter", "PRK", nil),
        ("partner", nil, nil), ("year", "PRK", .importer),
    ])
    func refusesKeysThatItDoesNotHave(
        keys: String, subject: String?, side: TradeSelection.Side?
    ) throws {
        let error = #expect(throws: Refusal.self) {
            try cube(
                ["t.csv": Self.header + Self.both],
                .by(keys, subject: subject, reportedBy: side))
        }
        #expect(error?.cause == .usage)
        #expect(error?.diagnostics.map(\.code) == [.badParameter])
    }

    @Test func refusesTwoSeries() throws {
        let error = #expect(throws: Refusal.self) {
            try ask("year", Self.both, Self.row("RUS", "total", "2019", "1", series: "b"))
        }
        #expect(error?.diagnostics.map(\.code) == [.mixedSources])
    }

    @Test func refusesSumsThatAreNoTrade() throws {
        let most = Self.row("CHN", "total", "2019", "1.7e17", unit: "USD billion")
        #expect(try ask("year", most).lines == ["2019 170000000000000000000000000 (1)"])
        for more in ["9e17", "1.7e17"] {
            let error = #expect(throws: Refusal.self) {
                try ask(
                    "year", most, Self.row("RUS", "total", "2019", more, unit: "USD billion"))
            }
            #expect(error?.diagnostics.map(\.code) == [.sumTooLarge])
        }
    }
}
