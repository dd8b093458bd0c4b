import Foundation
import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct PublicationTests {
    private static let files = [
        "brief.md", "changes.csv", "feeds/tests.md", "share.csv", "share.json",
    ]

    /// Number and time of writing, which a second name leaves as they are.
    private func stamp(_ file: String, in place: SmallWorkplace) throws -> [Int] {
        var status = stat()
        try #require(stat("\(place.path)/published/\(file)", &status) == 0)
        return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }

    /// Every file has the digest and the size that the manifest gives, and there is no other.
    private func expectWhole(
        _ place: SmallWorkplace, at location: SourceLocation = #_sourceLocation
    ) throws -> Generation {
        let folder = "\(place.path)/published"
        let generation = try #require(Generation(in: folder), sourceLocation: location)
        for file in generation.files {
            #expect(
                try sha256(ofFile: "\(folder)/\(file.path)") == file.sha256,
                sourceLocation: location)
            #expect(
                FileStamp("\(folder)/\(file.path)")?.size == file.bytes, sourceLocation: location)
        }
        let target = try #require(FileSystem.target(ofLink: folder), sourceLocation: location)
        let found = try place.folder.files().filter { path in
            path.hasPrefix(target + "/") && !FileSystem.isFolder("\(place.path)/\(path)")
        }.map { String($0.dropFirst(target.count + 1)) }
        #expect(
            Set(found) == Set(generation.files.map(\.path) + ["generation.json"]),
            sourceLocation: location)
        return generation
    }

    @Test func manifestFitsTheFiles() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let generation = try expectWhole(place)
        #expect(generation.files.map(\.path).sorted() == Self.files)
        #expect(generation.files.allSatisfy { !$0.kept })
        #expect(generation.asOf == "2026-11-20")
        #expect(generation.sources.map(\.name) == ["launches", "trade"])
        #expect(
            generation.sources.map(\.sha256) == [
                try sha256(ofFile: place.path + "/launches.csv"),
                try sha256(ofFile: place.path + "/trade.csv"),
            ])
    }

    @Test func unchangedFilesKeepTheirBytesAndTimes() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let before = try Self.files.map { try stamp($0, in: place) }
        try place.write(SmallWorkplace.launches([5: "2019-07-24"]), to: "launches.csv")
        let report = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(report.isPublished)
        let after = try Self.files.map { try stamp($0, in: place) }
        // The briefing names every file; launches are in the feed and in the list of changes.
        let kept = zip(Self.files, zip(before, after)).filter { $1.0 == $1.1 }.map(\.0)
        #expect(kept == ["brief.md", "share.csv", "share.json"])
        _ = try expectWhole(place)
    }

    /// Sources are named in any order, also with one first whose edition has the higher number.
    @Test func unchangedIndicatorOfSeveralSourcesHasNoNewVintage() throws {
        let bureau = SmallWorkplace.trade([2019: 240]).replacing("office,", with: "bureau,")
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: "  bureau: bureau.csv\n  trade: trade.csv\n  launches: launches.csv"
            ).replacing(
                "indicators:\n",
                with: "indicators:\n  gap: {indicator: source-discrepancy, partner: QMB,"
                    + " files: [trade, bureau]}\n"),
            files: ["bureau.csv": bureau])
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.launches([5: "2019-07-24"]), to: "launches.csv")
        let report = try place.refresh("2026-11-21")
        #expect(report.isPublished)
        #expect(report.failedIndicators.isEmpty)
        let vintages = try place.store().vintages(of: "gap")
        #expect(vintages.map(\.inputs.count) == [2])
    }

    @Test func atMostTwoGenerationsStay() throws {
        let place = try SmallWorkplace()
        for day in 10...14 { try place.refresh("2026-11-\(day)") }
        #expect(
            FileSystem.names(in: place.path + "/published.generations") == ["000004", "000005"])
        #expect(
            FileSystem.target(ofLink: place.path + "/published")
                == "published.generations/000005")
    }

    /// A generation that was copied beside the others, and what was there before the first.
    @Test func whatIsNoGenerationStays() throws {
        let place = try SmallWorkplace(files: [
            "published.generations/keep.txt": "mine", "published.generations/archive-1/a": "mine",
            "published.generations/2025/a": "mine",
        ])
        for day in 10...13 { try place.refresh("2026-11-\(day)") }
        #expect(
            FileSystem.names(in: place.path + "/published.generations") == [
                "000003", "000004", "2025", "archive-1", "keep.txt",
            ])
    }

    /// Somebody went back to the generation before by hand.
    @Test(arguments: [
        "published.generations/000001/", "./published.generations/000001",
        "/published.generations/000001",
    ])
    func ownLinkMayBeSpeltOtherwise(target: String) throws {
        let place = try SmallWorkplace()
        for day in 20...21 { try place.refresh("2026-11-\(day)") }
        try FileSystem.setLink(
            place.path + "/published", to: (target.hasPrefix("/") ? place.path : "") + target)
        #expect(try place.refresh("2026-11-22").isPublished)
        #expect(
            FileSystem.target(ofLink: place.path + "/published")
                == "published.generations/000003")
    }

    @Test func folderOfSomebodyElseIsRefusedAndLeftAlone() throws {
        let place = try SmallWorkplace(files: ["published/mine.txt": "mine"])
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "move it away") {
            try place.refresh("2026-11-20")
        }
        #expect(place.published("mine.txt") == "mine")
        #expect(
            try place.folder.files().filter { $0.hasPrefix("published") }.sorted() == [
                "published", "published/mine.txt",
            ])
    }

    /// Where the link is made before it takes its place. One that a killed run left there goes.
    @Test func aFileBesideTheLinkIsLeftAlone() throws {
        let place = try SmallWorkplace(files: ["published.tmp": "mine"])
        let finding = expectRefusal(
            .outputNotWritable, .outputNotWritable, saying: "move it away"
        ) {
            try place.refresh("2026-11-20")
        }
        #expect(finding?.path?.hasSuffix("/published.tmp") == true)
        #expect(place.text("published.tmp") == "mine")
        // Before any work.
        #expect(try place.store().vintages().isEmpty)
        #expect(!FileSystem.exists("\(place.path)/published.generations"))
        try place.remove("published.tmp")
        try FileSystem.setLink(place.path + "/published.tmp", to: "published.generations/000009")
        #expect(try place.refresh("2026-11-21").isPublished)
        #expect(FileSystem.target(ofLink: place.path + "/published.tmp") == nil)
    }

    /// Whoever serves what it leads to would show that for ever.
    @Test(arguments: ["www", "www/000001", "other.generations/000001", "published.generations/x"])
    func linkOfSomebodyElseIsRefusedAndLeftAlone(target: String) throws {
        let place = try SmallWorkplace(files: ["www/000001/mine.txt": "mine"])
        let link = place.path + "/published"
        try FileSystem.setLink(link, to: target)
        expectRefusal(.outputNotWritable, .outputNotWritable, saying: "move it away") {
            try place.refresh("2026-11-20")
        }
        #expect(FileSystem.target(ofLink: link) == target)
        #expect(place.text("www/000001/mine.txt") == "mine")
    }

    @Test func outputThatCannotBeWrittenStays() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let before = try stamp("share.csv", in: place)
        let text = place.published("share.csv")
        // A source that was never fetched: there is nothing to compute its share from.
        try place.configure(
            SmallWorkplace.yaml.replacing(
                "share: {indicator: partner-share, files: [trade]}",
                with: "share: {indicator: partner-share, files: [remote]}"
            ).replacing("sources:\n", with: "sources:\n  remote: absent.csv\n"))
        for hour in ["07", "08"] {
            let report = try place.refresh("2026-11-20", at: "\(hour):00:00")
            #expect(report.worst == .inputMissing)
            #expect(report.failedOutputs.map(\.path) == ["share.csv", "share.json"])
            #expect(report.codes.count { $0 == .outputKept } == 2)
            #expect(place.published("share.csv") == text)
            #expect(try stamp("share.csv", in: place) == before)
            let kept = try expectWhole(place).files.filter(\.kept).map(\.path)
            #expect(kept == ["share.csv", "share.json"])
        }
        let status = try JSONText(place.text("status/status.json") ?? "")
        #expect(status["failed_outputs.0.path"] == "share.csv")
        #expect(status["ok"] == "0")
    }

    private static let failing = SmallWorkplace.yaml.replacing(
        "share: {indicator: partner-share, files: [trade]}",
        with: "share: {indicator: partner-share, files: [remote]}"
    ).replacing("sources:\n", with: "sources:\n  remote: {file: remote.csv}\n")

    /// What fails is tried again and told again; a revision stays in the list of changes.
    @Test func whatFailsAgainIsNoNewGeneration() throws {
        let place = try SmallWorkplace(Self.failing)
        try place.refresh("2026-11-19")
        try place.write(SmallWorkplace.trade([2019: 240]), to: "trade.csv")
        #expect(try place.refresh("2026-11-20").isPublished)
        let generation = try expectWhole(place)
        #expect(generation.settled == false)
        let changes = try #require(place.published("changes.csv"))
        #expect(changes.contains("revised"))
        let again = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(!again.isPublished)
        #expect(again.failedOutputs.map(\.path) == ["share.csv", "share.json"])
        #expect(
            FileSystem.target(ofLink: place.path + "/published") == "published.generations/000002")
        #expect(place.published("changes.csv") == changes)
    }

    /// A store from a backup records other vintages under the numbers of those that were lost.
    @Test func changesAfterARestoreAreListed() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-01")
        let backup = "\(place.path)/copy.sqlite"
        try place.store().backup(to: backup)
        try place.write(SmallWorkplace.trade([2019: 330]), to: "trade.csv")
        try place.refresh("2026-11-08")
        let lost = try #require(place.published("changes.csv"))
        #expect(lost.contains(",250,330,"))
        for name in ["", "-wal", "-shm"] {
            try? FileSystem.remove("\(place.path)/store/flywheel.sqlite\(name)")
        }
        try FileSystem.copy(backup, to: "\(place.path)/store/flywheel.sqlite")
        try place.write(SmallWorkplace.trade([2019: 990]), to: "trade.csv")
        // Also on the day of the generation that is shown.
        #expect(try place.refresh("2026-11-08", at: "07:00:00").isPublished)
        let changes = try #require(place.published("changes.csv"))
        #expect(changes.contains(",250,990,"), "\(changes)")
        #expect(changes.contains("share/value") && changes.contains(",25,99,"))
        #expect(!changes.contains("launches/"))
    }

    /// Linked files share their bytes with the generation before: what somebody wrote into one must
    /// not go on.
    @Test func editsOfPublishedFilesDoNotGoOn() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let text = place.published("share.csv")
        let target = FileSystem.target(ofLink: place.path + "/published") ?? ""
        try place.write("edited", to: "\(target)/share.csv")
        try place.refresh("2026-11-21")
        #expect(place.published("share.csv") == text)
        _ = try expectWhole(place)
    }

    @Test func editOfAFileThatCannotBeWrittenAnewDoesNotGoOn() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let target = FileSystem.target(ofLink: place.path + "/published") ?? ""
        let handle = try #require(FileHandle(forWritingAtPath: "\(place.path)/\(target)/share.csv"))
        try handle.write(contentsOf: Data("edited".utf8))
        try handle.close()
        try place.configure(
            SmallWorkplace.yaml.replacing(
                "share: {indicator: partner-share, files: [trade]}",
                with: "share: {indicator: partner-share, files: [remote]}"
            ).replacing("sources:\n", with: "sources:\n  remote: absent.csv\n"))
        try place.refresh("2026-11-21")
        #expect(place.published("share.csv") == nil)
        let kept = try expectWhole(place).files.filter(\.kept).map(\.path)
        #expect(kept == ["share.json"])
    }

    /// An output that the configuration no longer names is gone with the next generation.
    @Test func outputThatIsNotNamedGoes() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.configure(
            SmallWorkplace.yaml.replacing(
                "  - {path: share.csv, indicator: share, format: csv}\n", with: ""))
        try place.refresh("2026-11-20", at: "07:00:00")
        #expect(place.published("share.csv") == nil)
        #expect(try expectWhole(place).files.count == 4)
    }

    /// They are published anew.
    @Test(.timeLimit(.minutes(1)), arguments: ["generation.json", "share.csv"])
    func aPipeInPlaceOfAPublishedFileIsNotWaitedFor(name: String) throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.remove("published/\(name)")
        try #require(mkfifo("\(place.path)/published/\(name)", 0o600) == 0)
        #expect(try place.refresh("2026-11-21").isPublished)
        _ = try expectWhole(place)
    }
}
