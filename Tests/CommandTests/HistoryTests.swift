import Foundation
import GRDB
import TestSupport
import Testing

/// What the commands tell of a store that two refreshes filled.
@Suite struct HistoryTests {
    private static func copy() throws -> SmallCopy {
        let copy = try SmallCopy()
        for (value, day) in [(250, "2026-11-19"), (260, "2026-11-20")] {
            try copy.trade(value)
            let outcome = try copy.run("refresh", "--as-of", day)
            #expect(outcome.status == 0, "\(outcome.stderr)")
        }
        return copy
    }

    @Test func asOfQueriesGiveWhatWasKnown() throws {
        let copy = try Self.copy()
        for (day, value) in [("2026-11-19", "25"), ("2026-11-20", "26"), ("2026-11-24", "26")] {
            let csv = try copy.run("history", "share", "--format", "csv", "--as-of", day).text
            let row = csv.split(separator: "\n").dropFirst().map {
                $0.split(separator: ",").map(String.init)
            }
            #expect(row.map { $0[2] } == ["2019"])
            #expect(row.map { $0[4] } == [value])
        }
        let before = try copy.run("history", "share", "--format", "csv", "--as-of", "2026-11-18")
        #expect(before.status == 0)
        #expect(before.text.split(separator: "\n").count == 1)
    }

    /// What a table leaves blank is told as missing, and what it no longer has as withdrawn.
    @Test func triangleTellsWhyThereIsNoValue() throws {
        let copy = try Self.copy()
        let table = SmallCopy.table(260)
        let blank = table.replacing(",2019,260,", with: ",2019,,")
        let later = table.replacing(",2019,260,", with: ",2020,260,")
        for (text, day) in [(blank, "2026-11-21"), (later, "2026-11-22")] {
            try copy.folder.write(text, to: "trade.csv")
            let outcome = try copy.run("refresh", "--as-of", day)
            #expect(outcome.status == 0, "\(outcome.stderr)")
        }
        let csv = try copy.run(
            "history", SmallCopy.series, "--show", "triangle", "--format", "csv", "--as-of",
            "2026-11-22"
        ).text
        #expect(
            csv.split(separator: "\n").dropFirst()
                == ["2019,250,260,missing,withdrawn", "2020,,,,260"])
    }

    @Test func unknownSeriesNamesTheNearest() throws {
        let copy = try Self.copy()
        let outcome = try copy.run("history", "shaer/value", "--as-of", "2026-11-20")
        #expect(outcome.status == 64)
        #expect(outcome.text == "")
        #expect(outcome.stderr.contains("nearest: share/value"))
    }

    @Test func diffNamesWhatChanged() throws {
        let copy = try Self.copy()
        let csv = try copy.run("diff", "2026-11-19", "--format", "csv", "--as-of", "2026-11-20")
            .text
        #expect(csv.contains("\n\(SmallCopy.series),USD million,2019,revised,data,250,260,"))
        let newest = try copy.run("diff", "--format", "csv", "--as-of", "2026-11-20").text
        #expect(newest == csv)
    }

    @Test func sameQuestionGivesTheSameBytes() throws {
        let copy = try Self.copy()
        for words in [["history"], ["history", "share"], ["diff"]] {
            for format in ["markdown", "csv", "json"] {
                let arguments = words + ["--format", format, "--as-of", "2026-11-20"]
                let first = try Program.run(arguments, in: copy.folder.url)
                #expect(first.status == 0, "\(first.stderr)")
                #expect(!first.stdout.isEmpty)
                #expect(try Program.run(arguments, in: copy.folder.url) == first)
            }
        }
    }

    @Test func backupIsVerifiable() throws {
        let copy = try Self.copy()
        #expect(try copy.run("backup", "copy.sqlite").status == 0)
        #expect(FileManager.default.fileExists(atPath: copy.folder.path + "/copy.sqlite"))
        #expect(try copy.run("backup", "/proc/copy.sqlite").status == 74)
    }

    @Test func verifyTellsADamagedCopy() throws {
        let copy = try Self.copy()
        let file = try #require(
            try copy.folder.files().first { $0.hasPrefix("store/files/") && $0.hasSuffix(".csv") })
        try copy.folder.write("x", to: file)
        let outcome = try copy.run("verify")
        #expect(outcome.status == 65)
        #expect(outcome.stderr.contains("[damaged-copy]"))
    }

    /// Which copies there were nobody can say then.
    @Test(arguments: ["vintage", "vintage_input", "observation"])
    func verifyTellsALostTable(name: String) throws {
        let copy = try Self.copy()
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(
            path: copy.folder.path + "/store/flywheel.sqlite", configuration: configuration
        ).write { try $0.execute(sql: "DROP TABLE \(name)") }
        let outcome = try copy.run("verify")
        #expect(outcome.status == 65)
        #expect(outcome.stderr.contains("table \(name) is not there; put back a backup"))
    }
}
