import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// A refresh that a signal ends.
@Suite struct RefreshEndTests {
    @Test(arguments: [SIGINT, SIGTERM])
    func whileItFetchesItEndsInGoodOrder(_ number: Int32) throws {
        let server = try LocalServer([
            "/t.csv": [.silence, ScriptedAnswer(SmallCopy.table(7))]
        ])
        let copy = try SmallCopy(sources: "  remote: {url: \"\(server.url("/t.csv"))\"}\n")
        let process = try Program.start(["refresh", "--quiet"], in: copy.folder.url)
        let end = ContinuousClock.now + .seconds(9)
        while server.requests.isEmpty, ContinuousClock.now < end { usleep(1000) }
        try #require(!server.requests.isEmpty)
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 75)
        #expect(copy.text("store/lock") == "")
        #expect(copy.text("published/share.csv") == nil)
        let next = try copy.run("refresh")
        #expect(next.status == 0, "\(next.stderr)")
        #expect(next.text.hasPrefix("remote  taken: first edition"))
        #expect(try copy.publishedFault() == nil)
    }

    /// As Ctrl-C does to what a script started in the background.
    @Test func aSignalThatWasIgnoredStaysSo() throws {
        let server = try LocalServer(["/t.csv": [.silence]])
        let copy = try SmallCopy(sources: "  remote: {url: \"\(server.url("/t.csv"))\"}\n")
        let process = try Program.start(
            ["refresh", "--quiet"], in: copy.folder.url, ignoring: "INT")
        let end = ContinuousClock.now + .seconds(9)
        while server.requests.isEmpty, ContinuousClock.now < end { usleep(1000) }
        try #require(!server.requests.isEmpty)
        kill(process.processIdentifier, SIGINT)
        usleep(2_000_000)
        try #require(process.isRunning)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 75)
    }
}
