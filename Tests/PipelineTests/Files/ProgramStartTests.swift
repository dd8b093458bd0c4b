import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct ProgramStartTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What a script of the shell writes, and its exit status.
    private func run(
        _ script: String, variables: [String: String] = [:], leadsGroup: Bool = false
    ) throws -> (text: String, status: Int) {
        let path = try folder.write("", to: "output")
        let file = try #require(FileHandle(forWritingAtPath: path))
        let id = try ProgramStart(
            program: "/bin/sh", arguments: ["-c", script], variables: variables,
            output: file.fileDescriptor, errors: file.fileDescriptor, leadsGroup: leadsGroup
        ).run()
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        try file.close()
        return (
            try String(contentsOfFile: path, encoding: .utf8), ProgramStart.exitStatus(status)
        )
    }

    @Test func variablesStandInPlaceOfOurs() throws {
        let outcome = try run(
            #"echo "$HOME, $FLYWHEEL_X, ${PATH:+a path}" >&2"#,
            variables: ["HOME": "elsewhere", "FLYWHEEL_X": "a = b"])
        #expect(outcome.text == "elsewhere, a = b, a path\n")
        #expect(outcome.status == 0)
    }

    @Test func withoutAnInputThereIsNothingToRead() throws {
        #expect(try run("cat; echo end").text == "end\n")
    }

    @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137)])
    func theEndIsTold(_ script: String, _ status: Int) throws {
        #expect(try run(script).status == status)
    }

    /// The fifth word of `stat` is the group.
    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/stat"), "no /proc"),
        arguments: [true, false])
    func aGroupOfItsOwnIsLedWhereAskedFor(_ leadsGroup: Bool) throws {
        let outcome = try run("cat /proc/$$/stat", leadsGroup: leadsGroup)
        let words = outcome.text.split(separator: " ")
        try #require(words.count > 5)
        #expect((words[0] == words[4]) == leadsGroup)
    }

    @Test func aProgramThatIsNotThereIsAFailure() {
        let start = ProgramStart(
            program: "/nowhere/program", arguments: [], variables: [:], output: STDERR_FILENO,
            errors: STDERR_FILENO)
        let failure = #expect(throws: ProgramStart.Failure.self) { try start.run() }
        #expect(failure?.number == ENOENT)
        #expect(failure?.reason == "No such file or directory")
    }
}
