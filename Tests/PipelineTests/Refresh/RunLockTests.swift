import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct RunLockTests {
    @Test func secondRunIsRefusedAndNamesTheFirst() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        try place.write(SmallWorkplace.trade([2019: 260]), to: "trade.csv")
        let before = try place.folder.files()
        let lock = try RunLock.take(place.path + "/store/lock")
        expectRefusal(
            .anotherRun, .busy,
            saying: "process \(ProcessInfo.processInfo.processIdentifier)"
        ) { try place.refresh("2026-11-21") }
        #expect(try place.folder.files() == before)
        lock.release()
        #expect(try place.refresh("2026-11-21").result(of: "trade") == .taken)
    }

    @Test func orderlyEndLeavesNoTrace() throws {
        let folder = try TemporaryFolder()
        for _ in 1...2 {
            let lock = try RunLock.take(folder.path + "/lock")
            let isAfterCrash = lock.isAfterCrash
            #expect(!isAfterCrash)
            lock.release()
        }
        #expect(FileStamp(folder.path + "/lock")?.size == 0)
    }

    /// A run that is refused before its work has nothing for the next one to tidy up; what a dead one
    /// left is not forgotten over it.
    @Test(arguments: [false, true]) func refusedRunLeavesNoTrace(afterCrash: Bool) throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let link = place.path + "/published"
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: link)
        try FileManager.default.removeItem(atPath: link)
        try place.write("somebody’s own", to: "published")
        if afterCrash { try place.write("4194304\n", to: "store/lock") }
        expectRefusal(.outputNotWritable, .outputNotWritable) {
            try place.refresh("2026-11-20", at: "07:00:00")
        }
        try FileManager.default.removeItem(atPath: link)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
        #expect(try place.refresh("2026-11-20", at: "08:00:00").isAfterCrash == afterCrash)
    }

    @Test func whatADeadHolderLeftIsTidiedUp() throws {
        let place = try SmallWorkplace()
        try place.refresh("2026-11-20")
        let whole = try place.folder.files()
        // A holder that died has written its number and let go of the lock.
        try place.write("4194304\n", to: "store/lock")
        let leftovers = [
            "published.generations/staging.tmp/share.csv", "published.generations/000002/share.csv",
            "store/files/draft.4194304.tmp",
            "store/files/\(String(repeating: "0", count: 64))/x.csv",
            "status/status.json.4194304.tmp",
        ]
        for file in leftovers { try place.write("left", to: file) }
        let report = try place.refresh("2026-11-20", at: "07:00:00")
        #expect(report.isAfterCrash)
        #expect(report.summary(isTrial: false).contains("tidied up"))
        #expect(try place.folder.files() == whole)
        #expect(try !place.refresh("2026-11-20", at: "08:00:00").isAfterCrash)
    }
}
