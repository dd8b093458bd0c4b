import Foundation
import TestSupport
import Testing

@Suite struct ScheduleTests {
    /// The line that cron would run refreshes this working copy.
    @Test func cronLineRuns() throws {
        let copy = try SmallCopy()
        let line = try copy.run("schedule", "--cron", "--at", "06:05").text
        #expect(line.hasPrefix("5 6 * * * "))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", String(line.dropFirst(10))]
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try copy.publishedFault() == nil)
    }

    /// The paths of a configuration begin at the folder of its link, for a refresh and so for cron.
    @Test func cronLineNamesTheLink() throws {
        let copy = try SmallCopy()
        let place = copy.folder.path
        try copy.folder.write(try #require(copy.text("flywheel.yaml")), to: "kept/trade.yaml")
        try FileManager.default.removeItem(atPath: place + "/flywheel.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: place + "/flywheel.yaml", withDestinationPath: "kept/trade.yaml")
        #expect(try copy.run("refresh", "--quiet").status == 0)
        let line = try copy.run("schedule", "--cron").text
        #expect(line.hasSuffix("/\(copy.folder.url.lastPathComponent)/flywheel.yaml\n"), "\(line)")
    }

    /// The folder is made, as systemd's own for a user may not be there yet.
    @Test func unitsAreWritten() throws {
        let copy = try SmallCopy()
        let outcome = try copy.run("schedule", "--systemd", "--output", "systemd/user")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        let shown = try copy.run("schedule", "--systemd").text
        for name in ["flywheel-refresh.service", "flywheel-refresh.timer"] {
            let unit = try #require(copy.text("systemd/user/\(name)"))
            #expect(shown.contains("# \(name)\n\(unit)"))
        }
        let before = try copy.folder.files()
        #expect(try copy.run("schedule", "--systemd", "--output", "-").text == shown)
        #expect(try copy.folder.files() == before)
    }

    /// A service would stand there without the timer that starts it.
    @Test func oneUnitIsNotWrittenWithoutTheOther() throws {
        let copy = try SmallCopy()
        try copy.folder.write("earlier", to: "units/flywheel-refresh.service")
        try FileManager.default.createDirectory(
            atPath: copy.folder.path + "/units/flywheel-refresh.timer",
            withIntermediateDirectories: true)
        let before = try copy.folder.files()
        let outcome = try copy.run("schedule", "--systemd", "--output", "units")
        #expect(outcome.status == 74)
        #expect(outcome.stderr.contains("units/flywheel-refresh.timer: error: cannot write"))
        #expect(try copy.folder.files() == before)
        #expect(copy.text("units/flywheel-refresh.service") == "earlier")
    }
}
