import Foundation
import TestSupport
import Testing

/// Disks that are full or cannot be written to: mounts of this test alone, in a namespace of its own.
@Suite(.serialized) struct RefreshDiskTests {
    /// Whether this machine lets us mount something for ourselves.
    private static let canMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.path
        return (try? shell("mount -t tmpfs none \(folder) && umount \(folder)").status) == 0
    }()

    @Test(.enabled(if: canMount, "this machine lets nobody mount a file system"))
    func fullDiskLeavesTheLastGoodOutput() throws {
        let copy = try SmallCopy()
        let table = try copy.folder.write(SmallCopy.table(2), to: "newer.csv")
        let outcome = try Self.shell(
            """
            cd '\(copy.folder.path)' && mkdir small && mount -t tmpfs -o size=1m none small
            mv flywheel.yaml countries.csv trade.csv small && cd small
            flywheel refresh --quiet; echo first $?
            cat published/share.csv > ../before.csv
            head -c 2000000 /dev/zero > filled 2> /dev/null
            cp '\(table)' ../next.csv && ln -sf ../next.csv trade.csv
            flywheel refresh --quiet; echo full $?
            cmp published/share.csv ../before.csv && echo kept
            find . -name '*.tmp' -type f | grep . || echo nothing half-written
            rm filled; flywheel refresh --quiet; echo again $?
            flywheel verify; tail -n 1 published/share.csv
            """)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "first 0")
        #expect(lines.dropFirst().prefix(3) == ["full 74", "kept", "nothing half-written"])
        #expect(lines.dropFirst(4).prefix(2) == ["again 0", "the store and all copies are whole"])
        #expect(lines.last?.hasPrefix("2019,0.2,") == true, "\(lines)")
        #expect(outcome.stderr.contains("[output-not-writable]"))
        #expect(outcome.stderr.contains("full") || outcome.stderr.contains("No space"))
    }

    @Test(.enabled(if: canMount, "this machine lets nobody mount a file system"))
    func readOnlyOutputLeavesTheLastGoodOne() throws {
        let copy = try SmallCopy()
        let table = try copy.folder.write(SmallCopy.table(2), to: "newer.csv")
        let outcome = try Self.shell(
            """
            cd '\(copy.folder.path)' && flywheel refresh --quiet; echo first $?
            cat published/share.csv > before.csv; cp '\(table)' trade.csv
            mount --bind published.generations published.generations
            mount -o remount,ro,bind published.generations
            flywheel refresh --quiet; echo read-only $?
            cmp published/share.csv before.csv && echo kept
            umount published.generations; flywheel refresh --quiet; echo again $?
            flywheel verify; tail -n 1 published/share.csv
            """)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(4) == ["first 0", "read-only 74", "kept", "again 0"])
        #expect(lines.last?.hasPrefix("2019,0.2,") == true, "\(lines)")
        #expect(
            outcome.stderr.contains("cannot write: Read-only file system [output-not-writable]"))
    }

    /// The folder of the generation before the last is in use: it stays until it can be removed.
    @Test(.enabled(if: canMount, "this machine lets nobody mount a file system"))
    func generationThatCannotBeRemovedHoldsNothingBack() throws {
        let copy = try SmallCopy()
        for value in 2...4 { try copy.folder.write(SmallCopy.table(value), to: "\(value).csv") }
        let outcome = try Self.shell(
            """
            cd '\(copy.folder.path)' && flywheel refresh --quiet; echo first $?
            cp 2.csv trade.csv; flywheel refresh --quiet; echo second $?
            mkdir published.generations/000001/used
            mount -t tmpfs none published.generations/000001/used
            cp 3.csv trade.csv; flywheel refresh; echo third $?
            ls published.generations; tail -n 1 published/share.csv
            umount published.generations/000001/used
            cp 4.csv trade.csv; flywheel refresh --quiet; echo fourth $?
            ls published.generations
            """)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(2) == ["first 0", "second 0"])
        #expect(lines.contains("a new generation was published"))
        let rest = Array(lines.drop { $0 != "third 0" })
        #expect(rest.prefix(4) == ["third 0", "000001", "000002", "000003"], "\(lines)")
        #expect(rest.dropFirst(4).first?.hasPrefix("2019,0.3,") == true, "\(lines)")
        #expect(rest.suffix(3) == ["fourth 0", "000003", "000004"], "\(lines)")
        #expect(outcome.stderr == "")
    }

    /// There is room for the table and not for its description: neither is there anew.
    @Test(.enabled(if: canMount, "this machine lets nobody mount a file system"))
    func fullDiskLeavesTheWholeOfAnExport() throws {
        let copy = try SmallCopy()
        let outcome = try Self.shell(
            """
            cd '\(copy.folder.path)' && mkdir small && mount -t tmpfs -o size=64k none small
            of="--config flywheel.yaml --as-of 2026-11-21"
            feeds() { flywheel export --to datapackage --output small/feeds $of; }
            feeds; echo first $?
            cp -r small/feeds before && sed 's/,1,/,2,/' trade.csv > t && mv t trade.csv
            head -c 100000 /dev/zero > small/filled 2> /dev/null
            truncate -s -4096 small/filled
            feeds; echo full $?
            diff -r small/feeds before && echo all as they were
            flywheel export --to csv --output small/new/folder/ $of; echo new $?
            ls small
            rm small/filled; feeds; echo again $?; diff -rq small/feeds before | wc -l
            """)
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "first 0", "full 74", "all as they were", "new 74", "feeds", "filled", "again 0",
                "2",
            ])
        #expect(outcome.stderr.contains("[output-not-writable]"))
    }

    /// Needs no right to mount: nobody can make a folder there.
    @Test func placeWhereNothingCanBeWritten() throws {
        let copy = try SmallCopy(further: "publish: /proc/flywheel\n")
        let outcome = try copy.run("refresh", "--quiet")
        #expect(outcome.status == 74)
        #expect(outcome.stderr.contains("[output-not-writable]"))
        #expect(try copy.run("verify").status == 0)
    }

    /// Runs a script as the root of a namespace, in which it may mount.
    private static func shell(_ script: String) throws -> Program.Outcome {
        let streams = try TemporaryFolder()
        let output = streams.url.appendingPathComponent("stdout")
        let errors = streams.url.appendingPathComponent("stderr")
        for file in [output, errors] { try put(Data(), at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unshare", "-rm", "sh", "-c", script]
        var variables = ProcessInfo.processInfo.environment
        let folder = Program.executable.deletingLastPathComponent().path
        variables["PATH"] = folder + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
        process.environment = variables
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Program.Outcome(
            stdout: try Data(contentsOf: output),
            stderr: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
            status: process.terminationStatus)
    }
}
