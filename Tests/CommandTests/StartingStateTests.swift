import Foundation
import TestSupport
import Testing

/// What the program may be started with.
@Suite struct StartingStateTests {
    /// Runs a script of the shell in a copy; what it prints, with the program as `$0`.
    private func shell(_ script: String, in copy: SmallCopy) throws -> [String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, Program.executable.path]
        process.currentDirectoryURL = copy.folder.url
        let path = try copy.folder.write("", to: "printed")
        let printed = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = printed
        process.standardError = printed
        try process.run()
        process.waitUntilExit()
        return (copy.text("printed") ?? "").split(separator: "\n").map(String.init)
    }

    /// Nothing is left of an export, and of a refresh nothing is published.
    @Test func aLimitOfSizesIsToldAsAFullDisk() throws {
        let copy = try SmallCopy()
        let lines = try shell(
            """
            (
            ulimit -f 1
            "$0" export --to json --output out/ --config flywheel.yaml; echo export $?
            "$0" refresh --quiet; echo refresh $?
            ) 2>&1 | cat
            """, in: copy)
        #expect(lines.contains("export 74"), "\(lines)")
        #expect(lines.contains("refresh 74"), "\(lines)")
        #expect(lines.contains { $0.contains("[output-not-writable]") })
        for folder in ["out", "published"] {
            #expect(!FileManager.default.fileExists(atPath: "\(copy.folder.path)/\(folder)"))
        }
    }

    /// Neither goes into a file that has taken the number of the stream.
    @Test func closedStreamsGetNothing() throws {
        let copy = try SmallCopy()
        let lines = try shell(
            """
            "$0" refresh --quiet 2>&-; echo errors $?
            "$0" history >&-; echo output $?
            "$0" import - <&-; echo input $?
            """, in: copy)
        #expect(lines.contains("errors 0"), "\(lines)")
        #expect(lines.contains("output 74"), "\(lines)")
        #expect(lines.contains("input 66"), "\(lines)")
        #expect(lines.count { $0.contains("Bad file descriptor") } == 2, "\(lines)")
        #expect(copy.text("store/lock") == "")
        #expect(try copy.run("verify").status == 0)
    }
}
