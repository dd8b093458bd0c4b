import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A refresh that is killed at any moment leaves everything whole, and the next one goes on.
///
/// `FLYWHEEL_KILLS` says how often; each working copy has a share of them, with its own seed.
@Suite(.serialized) struct RefreshKillTests {
    private static let kills =
        ProcessInfo.processInfo.environment["FLYWHEEL_KILLS"].flatMap(Int.init) ?? 60
    private static let copies = 3

    @Test func everythingStaysWhole() async throws {
        let share = max(1, Self.kills / Self.copies)
        let killed = try await withThrowingTaskGroup(of: Int.self) { group in
            for copy in 0..<Self.copies {
                group.addTask { try Self.work(share, seed: UInt64(copy)) }
            }
            return try await group.reduce(0, +)
        }
        #expect(killed == share * Self.copies)
    }

    /// Changes the source, kills the refresh, looks, refreshes, until so many runs were killed.
    private static func work(_ kills: Int, seed: UInt64) throws -> Int {
        var random = SeededGenerator(seed: seed)
        let copy = try SmallCopy()
        #expect(try copy.run("refresh", "--quiet").status == 0)
        var edits = [1]
        var killed = 0
        var longest = Duration.zero
        var round = 0
        // A run may end before its moment comes, and is no kill then.
        while killed < kills, round < 4 * kills {
            round += 1
            // The first rounds measure how long a run takes.
            let isMeasuring = round <= 3
            edits.append(round + 1)
            try copy.trade(round + 1)
            let start = ContinuousClock.now
            let process = try Program.start(["refresh", "--quiet"], in: copy.folder.url)
            let moment = longest * Double.random(in: 0..<1, using: &random)
            if !isMeasuring {
                usleep(UInt32(max(0, (start + moment - .now) / .microseconds(1))))
                kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal {
                killed += 1
            } else {
                // What took long while others had the machine may take less later.
                longest = isMeasuring ? max(longest, .now - start) : min(longest, moment)
            }

            let place = "seed \(seed), round \(round)"
            #expect(try copy.publishedFault() == nil, "\(place)")
            let verified = try copy.run("verify", "--quiet")
            #expect(verified.status == 0, "\(place): \(verified.stderr)")
            let next = try copy.run("refresh", "--quiet")
            #expect(next.status == 0, "\(place): \(next.stderr)")
            #expect(next.stderr == "" && next.stdout.isEmpty, "\(place): \(next.stderr)")
            #expect(try copy.publishedFault() == nil, "\(place)")
            // 1000 is the whole: a thousandth is a tenth of a percent.
            let share = copy.text("published/share.csv") ?? ""
            #expect(
                share.contains("\n2019,\("\(Double(round + 1) / 10)".replacing(".0", with: "")),"),
                "\(place)")
        }
        // Every edit once and in order; no vintage that changed nothing, none that is lost.
        let stored = try copy.editions()
        #expect(stored.map(\.value) == edits)
        #expect(stored.map(\.vintage) == stored.map(\.vintage).sorted())
        #expect(try copy.vintages() == stored.map(\.vintage))
        return killed
    }
}
