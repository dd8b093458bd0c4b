import Foundation
import Reports
import Store
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

/// The total of 2022 as four editions of a table gave it, each taken by a refresh of its day.
@Suite struct VintagesTests {
    private static let editions = [
        (day: "2022-10-15", total: 44), (day: "2023-01-01", total: 72),
        (day: "2023-02-20", total: 70), (day: "2023-03-27", total: 69),
    ]

    /// Before each edition's day, on it, and long after the last.
    private static let questions =
        [
            ("2022-10-14", nil), ("2022-10-15", 44), ("2022-12-31", 44), ("2023-01-01", 72),
            ("2023-02-19", 72), ("2023-02-20", 70), ("2023-03-26", 70), ("2023-03-27", 69),
            ("2030-01-01", 69),
        ] as [(String, Double?)]

    /// A table of launches, and one that states the total.
    private static func place() throws -> SmallWorkplace {
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  trade: trade.csv\n  launches: launches.csv\n  total: total.csv"))
        for (day, total) in editions {
            // 40 missiles until the first edition, the others on its day.
            try place.write(
                SmallWorkplace.launches(
                    [40: "2022-06-05", total - 40: "2022-10-14"], completeTo: "2022-12-31"),
                to: "launches.csv")
            try place.write(
                SmallWorkplace.tidyHeader
                    + "list,launches,QMA,,,,2022,\(total),launches,main,confirmed,List,,,\n",
                to: "total.csv")
            let report = try place.refresh(day)
            #expect(report.worst == nil, "\(report.findings)")
        }
        return place
    }

    @Test func fourVintagesOfATotalAreKnownFromTheirDays() throws {
        let place = try Self.place()
        for series in ["total", "tests", "tests/launches"] {
            for (day, total) in Self.questions {
                #expect(try place.values(series, asOf: day)["2022"] == total, "\(series), \(day)")
            }
        }
    }

    @Test func changesNameTheObservation() throws {
        let vintages = try Self.place().vintages()
        let pairs = zip(Self.editions, Self.editions.dropFirst())
        for (earlier, later) in pairs {
            let changes = try vintages.changes(from: try day(earlier.day), to: try day(later.day))
                .changes.filter { $0.series.source == "total" }
            #expect(changes.map(\.series.description) == ["total/list.launches.QMA"])
            #expect(changes.map(\.period.description) == ["2022"])
            #expect(changes.map(\.before) == [.value(Double(earlier.total))])
            #expect(changes.map(\.after) == [.value(Double(later.total))])
            #expect(changes.map(\.kind) == [.revised])
            #expect(changes.map(\.cause) == [.data])
        }
        let value = try vintages.changes(from: try day("2022-10-15"), to: try day("2023-03-27"))
            .changes.filter { $0.series.description == "tests/value" }
        #expect(value.map(\.before) == [.value(44)])
        #expect(value.map(\.after) == [.value(69)])
        #expect(value.map(\.cause) == [.data])
    }

    /// Without a day: what the last refresh changed.
    @Test func changesOfTheLastRefresh() throws {
        let report = try Self.place().vintages().changes(from: nil, to: try day("2023-12-31"))
        #expect(report.from?.day.description == "2023-02-20")
        let total = report.changes.filter { $0.series.source == "total" }
        #expect(total.map(\.before) == [.value(70)])
        #expect(total.map(\.after) == [.value(69)])
    }

    /// As of a day on which the first of several refreshes was the newest.
    @Test func changesOfTheFirstRefreshBeginWithTheStore() throws {
        let asOf = try day("2022-12-31")
        let report = try Self.place().vintages().changes(from: nil, to: asOf)
        #expect(report.from == nil)
        let total = report.changes.filter { $0.series.source == "total" }
        #expect(total.map(\.kind) == [.new])
        #expect(total.map(\.after) == [.value(44)])
        #expect(report.newSources.contains("total"))
        #expect(try JSONText(report.json(asOf: asOf).text())["from"] == "null")
        let text = MarkdownRenderer().render(try report.document(asOf: asOf))
        #expect(text.contains("From the beginning of the store until"))
    }

    @Test func otherMethodIsTheCause() throws {
        let place = try Self.place()
        let store = try place.store()
        let last = try #require(try store.newestVintages()["total"])
        var again = Vintage(
            source: "total", knownFrom: try moment("2023-04-01"), method: "another reading")
        again.sha256 = last.sha256
        let name = SeriesName(source: "total", id: "list.launches.QMA", unit: "launches")
        let value = VintageValue(period: .year(Year(2022)), value: 68)
        try store.record(again, [VintageSeries(name, [value])])
        let changes = try place.vintages().changes(
            from: try day("2023-03-31"), to: try day("2023-04-01")
        ).changes
        #expect(changes.map(\.series) == [name])
        #expect(changes.map(\.cause) == [.method])
    }

    @Test func seriesIsFoundByASourcesName() throws {
        let vintages = try Self.place().vintages()
        let asOf = try day("2023-04-01")
        #expect(try vintages.history(of: "total", asOf: asOf).name.id == "list.launches.QMA")
        #expect(try vintages.history(of: "tests", asOf: asOf).name.id == "value")
        expectRefusal(.unknownSeries, .usage, saying: "may be one of 2 series") {
            try vintages.history(of: "trade", asOf: asOf)
        }
        expectRefusal(.unknownSeries, .usage, saying: "tests/launches") {
            try vintages.history(of: "tests/lanches", asOf: asOf)
        }
        // A name that is cut short is nearer to what begins so than to any that is as long.
        expectRefusal(.unknownSeries, .usage, saying: "these begin so: total/list.launches.QMA") {
            try vintages.history(of: "total/list", asOf: asOf)
        }
    }

    /// Of a series that was stored in two units a short name is refused with both.
    @Test func seriesOfTwoUnitsIsNamedWithOne() throws {
        let place = try Self.place()
        let other = SeriesName(source: "total", id: "list.launches.QMA", unit: "salvos")
        let newer = Vintage(
            source: "total", knownFrom: try moment("2023-04-01"), method: "another reading")
        try place.store().record(
            newer, [VintageSeries(other, [VintageValue(period: .year(Year(2022)), value: 7)])])
        let vintages = try place.vintages()
        let asOf = try day("2023-04-01")
        expectRefusal(
            .unknownSeries, .usage, saying: "“total/list.launches.QMA launches”, “total/list"
        ) { try vintages.history(of: "total", asOf: asOf) }
        let name = "total/list.launches.QMA salvos"
        #expect(try vintages.history(of: name, asOf: asOf).name == other)
    }

    @Test func nothingIsStoredBeforeTheFirstRefresh() throws {
        let place = try SmallWorkplace()
        expectRefusal(.inputMissing, .inputMissing, saying: "run flywheel refresh") {
            try place.vintages()
        }
    }

    /// A dry run leaves a store in which nothing is: an empty list would look like an answer.
    @Test func nothingIsStoredAfterADryRun() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20", isTrial: true)
        let vintages = try place.vintages()
        let asOf = try day("2026-11-20")
        expectRefusal(.inputMissing, .inputMissing, saying: "run flywheel refresh") {
            try vintages.inventory(asOf: asOf)
        }
        expectRefusal(.inputMissing, .inputMissing, saying: "run flywheel refresh") {
            try vintages.history(of: "trade", asOf: asOf)
        }
        let starts: [Day?] = [nil, try day("2026-11-19")]
        for from in starts {
            expectRefusal(.inputMissing, .inputMissing, saying: "run flywheel refresh") {
                try vintages.changes(from: from, to: asOf)
            }
        }
        #expect(try vintages.verify() == [])
    }

    @Test func verifyNamesCopiesThatAreNotWhatTheyWere() throws {
        let place = try Self.place()
        #expect(try place.vintages().verify() == [])
        let copies = try place.folder.files().filter { $0.hasSuffix("/total.csv") }.sorted()
        try #require(copies.count == 4)
        try place.write("x", to: copies[1])
        try place.remove(copies[2])
        let findings = try place.vintages().verify()
        #expect(findings.map(\.code) == [.damagedCopy, .damagedCopy])
        #expect(
            findings.compactMap(\.path).allSatisfy { path in
                copies[1...2].contains { path.hasSuffix($0) }
            })
    }

    /// Without its name nobody would miss a copy.
    @Test func verifyTellsOfAVintageWithoutItsCopy() throws {
        let place = try Self.place()
        var lone = Vintage(
            source: "total", knownFrom: try moment("2023-04-01T06:00:00Z"), method: "by hand")
        lone.sha256 = String(repeating: "a", count: 64)
        try place.store().record(lone, [VintageSeries]())
        let findings = try place.vintages().verify()
        #expect(findings.map(\.code) == [.storeInconsistent])
        #expect(findings.first?.message.contains(" of total names another copy") == true)
    }

    @Test func backupIsAStoreOfItsOwn() throws {
        let place = try Self.place()
        try place.vintages().backup(to: place.path + "/copy.sqlite")
        let copy = try VintageStore(path: place.path + "/copy.sqlite", readOnly: true)
        #expect(try copy.vintages() == place.store().vintages())
        #expect(try copy.verify() == [])
    }

    /// A link may lead to another disk, where the copy is wanted.
    @Test func backupFollowsALink() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.write("", to: "disk/older.sqlite")
        for (link, target) in [("a", "disk/older.sqlite"), ("b", "disk/new.sqlite")] {
            try FileSystem.setLink("\(place.path)/\(link)", to: target)
            try place.vintages().backup(to: "\(place.path)/\(link)")
            #expect(FileSystem.target(ofLink: "\(place.path)/\(link)") == target)
            let copy = try VintageStore(path: "\(place.path)/\(target)", readOnly: true)
            #expect(try copy.vintages() == place.store().vintages())
        }
        #expect(
            FileSystem.names(in: "\(place.path)/disk").allSatisfy { !$0.hasSuffix(".partial") })
    }

    /// Of a pipe of our own: a device that gave way would be gone for the whole machine.
    @Test func backupIsAFile() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let pipe = "\(place.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in ["-", pipe] {
            expectRefusal(.badParameter, .usage, saying: "name a file") {
                try place.vintages().backup(to: path)
            }
        }
        #expect(!FileSystem.exists("-"))
        #expect(!FileSystem.isFileOrMissing(pipe))
    }

    /// What refreshes lock, tidy up and publish is theirs: the published folder is a link, which gave way
    /// to the copy.
    @Test(arguments: [
        "store/lock", "store/files", "store/files/copy.sqlite", "store/quarantine/copy.sqlite",
        "store/partial", "published", "published/copy.sqlite", "published/feeds/copy.sqlite",
    ])
    func backupTakesNoPlaceOfARefresh(file: String) throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        // Such a folder is there once something was held back.
        try place.write("", to: "store/quarantine/trade/one")
        expectRefusal(.badParameter, .usage, saying: "refreshes change what is at") {
            try place.vintages().backup(to: "\(place.path)/\(file)")
        }
        #expect(try place.folder.files().allSatisfy { !$0.hasSuffix("copy.sqlite") })
        #expect(place.text("store/lock") == "")
        #expect(place.published("generation.json") != nil)
        try place.vintages().backup(to: "\(place.path)/store/copy.sqlite")
    }
}
