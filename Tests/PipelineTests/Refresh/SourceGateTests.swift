import Foundation
import Testing
import TradeModel

@testable import Pipeline

/// An edition that is not as expected is set aside, and the last good one keeps serving.
@Suite struct SourceGateTests {
    /// Ten rows: five years.
    private static let good = SmallWorkplace.trade([
        2015: 50, 2016: 60, 2017: 70, 2018: 80, 2019: 250,
    ])

    private static func place(_ keys: String = "") throws -> SmallWorkplace {
        let trade = "  trade: {file: trade.csv, layout: tidy\(keys.isEmpty ? "" : ", \(keys)")}"
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(sources: trade + "\n  launches: launches.csv"))
        try place.write(good, to: "trade.csv")
        try place.refresh("2026-11-19")
        return place
    }

    /// Refreshes with a bad edition twice and then with a good one.
    private func expectQuarantine(
        _ code: DiagnosticCode, saying text: String = "", keys: String = "",
        at location: SourceLocation = #_sourceLocation,
        _ spoil: (SmallWorkplace) throws -> Void
    ) throws {
        let place = try Self.place(keys)
        let good = place.published("share.csv")
        try spoil(place)
        for day in ["2026-11-20", "2026-11-21"] {
            let report = try place.refresh(day)
            #expect(report.result(of: "trade") == .quarantined, sourceLocation: location)
            #expect(report.result(of: "launches") == .unchanged, sourceLocation: location)
            #expect(report.worst == .data, sourceLocation: location)
            #expect(report.codes.contains(code), "\(report.findings)", sourceLocation: location)
            #expect(report.setAside.map(\.code) == [.setAside], sourceLocation: location)
            let told = report.findings.map(\.description).joined(separator: "\n")
            #expect(text.isEmpty || told.contains(text), "\(told)", sourceLocation: location)
            #expect(place.published("share.csv") == good, sourceLocation: location)
            let brief = try #require(place.published("brief.md"), sourceLocation: location)
            #expect(
                brief.contains("**Not up to date.**")
                    && brief.contains("trade: copy of 2026-11-19;"), sourceLocation: location)
            #expect(
                place.published("share.json")?.contains("stale-source") == true,
                sourceLocation: location)
        }
        let files = try place.quarantined()
        #expect(files.count == 1, "\(files)", sourceLocation: location)
        let reason = place.text((files.first ?? "") + ".reason") ?? ""
        #expect(reason.contains("[\(code.rawValue)]"), "\(reason)", sourceLocation: location)
        #expect(try place.vintages().verify() == [], sourceLocation: location)

        try place.write(Self.good.replacing("2019,250.0", with: "2019,260"), to: "trade.csv")
        let report = try place.refresh("2026-11-22")
        #expect(report.result(of: "trade") == .taken, sourceLocation: location)
        #expect(report.worst == nil, "\(report.findings)", sourceLocation: location)
        #expect(
            place.published("brief.md")?.contains("Not up to date") == false,
            sourceLocation: location)
        #expect(
            try place.values("share", asOf: "2026-11-22")["2019"] == 26, sourceLocation: location)
    }

    @Test func shrunkFileIsHeldBack() throws {
        // Eight of ten rows are left, and a tenth may be gone.
        try expectQuarantine(.shrunkSource, saying: "8 records, and the last good edition has 10") {
            try $0.write(
                SmallWorkplace.trade([2016: 60, 2017: 70, 2018: 80, 2019: 250]), to: "trade.csv")
        }
    }

    @Test func shrinkingWithinTheLimitIsTaken() throws {
        let place = try Self.place("shrink: 20")
        try place.write(
            SmallWorkplace.trade([2016: 60, 2017: 70, 2018: 80, 2019: 250]), to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
    }

    @Test(arguments: [
        (",main,", ",refuted,", "10 of 10 values of the last good edition are gone"),
        (",QMB,total,", ",QMB,export,", "5 of 10 values"),
        ("office,trade-value,QMA,QMB", "bureau,trade-value,QMA,QMB", "(5 withdrawn, 0 blank)"),
    ])
    func valuesThatAreGoneAreHeldBack(text: String, changed: String, told: String) throws {
        try expectQuarantine(.shrunkSource, saying: told) {
            try $0.write(Self.good.replacing(text, with: changed), to: "trade.csv")
        }
    }

    /// A window of time that moves on never comes back to what it left behind.
    @Test func aWindowThatMovedOnIsTaken() throws {
        let place = try Self.place()
        for (day, first) in [("2026-11-20", 2017), ("2026-11-21", 2019)] {
            let years = [first: 70.0, first + 1: 80, first + 2: 90, first + 3: 95, first + 4: 99]
            try place.write(SmallWorkplace.trade(years), to: "trade.csv")
            let report = try place.refresh(day)
            #expect(report.result(of: "trade") == .taken, "\(report.findings)")
            let finding = try #require(report.findings.first { $0.code == .movedWindow })
            #expect(finding.severity == .warning)
            #expect(
                finding.message.hasPrefix(
                    "4 of 10 values of the last good edition are gone (4 withdrawn, 0 blank),"
                        + " 4 of them of times before the first of this one, as trade/"))
            #expect(!report.codes.contains(.shrunkSource))
        }
    }

    @Test func aHoleInAWindowIsHeldBack() throws {
        try expectQuarantine(.shrunkSource, saying: "4 of 10 values") {
            try $0.write(
                SmallWorkplace.trade([2015: 50, 2016: 60, 2019: 250, 2020: 90, 2021: 90]),
                to: "trade.csv")
        }
    }

    /// Of what the window did not leave behind three of six are gone, and three of ten may be.
    @Test func aWindowThatMovedOnHidesNoLosses() throws {
        try expectQuarantine(
            .shrunkSource, saying: "(7 withdrawn, 0 blank), 4 of them of times before the first",
            keys: "shrink: 30"
        ) {
            let years = [2017: 70.0, 2018: 80, 2019: 250, 2020: 90, 2021: 95, 2022: 99, 2023: 99]
            let gone = ["QMB 2018", "QMB 2019", "WLD 2018"]
            try $0.write(
                Self.exports(of: gone, in: SmallWorkplace.trade(years)), to: "trade.csv")
        }
    }

    @Test func threeValuesThatAreGoneAreHeldBack() throws {
        let gone = ["QMB 2015", "QMB 2016", "QMB 2017"]
        try expectQuarantine(.shrunkSource, saying: "3 of 10 values") {
            try $0.write(Self.exports(of: gone, in: Self.good), to: "trade.csv")
        }
        let place = try Self.place()
        try place.write(Self.exports(of: gone.dropLast(), in: Self.good), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
        #expect(report.findings.first { $0.code == .shrunkSource }?.severity == .warning)
    }

    /// A table that tells of some partners and years exports in place of all trade.
    private static func exports(of rows: [String], in table: String) -> String {
        rows.reduce(table) { text, row in
            let words = row.split(separator: " ")
            return text.replacing(
                "\(words[0]),total,,\(words[1])", with: "\(words[0]),export,,\(words[1])")
        }
    }

    @Test func anEditionWithoutValuesIsHeldBackWhateverMayGo() throws {
        try expectQuarantine(
            .shrunkSource, saying: "an edition without any value is not taken",
            keys: "shrink: 100"
        ) { try $0.write(Self.good.replacing(",main,", with: ",refuted,"), to: "trade.csv") }
    }

    @Test func blankValuesAreHeldBack() throws {
        try expectQuarantine(.shrunkSource, saying: "5 of 10 values") {
            let blank = [50, 60, 70, 80, 250].reduce(Self.good) {
                $0.replacing(",\($1).0,", with: ",,")
            }
            try $0.write(blank, to: "trade.csv")
        }
    }

    /// As many records as before, but the same few again and again.
    @Test func duplicatesAreNoValues() throws {
        try expectQuarantine(.shrunkSource, saying: "8 of 10 values") {
            let lines = Self.good.split(separator: "\n").prefix(3).map { "\($0)\n" }
            let rows = lines.dropFirst().joined()
            try $0.write(lines[0] + String(repeating: rows, count: 5), to: "trade.csv")
        }
    }

    /// Records that no value rested on may go.
    @Test func duplicatesMayGo() throws {
        let place = try Self.place()
        let rows = String(Self.good.dropFirst(SmallWorkplace.tidyHeader.count))
        try place.write(Self.good + rows, to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
        try place.write(Self.edition(times: 8), to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
    }

    @Test func fewValuesThatAreGoneAreToldAndTaken() throws {
        let place = try Self.place()
        try place.write(Self.good.replacing(",250.0,", with: ",,"), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken)
        #expect(report.worst == nil)
        let finding = try #require(report.findings.first { $0.code == .shrunkSource })
        #expect(finding.severity == .warning)
        #expect(
            finding.message
                == "1 of 10 values of the last good edition is gone (0 withdrawn, 1 blank), as"
                + " trade/office.trade-value.QMA.QMB.total of 2019, 250 then")
    }

    /// A figure that was there is gone until the day that its row names. Rows without one are public.
    @Test(arguments: [("2026-11-20", ""), ("2026-11-21", "2026-11-21"), ("2026", "2026-12-31")])
    func rowsThatAreNotPublicYetAreTold(published: String, day: String) throws {
        let place = try Self.place()
        let row = "2019,250.0,USD million,main,confirmed,Office,"
        try place.write(Self.good.replacing(row, with: row + published), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
        #expect(place.published("share.csv")?.contains("2019,25,") == day.isEmpty)
        let found = report.findings.filter { $0.code == .notYetPublished }
        #expect(
            found.map(\.description)
                == (day.isEmpty
                    ? []
                    : [
                        "trade.csv:10: warning: 1 record names a time of publication that is not over"
                            + " on 2026-11-20, and no figure counts it before; this one counts from"
                            + " \(day) on [not-yet-published]"
                    ]))
        #expect(try !place.refresh("2026-11-20", at: "07:00:00").codes.contains(.notYetPublished))
    }

    /// An old copy, or a correction that was withdrawn.
    @Test func anEarlierEditionIsToldAndTaken() throws {
        let place = try Self.place()
        try place.write(Self.edition(times: 8), to: "trade.csv")
        #expect(try !place.refresh("2026-11-20").codes.contains(.earlierEdition))
        try place.write(Self.good, to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .taken)
        #expect(report.worst == nil)
        let finding = try #require(report.findings.first { $0.code == .earlierEdition })
        #expect(finding.severity == .warning)
        #expect(
            finding.message
                == "these are the bytes of the edition of 2026-11-19, and not of the last good one,"
                + " of 2026-11-20: what changed since is changed back")
        #expect(try !place.refresh("2026-11-22").codes.contains(.earlierEdition))
    }

    /// Line ends changed and changed back within a day: nothing is undone, and the moments tell them apart.
    @Test func anEarlierEditionWithTheSameValuesUndoesNothing() throws {
        let place = try Self.place()
        try place.write(Self.good.replacing("\n", with: "\r\n"), to: "trade.csv")
        #expect(try !place.refresh("2026-11-19", at: "07:00:00").codes.contains(.earlierEdition))
        try place.write(Self.good, to: "trade.csv")
        let report = try place.refresh("2026-11-19", at: "08:00:00")
        let finding = try #require(report.findings.first { $0.code == .earlierEdition })
        #expect(
            finding.message
                == "these are the bytes of the edition of 2026-11-19T06:00:00Z, and not of the last"
                + " good one, of 2026-11-19T07:00:00Z: no value differs from those of that one")
    }

    /// A value that the last one withdrew comes back, which no number in force tells.
    @Test func anEarlierEditionThatBringsAValueBackIsTold() throws {
        let place = try Self.place("shrink: 50")
        try place.write(
            SmallWorkplace.trade([2015: 50, 2016: 60, 2017: 70, 2018: 80]), to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
        try place.write(Self.good, to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        let finding = try #require(report.findings.first { $0.code == .earlierEdition })
        #expect(finding.message.hasSuffix("what changed since is changed back"))
    }

    /// A list has no values, and its entries may be other ones.
    @Test func ofAListItIsNotSaidThatNoValueDiffers() throws {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: trade.csv\n  launches: launches.csv\n"
                    + "  un: {file: list.xml, layout: un-consolidated}"))
        let entries = ["1", "2"].map { SmallList.entry($0, listed: "2016-03-02") }
        var told: [String?] = []
        for (day, entry) in [("19", entries[0]), ("20", entries[1]), ("21", entries[0])] {
            try place.write(SmallList.text([entry]), to: "list.xml")
            let report = try place.refresh("2026-11-\(day)")
            #expect(report.result(of: "un") == .taken)
            told.append(report.findings.first { $0.code == .earlierEdition }?.message)
        }
        #expect(told[..<2] == [nil, nil])
        #expect(told[2]?.hasSuffix("what changed since is changed back") == true)
    }

    @Test func ofEarlierEditionsAlikeTheLatestIsNamed() throws {
        let place = try Self.place()
        for (day, times) in [("20", 8.0), ("21", 1), ("22", 7), ("23", 1)] {
            try place.write(Self.edition(times: times), to: "trade.csv")
            let report = try place.refresh("2026-11-\(day)")
            guard day == "23" else { continue }
            let finding = try #require(report.findings.first { $0.code == .earlierEdition })
            #expect(finding.message.contains("the edition of 2026-11-21, and not of the last"))
        }
    }

    /// The good edition with values in other units, beside one that was revised or none.
    private static func edition(times factor: Double, of years: ClosedRange<Int> = 2015...2019)
        -> String
    {
        let good = [2015: 50.0, 2016: 60, 2017: 70, 2018: 80, 2019: 250]
        return SmallWorkplace.trade(
            Dictionary(
                uniqueKeysWithValues: good.map {
                    ($0.key, years.contains($0.key) ? $0.value * factor : $0.value)
                }))
    }

    @Test(arguments: [(1000.0, "1000"), (0.001, "0.001"), (10, "10"), (1e7, "10000000")])
    func valuesOfAnotherScaleAreHeldBack(factor: Double, told: String) throws {
        try expectQuarantine(
            .rescaledValues, saying: "5 of 5 changed values are \(told) times what they were"
        ) { try $0.write(Self.edition(times: factor), to: "trade.csv") }
    }

    /// Nine of ten changed values are, and with eight of ten it may be chance.
    @Test(arguments: [(2015...2018, true), (2015...2017, false)])
    func nineOfTenValuesAtAnotherScaleAreHeldBack(years: ClosedRange<Int>, isHeld: Bool) throws {
        let place = try Self.place()
        let text = (2015...2019).reduce(Self.edition(times: 1000)) { text, year in
            text.replacing(
                "WLD,total,,\(year),1000.0",
                with: "WLD,total,,\(year),\(years.contains(year) ? "1000000.0" : "1100.0")")
        }
        try place.write(text, to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == (isHeld ? .quarantined : .taken))
        #expect(report.codes.contains(.rescaledValues) == isHeld, "\(report.findings)")
        let told = report.findings.map(\.message).joined()
        #expect(told.contains("9 of 10 changed values are 1000 times") == isHeld)
    }

    @Test(arguments: [
        ("USD billion", "50 USD billion now (line 2), 1000 times as much; if that is right, say"),
        ("USD thousand", "0.001 times as much; if that is right, say “factor: 0.001”"),
        ("EUR million", "10 of 10 values are in another unit"),
        ("EUR thousand", "say “factor: 1” in the configuration"),
    ])
    func valuesInAnotherUnitAreHeldBack(unit: String, told: String) throws {
        try expectQuarantine(.rescaledValues, saying: told) {
            try $0.write(Self.good.replacing("USD million", with: unit), to: "trade.csv")
        }
    }

    @Test(arguments: [("USD billion", "1000"), ("EUR million", "1")])
    func anotherUnitThatIsAllowedIsTaken(unit: String, factor: String) throws {
        let place = try Self.place("factor: \(factor)")
        try place.write(Self.good.replacing("USD million", with: unit), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
    }

    @Test func sameAmountsInAnotherUnitAreToldAndTaken() throws {
        let place = try Self.place()
        try place.write(
            Self.good.replacing(".0,USD million", with: "000,USD thousand"), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken)
        let finding = try #require(report.findings.first { $0.code == .rescaledValues })
        #expect(finding.severity == .warning)
        #expect(finding.message.contains("USD thousand now (line 2), the same amounts"))
        #expect(!report.codes.contains(.shrunkSource))
    }

    @Test func fewOtherAmountsInAnotherUnitAreCounted() throws {
        let place = try Self.place()
        let some = [2015: 50, 2016: 60].reduce(Self.good) { text, row in
            text.replacing(
                "\(row.key),\(row.value).0,USD", with: "\(row.key),\(row.value).0,EUR")
        }
        try place.write(some, to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken, "\(report.findings)")
        let finding = try #require(report.findings.first { $0.code == .rescaledValues })
        #expect(finding.severity == .warning)
        #expect(finding.message.hasPrefix("2 of 10 values are in another unit"))
        #expect(finding.message.contains(", 2 of them other amounts; their history begins anew"))
    }

    /// A tenth of the amounts may be others, and not more.
    @Test(arguments: [(3, false), (4, true)])
    func aTenthOfOtherAmountsInAnotherUnitIsTaken(others: Int, isHeld: Bool) throws {
        let place = try Self.place()
        let values = Dictionary(
            uniqueKeysWithValues: (2005...2019).map { ($0, Double($0 - 1905)) })
        let long = SmallWorkplace.trade(values)
        try place.write(long, to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
        let thousands = long.replacing(".0,USD million", with: "000,USD thousand")
        let text = (2005..<2005 + others).reduce(thousands) { text, year in
            text.replacing("\(year),\(year - 1905)000,", with: "\(year),150000,")
        }
        try place.write(text, to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == (isHeld ? .quarantined : .taken))
        let finding = try #require(report.findings.first { $0.code == .rescaledValues })
        #expect(finding.severity == (isHeld ? .error : .warning))
        #expect(finding.message.hasPrefix("30 of 30 values are in another unit"))
        #expect(finding.message.contains(", 3 of them other amounts;") == !isHeld)
    }

    /// Of a source that has one or two, all that it has.
    @Test func fewValuesAreHeldBackWhereAllAreOtherAmounts() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-19")
        let text = SmallWorkplace.trade([2019: 250])
        try place.write(text.replacing("USD million", with: "USD billion"), to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .quarantined)
        let finding = try #require(report.findings.first { $0.code == .rescaledValues })
        #expect(finding.message.hasPrefix("2 of 2 values are in another unit"))
        #expect(finding.message.contains(", 1000 times as much; if that is right, say"))
    }

    /// However few its values are, nothing could be computed from it any more.
    @Test func aSeriesInAUnitThatDoesNotConvertIsHeldBack() throws {
        let place = try Self.place()
        let exports = [2018, 2019].map { year in
            "office,trade-value,QMA,QMB,export,,\(year),30,USD million,main,confirmed,Office,,"
                + "yearbook,\n"
        }.joined()
        try place.write(Self.good + exports, to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
        try place.write(Self.good + exports.replacing("USD", with: "EUR"), to: "trade.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.result(of: "trade") == .quarantined)
        #expect(report.codes.contains(.rescaledValues), "\(report.findings)")
    }

    @Test func anotherScaleThatIsAllowedIsTaken() throws {
        let place = try Self.place("factor: 1000")
        try place.write(Self.edition(times: 1000), to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
        // The way back is another factor.
        try place.write(Self.edition(times: 1), to: "trade.csv")
        #expect(try place.refresh("2026-11-21").result(of: "trade") == .quarantined)
    }

    @Test func revisionsThatAreNoScaleAreTaken() throws {
        let place = try Self.place()
        for (day, text) in [
            ("2026-11-20", Self.edition(times: 1000, of: 2015...2016)),
            ("2026-11-21", Self.edition(times: 1)),
            ("2026-11-22", Self.edition(times: 8)),
        ] {
            try place.write(text, to: "trade.csv")
            #expect(try place.refresh(day).result(of: "trade") == .taken, "\(day)")
        }
    }

    @Test(arguments: [
        (",citation,note\n", ",citation,remark\n", "gone: “note”; new: “remark”"),
        ("subject,partner", "partner,subject", "their order changed"),
    ])
    func changedColumnsAreHeldBack(text: String, changed: String, told: String) throws {
        try expectQuarantine(.changedColumns, saying: told) { place in
            let table = Self.good.replacing(text, with: changed)
                .replacing("QMA,QMB", with: changed.hasPrefix("partner") ? "QMB,QMA" : "QMA,QMB")
            try #require(table != Self.good)
            try place.write(table, to: "trade.csv")
        }
    }

    @Test func columnsAreThoseExpected() throws {
        let columns = SmallWorkplace.tidyHeader.dropLast().replacing(",", with: ", ")
        try expectQuarantine(.changedColumns, saying: "expected", keys: "columns: [\(columns)]") {
            try $0.write(
                Self.good.replacing(",citation,note\n", with: ",citation,remark\n"), to: "trade.csv"
            )
        }
    }

    @Test func tooFewRecordsAreHeldBack() throws {
        try expectQuarantine(
            .failedExpectation, saying: "at least 10 records, saw 8",
            keys: "shrink: 100, rows: {min: 10}"
        ) {
            try $0.write(
                SmallWorkplace.trade([2016: 60, 2017: 70, 2018: 80, 2019: 250]), to: "trade.csv")
        }
    }

    @Test func tooManyRecordsAreToldAndTaken() throws {
        let place = try Self.place("rows: {max: 10}")
        try place.write(
            Self.good
                + String(Self.good.split(separator: "\n")[10])
                .replacing("2019", with: "2020") + "\n", to: "trade.csv")
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == .taken)
        #expect(report.findings.map(\.severity) == [.warning])
        #expect(report.findings.first?.message == "expected at most 10 records, saw 11")
        #expect(report.worst == nil)
        // As many as that are not too many.
        let next = try Self.place("rows: {max: 10}")
        try next.write(Self.good.replacing("2015,50.0", with: "2015,51.0"), to: "trade.csv")
        let taken = try next.refresh("2026-11-20")
        #expect(taken.result(of: "trade") == .taken)
        #expect(!taken.codes.contains(.failedExpectation))
    }

    @Test func oneRejectedRecordIsHeldBack() throws {
        try expectQuarantine(
            .failedExpectation, saying: "1 record was rejected, and 0 are allowed"
        ) {
            try $0.write(Self.good.replacing("2015,50.0", with: "2015,fifty"), to: "trade.csv")
        }
    }

    @Test func rejectedRecordsAreHeldBack() throws {
        try expectQuarantine(
            .failedExpectation, saying: "2 records were rejected, and 1 is allowed",
            keys: "rejected: 1"
        ) {
            try $0.write(
                Self.good.replacing("2015,50.0", with: "2015,fifty").replacing(
                    "2016,60.0", with: "2016,sixty"),
                to: "trade.csv")
        }
    }

    @Test func rejectedRecordsWithinTheLimitAreTaken() throws {
        let place = try Self.place("rejected: 1")
        try place.write(Self.good.replacing("2015,50.0", with: "2015,fifty"), to: "trade.csv")
        #expect(try place.refresh("2026-11-20").result(of: "trade") == .taken)
    }

    @Test func otherTableIsHeldBack() throws {
        try expectQuarantine(.unknownLayout) { try $0.write("a,b\n1,2\n", to: "trade.csv") }
    }

    @Test func webPageIsHeldBack() throws {
        try expectQuarantine(.webPage, saying: "saw a web page") {
            try $0.write("\n<!DOCTYPE html>\n<html><body>Moved</body></html>\n", to: "trade.csv")
        }
    }

    @Test func truncatedPackedFileIsHeldBack() throws {
        try expectQuarantine(.damagedArchive) { try $0.write(Packed.truncated, to: "trade.csv") }
    }

    @Test func bombIsHeldBack() throws {
        try expectQuarantine(.damagedArchive, saying: "unpacks to more than") {
            try $0.write(Packed.bomb, to: "trade.csv")
        }
    }
}
