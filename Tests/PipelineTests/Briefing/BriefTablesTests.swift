import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct BriefTablesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func table(
        _ index: Int, asOf day: String = "2026-11-21", _ change: (String) -> String = { $0 }
    ) throws -> Table {
        var small = SmallBriefing()
        small.yaml = change(small.yaml)
        let tables = try small.tables(asOf: day, in: folder)
        return try tables.shown(index)
    }

    private func changing(_ text: String, to other: String) -> (String) -> String {
        { yaml in
            #expect(yaml.contains(text))
            return yaml.replacing(text, with: other)
        }
    }

    @Test func figuresAreSinglePoints() throws {
        let table = try table(0)
        #expect(
            table.texts == [
                ["Share", "2019", "20.83", "percent", "Office (office)"],
                ["Launches", "2019", "2", "days", "Table, clock utc"],
            ])
        #expect(table.rows[0][2].marks == ["compiled"])
        #expect(table.footnotes.map(\.name) == ["compiled"])
    }

    /// A field is in no unit of the indicator's value: without one given it has its own name.
    @Test func aFieldHasNoUnitOfTheValue() throws {
        let table = try table(0, changing("unit: days", to: "decimals: 0"))
        #expect(table.texts[1][3] == "launch_days")
    }

    /// A unit is no label: the number is converted to it, and so is that of a field.
    @Test func aFigureIsConvertedToItsUnit() throws {
        let share = try table(0, changing("decimals: 2", to: "unit: ratio"))
        #expect(share.texts[0] == ["Share", "2019", "0.2083", "ratio", "Office (office)"])
        let trade = try table(0, changing("decimals: 2", to: "field: numerator"))
        #expect(Array(trade.texts[0][2...3]) == ["250.0", "USD million"])
        let dollars = try table(
            0, changing("decimals: 2", to: "field: numerator\n            unit: USD"))
        #expect(Array(dollars.texts[0][2...3]) == ["250000000", "USD"])
    }

    @Test(arguments: [
        "unit: barrels", "unit: shares", "field: numerator\n            unit: percent",
    ])
    func aUnitThatTheFigureDoesNotConvertToIsRefused(words: String) {
        expectRefusal(.badConfiguration, saying: "does not convert to") {
            _ = try table(0, changing("decimals: 2", to: words))
        }
    }

    /// A number of the text is written as the others are, with the decimals that it has there.
    @Test(arguments: [
        ("1352000000", "1,352,000,000"), ("1352.50", "1,352.50"), ("-75", "\u{2212}75"),
        ("seven", "seven"), ("-75 percent", "-75 percent"), ("2019-06", "2019-06"),
        ("2017", "2017"), ("1352", "1,352"),
    ])
    func aStatedNumberIsWrittenAsOthers(stated: String, shown: String) throws {
        let table = try table(0, changing("decimals: 2", to: "stated: \(stated)"))
        #expect(table.texts.map { $0[2] } == [shown, "no figure"])
    }

    /// An answer that names no source has the files of its rows, and a count of none those that were
    /// looked through.
    @Test(arguments: [("agreement", "2021", "1", "talks.csv"), ("summit", "2019", "0", "talks")])
    func aFigureOfNoNamedSourceHasItsFiles(
        kind: String, year: String, count: String, source: String
    ) throws {
        let indent = String(repeating: " ", count: 12)
        let table = try table(
            0,
            changing(
                "{indicator: partner-share, files: [trade]}\n\(indent)period: 2019",
                to: "{indicator: event-count, files: [talks], kind: \(kind), by: year}\n"
                    + "\(indent)period: \(year)"))
        #expect(table.texts[0][2] == "\(count).00")
        #expect(table.texts[0][4].hasSuffix(source))
    }

    @Test func aFigureWithoutARowHasTheFilesThatWereLookedThrough() throws {
        let table = try table(
            0,
            changing(
                "{indicator: partner-share, files: [trade]}\n            period: 2019",
                to: "{indicator: event-count, files: [talks], kind: summit, by: year}\n"
                    + "            period: 1990"))
        #expect(Array(table.texts[0][2...4]) == ["-", "events", "talks"])
    }

    /// A table of nothing names the files that were looked through, one of something those it rests on.
    @Test(arguments: [
        (1, "from: 2018\n        to: 2021", "from: 1990\n        to: 1991", "trade.csv"),
        (3, "caption: Launches\n", "caption: Launches\n        to: 1991\n", "launches.csv"),
        (4, "caption: Talks\n", "caption: Talks\n        to: 1991\n", "talks.csv"),
    ])
    func aTableOfNothingNamesTheFilesItLookedThrough(
        index: Int, text: String, other: String, file: String
    ) throws {
        let empty = try table(index, changing(text, to: other))
        #expect(empty.notes.source.hasPrefix("\(file) (sha256 "))
        #expect(try table(index).notes.source.hasPrefix("\(file) (line"))
    }

    @Test func gapsShowAsMissing() throws {
        let table = try table(1)
        #expect(
            table.texts == [
                ["2018", "300.3", "25.0"], ["2019", "250.0", "20.8"], ["2020", "-", "-"],
                ["2021", "150.5", "-"],
            ])
        #expect(table.columns.map(\.header) == ["Period", "Trade, USD million", "Stated, percent"])
        #expect(table.rows.map { $0[1].marks } == [[], ["compiled"], [], ["unconfirmed"]])
        #expect(Set(table.footnotes.map(\.name)) == ["compiled", "unconfirmed"])
    }

    /// Months are no years: what is asked of them by year is missing, and the table says why.
    @Test func periodsOfOtherLengthsAreExplained() throws {
        let byMonth =
            "request: {indicator: trade-value, files: [months], flow: export, partner: CHN}"
        let figures = try table(
            0, changing("request: {indicator: partner-share, files: [trade]}", to: byMonth))
        #expect(figures.texts[0][2] == "-")
        #expect(
            figures.notes.remarks.contains(
                "Share: trade-value has no point for 2019: its points are months, 2020-01..04;"
                    + " say by: year"))
        let years = try table(
            1,
            changing(
                "request: {indicator: trade-value, files: [trade], partner: CHN}", to: byMonth))
        #expect(years.texts.map { $0[1] } == ["-", "-", "-", "-"])
        #expect(
            years.notes.remarks.contains(
                "Trade: trade-value has no point for any year: its points are months, 2020-01..04;"
                    + " say by: year"))
        let stated = try table(
            1,
            changing(
                "{file: trade, series: office, measure: share}",
                to: "{file: months, series: office, measure: trade-value}"))
        #expect(
            stated.notes.remarks.contains(
                "Stated: trade-value has no point for any year: its points are months, 2020-01..04")
        )
        #expect(try !table(1).notes.remarks.contains { $0.contains("no point") })
    }

    @Test func gapsCanBeLeftOut() throws {
        let table = try table(
            1, changing("    to: 2021\n", to: "    to: 2021\n        gaps: false\n"))
        #expect(table.texts.map { $0[0] } == ["2018", "2019", "2021"])
    }

    @Test func quartersHaveGapsToo() throws {
        let table = try table(
            1,
            { yaml in
                yaml.replacing("from: 2018", with: "from: 2018Q3").replacing(
                    "to: 2021", with: "to: 2019Q1")
            })
        #expect(table.texts.map { $0[0] } == ["2018Q3", "2018Q4", "2019Q1"])
    }

    /// January and February came as one figure, and stay one; the months beside it are gaps. A
    /// figure over three months is longer than the table asks for.
    @Test func combinedCellsStayCombined() throws {
        #expect(
            try table(2).texts == [
                ["2020-01", "-"], ["2020-01..02", "12.5"], ["2020-02", "-"], ["2020-03", "-"],
                ["2020-04", "3.0"],
            ])
        #expect(
            try table(2, changing("        longest: 2\n", to: "")).texts.contains([
                "2020-02..04", "99.0",
            ]))
    }

    @Test func indicatorShowsFieldsOfItsPoints() throws {
        let table = try table(3)
        #expect(
            table.texts.map { Array($0.prefix(2)) } == [
                ["2018", "1"], ["2019", "3"], ["2020", "0"],
            ])
        #expect(table.texts[1][2] == "0.05 to 0.73")
        #expect(table.columns.map(\.alignment) == [.text, .number, .text])
    }

    @Test func clockIsTheConfigurations() throws {
        let table = try table(3, changing("clock: utc", to: "clock: kst"))
        #expect(
            table.texts.map { Array($0.prefix(2)) } == [
                ["2018", "1"], ["2019", "2"], ["2020", "1"],
            ])
    }

    /// Some indicators are of launches and of trade. The clock would make a question of the second one
    /// of the first, which they refuse or find nothing for.
    @Test(arguments: [
        "partner: CHN", "partner: CHN, flow: export", "flow: export", "subject: IRN", "by: year",
    ])
    func aQuestionAboutTradeHasNoClock(words: String) throws {
        var small = SmallBriefing()
        small.files["levels.csv"] =
            SmallBriefing.tidyHeader
            + (2010..<2020).flatMap { year in
                ["CHN,export", "CHN,total", "WLD,export", "WLD,total"].map {
                    "office,trade-value,IRN,\($0),,\(year),\(year - 2000),USD million,main,"
                        + "confirmed,Office,,yearbook,\n"
                }
            }.joined()
        small.yaml = small.yaml.replacing(
            "  talks: talks.csv", with: "  talks: talks.csv\n  levels: levels.csv"
        ).replacing(
            "request: {indicator: test-frequency, files: [launches]}\n        columns:",
            with: "request: {indicator: cusum, files: [levels], \(words)}\n        columns:"
        ).replacing("{label: Missiles, field: launches}", with: "{label: Sum, field: value}")
            .replacing("{label: Interval, field: interval}", with: "{label: Of, field: value}")
        #expect(try small.tables(in: folder).shown(3).rows.count == 10)
    }

    /// The same indicator of launches has the configured one.
    @Test func aQuestionAboutLaunchesHasTheClock() throws {
        let counts = try ["utc", "kst"].map { clock in
            var small = SmallBriefing()
            small.yaml = small.yaml.replacing("clock: utc", with: "clock: \(clock)")
            var request = IndicatorRequest("cusum")
            request.files = ["launches"]
            request.answers[.by] = "year"
            let result = try small.tables(in: folder).result(request)
            return result.parameters.first { $0.name == "clock" }?.value
        }
        #expect(counts == ["utc", "kst"])
    }

    @Test func rangeAndLimitChooseRows() throws {
        let years = { (change: String) in
            try table(
                3,
                changing(
                    "        caption: Launches\n",
                    to: "        caption: Launches\n\(change)")
            ).texts.map { $0[0] }
        }
        #expect(try years("        from: 2019-01\n") == ["2019", "2020"])
        #expect(try years("        to: 2019\n") == ["2018", "2019"])
        #expect(try years("        limit: 1\n") == ["2018"])
    }

    @Test func intervalsHaveTheDecimalsThatAreAskedFor() throws {
        let texts = { (decimals: String) in
            try table(3, changing("field: interval}", to: "field: interval\(decimals)}"))
                .texts.map { $0[2] }
        }
        #expect(try texts("") == ["0.002 to 0.464", "0.05 to 0.73", "0.00 to 0.31"])
        #expect(try texts(", decimals: 1") == ["0.0 to 0.5", "0.1 to 0.7", "0.0 to 0.3"])
    }

    @Test func limitSaysWhatItLeavesOut() throws {
        let remarks = { (limit: Int) in
            try table(
                3,
                changing(
                    "caption: Launches\n", to: "caption: Launches\n        limit: \(limit)\n")
            ).notes.remarks.filter { $0.contains("limit") }
        }
        #expect(try remarks(1) == ["rows left out: 2, since “limit” keeps the first 1"])
        #expect(try remarks(3).isEmpty)
    }

    /// Each third is 33.3 by itself; the indicator says that its values add up to 100.
    @Test func valuesThatAddUpStillDoWhenRounded() throws {
        var small = SmallBriefing()
        small.files["launches.csv"]?.append(
            "2020-03-01,day,local,,Type C,ICBM,Site,success,1,,,Table,confirmed,\n")
        small.yaml = small.yaml.replacing(
            "request: {indicator: test-frequency, files: [launches]}\n        columns:",
            with: "request: {indicator: class-share, files: [launches], since: 2019-08-01}\n"
                + "        columns:"
        ).replacing("{label: Missiles, field: launches}", with: "{label: Share, field: value}")
            .replacing("- {label: Interval, field: interval}", with: "")
        small.files["launches.csv"]?.append(
            "2020-04-01,day,local,,Type D,SLBM,Site,success,1,,,Table,confirmed,\n")
        let remark =
            "the values of a period are rounded so that they add up to 100; changed by one in the"
            + " last decimal for that: 1"
        let table = try small.tables(in: folder).shown(3)
        #expect(table.texts.map { $0[1] }.sorted() == ["33.3", "33.3", "33.4"])
        #expect(table.notes.remarks.first == remark)
        // Some of them add up to nothing, and each is rounded alone.
        small.yaml.replace("caption: Launches\n", with: "caption: Launches\n        limit: 2\n")
        let some = try small.tables(in: folder).shown(3)
        #expect(some.texts.map { $0[1] } == ["33.3", "33.3"])
        #expect(!some.notes.remarks.contains(remark))
    }

    @Test func eventsComeInTimeOrder() throws {
        let table = try table(4)
        #expect(
            table.texts == [
                ["2016-01", "A visit", "summit", "not stated"],
                ["2020", "Talks all year", "talks", "press"],
                ["2021-03-27", "An agreement is signed", "agreement", "press"],
            ])
    }

    @Test func eventsCanBeChosen() throws {
        let chosen = { (change: String) in
            try table(4, changing("files: [talks]", to: "files: [talks]\n        \(change)"))
                .texts.map { $0[0] }
        }
        #expect(try chosen("kinds: [summit, talks]") == ["2016-01", "2020"])
        #expect(try chosen("from: 2020") == ["2020", "2021-03-27"])
        // The end is the last day of the period named.
        #expect(try chosen("to: 2021") == ["2016-01", "2020", "2021-03-27"])
        #expect(try chosen("to: 2020-06") == ["2016-01", "2020"])
    }

    // MARK: What was found

    private static let ending =
        "the table is complete to 2020-12-31; of the time from then to 2026-11-21 it knows nothing"
        + " but the launches it lists"

    /// A year of which the total is known and the partner's part is not.
    private func tableWithAGap(_ index: Int, _ change: (String) -> String) throws -> Table {
        var small = SmallBriefing()
        small.files["trade.csv"]?.append(
            "office,trade-value,IRN,WLD,total,,2020,900,USD million,main,confirmed,Office,,yearbook,"
                + "\n")
        small.yaml = change(small.yaml)
        return try small.tables(in: folder).shown(index)
    }

    @Test func findingsOfFiguresStandUnderThem() throws {
        let remarks = try tableWithAGap(
            0,
            changing(
                "            period: 2019\n            decimals: 2",
                to: "            period: 2020\n            decimals: 2")
        ).notes.remarks
        try #require(remarks.count == 2)
        #expect(remarks[0].hasPrefix("Share: 2020: there is no usable record "))
        #expect(remarks[1] == "Launches: " + Self.ending)
    }

    @Test func findingsOfOtherPeriodsDoNot() throws {
        #expect(try tableWithAGap(0) { $0 }.notes.remarks == ["Launches: " + Self.ending])
    }

    /// What is of every row needs no names.
    @Test func findingOfAllFiguresStandsOnce() throws {
        let table = try table(
            0,
            changing(
                "request: {indicator: partner-share, files: [trade]}",
                to: "request: {indicator: test-frequency, files: [launches]}"))
        #expect(table.notes.remarks == [Self.ending])
    }

    @Test func findingsOfColumnsStandUnderThem() throws {
        let share = changing(
            "request: {indicator: trade-value, files: [trade], partner: CHN}",
            to: "request: {indicator: partner-share, files: [trade], partner: CHN}")
        let remarks = try tableWithAGap(1, share).notes.remarks
        try #require(remarks.count == 3)
        #expect(remarks[2].hasPrefix("Trade: 2020: there is no usable record "))
        // That of 2021 is not confirmed has a mark.
        let others = try table(1).notes.remarks
        try #require(others.count == 3)
        #expect(others[2].hasPrefix("Trade: 2020: told by no record, which is not zero"))
    }

    // MARK: What was known on an earlier day

    @Test func earlierDayHoldsNothingLater() throws {
        let day = "2020-06-30"
        #expect(try table(0, asOf: day).texts.map { $0[2] } == ["20.83", "2"])
        // Of the share of 2019 only the first print was out, and what has not ended is no gap.
        #expect(
            try table(1, asOf: day).texts == [
                ["2018", "300.3", "25.0"], ["2019", "250.0", "20.1"],
            ])
        #expect(try table(3, asOf: day).texts.map { $0[0] } == ["2018", "2019", "2020"])
        let talks = try table(4, asOf: day)
        #expect(talks.texts.map { $0[0] } == ["2016-01", "2020"])
        #expect(talks.notes.remarks == ["talks.csv is complete to 2020-06-30"])
    }

    /// An empty table of a day before its list begins would be read as one of a quiet time.
    @Test(arguments: [
        ("2026-11-21", "from 2020-01-22 to 2021-12-31"),
        ("2020-06-30", "from 2020-01-22 to 2020-06-30"),
        ("2019-06-30", "from 2020-01-22 on, and not for a day to 2019-06-30,"),
    ])
    func whenAListBeginsIsTold(day: String, time: String) throws {
        var small = SmallBriefing()
        let talks = try #require(small.files["talks.csv"])
        small.files["talks.csv"] =
            "# complete_from: 2020-01-22\n# scope: visits\n" + talks
        let table = try small.tables(asOf: day, in: folder).shown(4)
        #expect(table.notes.remarks == ["talks.csv is complete \(time) within its scope: visits"])
    }

    /// The first print came out by the end of February, the value that stands in September.
    @Test(arguments: [
        ("2020-02-28", "-"), ("2020-02-29", "20.1"), ("2020-09-14", "20.1"), ("2020-09-15", "20.8"),
    ])
    func editionsFollowEachOther(day: String, share: String) throws {
        #expect(try table(1, asOf: day).texts.last?[2] == share)
    }

    @Test func monthsEndBeforeTheyAreShown() throws {
        #expect(
            try table(2, asOf: "2020-02-28").texts == [["2020-01", "-"]])
        #expect(
            try table(2, asOf: "2020-02-29").texts == [
                ["2020-01", "-"], ["2020-01..02", "12.5"], ["2020-02", "-"],
            ])
    }

    @Test func beforeAllDataTheTablesAreEmpty() throws {
        #expect(try table(0, asOf: "2000-01-01").texts.map { $0[2] } == ["-", "-"])
        for index in 1...4 { #expect(try table(index, asOf: "2000-01-01").rows.isEmpty) }
    }

    // MARK: Several sources

    private static let second =
        SmallBriefing.tidyHeader
        + "bureau,trade-value,IRN,CHN,total,,2019,200,USD million,main,confirmed,Bureau,,yearbook,\n"

    /// A table of an indicator that holds sources against each other.
    private func comparison(_ files: String, _ second: String = second) throws -> Table {
        var small = SmallBriefing()
        small.files["bureau.csv"] = second
        small.yaml = small.yaml.replacing(
            "  talks: talks.csv", with: "  talks: talks.csv\n  bureau: bureau.csv"
        ).replacing(
            "request: {indicator: test-frequency, files: [launches]}\n        columns:",
            with: "request: {indicator: source-discrepancy, files: \(files), partner: CHN}\n"
                + "        columns:\n          - {label: First, field: first_says}\n"
                + "          - {label: Second, field: second_says}"
        ).replacing("{label: Missiles, field: launches}", with: "{label: Ratio, field: ratio}")
            .replacing("{label: Interval, field: interval}", with: "{label: Gap, field: value}")
        let tables = try small.tables(in: folder)
        return try tables.shown(3)
    }

    @Test func sourcesAreHeldAgainstEachOther() throws {
        let table = try comparison("[trade, bureau]")
        #expect(table.texts == [["200.0", "250.0", "2019", "0.8000", "-22.2"]])
        #expect(table.notes.source.contains("trade.csv"))
        #expect(table.notes.source.contains("bureau.csv"))
    }

    @Test func aStatementOfBothSourcesIsRefused() throws {
        let same = Self.second.replacing("bureau,", with: "office,")
        expectRefusal(.badConfiguration, saying: "two of the sources hold office of 2019") {
            try comparison("[trade, bureau]", same)
        }
        expectRefusal(.badConfiguration, saying: "names a source twice") {
            try comparison("[trade, trade]")
        }
        expectRefusal(.badConfiguration, saying: "under the name “bureaus”") {
            try comparison("[trade, bureaus]")
        }
    }

    // MARK: Faults of the configuration

    @Test(arguments: [
        (0, "field: launch_days", "field: launchdays", "“Figures”: test-frequency has no field"),
        (0, "period: 2019", "period: last year", "expected a period"),
        (0, "decimals: 2", "decimals: -1", "“Figures”: decimals are 0 to 15, saw -1"),
        (0, "decimals: 2", "decimals: 400", "“Figures”: decimals are 0 to 15, saw 400"),
        (
            0, "{indicator: partner-share, files: [trade]}", "{indicator: partner-share}",
            "partner-share needs one source"
        ),
        (
            0, "{indicator: partner-share, files: [trade]}",
            "{indicator: partner-share, files: [trade, months]}",
            "partner-share needs one source"
        ),
        (0, "clock: utc", "clock: noon", "expected a clock"),
        (1, "partner: CHN}", "partner: CHM}", "“By year”: no country has the code “CHM”"),
        (1, "partner: CHN}", "clock: kst}", "“clock” does not apply to trade-value"),
        (1, "measure: share", "measure: shares", "“By year”: the column “Stated” matches no row"),
        (
            1, "measure: share", "measure: trade-value",
            "“By year”: the column “Stated” matches several values"
        ),
        (1, "to: 2021", "to: 2017", "“By year”: from and to are periods"),
        (1, "to: 2021", "to: 2021-06", "“By year”: from and to are periods"),
        (
            1, "request: {indicator: trade-value, files: [trade], partner: CHN}", "decimals: 1",
            "“By year”: the column “Trade” needs either"
        ),
        (3, "field: interval", "field: intervals", "“Launches”: test-frequency has no field"),
        (
            3, "caption: Launches", "caption: Launches\n        limit: 0",
            "the limit is 1 or more"
        ),
        (
            3, "caption: Launches", "caption: Launches\n        limit: -3",
            "the limit is 1 or more"
        ),
        (4, "files: [talks]", "files: [talks]\n        from: spring", "expected a period"),
        (4, "files: [talks]", "files: [talk]", "no source is configured under the name “talk”"),
    ])
    func faultIsTold(index: Int, text: String, changed: String, message: String) {
        let finding = expectRefusal(.badConfiguration, saying: message) {
            try table(index, changing(text, to: changed))
        }
        #expect(finding?.path == folder.path + "/flywheel.yaml")
    }
}

extension BriefTables {
    /// A table of the overview.
    fileprivate func shown(_ index: Int) throws -> Table {
        let block = try block(#require(configuration.brief).overview[index])
        guard case .table(let table) = block else { throw NotATable() }
        return table
    }
}

/// The block is a chart.
private struct NotATable: Error {}
