import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Pipeline

/// Engines that are not there, fail, or say other things than rows: shell scripts in their place.
///
/// One after the other: a program that starts holds open what another test is writing.
@Suite(.serialized) struct EngineProgramTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func program(_ script: String) throws -> EngineProgram {
        let path = try folder.write("#!/bin/sh\n\(script)\n", to: UUID().uuidString)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return program(at: path)
    }

    private func program(at path: String) -> EngineProgram {
        EngineProgram(
            name: "Engine", command: path, arguments: ["-a", "b c"],
            installation: "pip install engine", missingSigns: ["JAVA_HOME is not set"],
            unreachableSigns: ["All masters are unresponsive"])
    }

    private func rows(_ script: String) throws -> [String] {
        var rows: [String] = []
        try program(script).run(["SELECT 1"]) { number, fields in
            rows.append("\(number): \(fields)")
        }
        return rows
    }

    @Test func rowsAreReadAndOtherLinesPassedOver() throws {
        let rows = try rows(
            """
            echo 'Welcome, user'
            echo 'flywheel,0,a,b'
            echo 'spark.sql.ansi.enabled	true'
            printf 'flywheel,1,\\nflywheel,end\\n'
            """)
        #expect(rows == ["0: a,b", "1: "])
    }

    @Test func theStatementsComeByStandardInput() throws {
        #expect(
            try rows("echo flywheel,0,$1,$2; sed 's/^/flywheel,1,/'; echo flywheel,end") == [
                "0: -a,b c", "1: SELECT 1;", "1: SELECT concat_ws(',', 'flywheel', 'end');",
            ])
    }

    @Test func manyRowsComeWhole() throws {
        let rows = try rows(
            "seq 1 100000 | sed 's/^/flywheel,3,/'; yes noise | head -c 300000 >&2; echo flywheel,end"
        )
        #expect(rows.count == 100_000)
        #expect(rows.last == "3: 100000")
    }

    @Test func anEngineThatIsNotThereIsMissing() throws {
        let program = program(at: "/nowhere/engine")
        expectRefusal(.engineMissing, .unreachable, saying: "pip install engine") {
            try program.run([]) { _, _ in }
        }
        expectRefusal(.engineMissing, .unreachable, saying: "JAVA_HOME") {
            try rows("echo 'JAVA_HOME is not set' >&2; exit 1")
        }
        expectRefusal(.engineMissing, .unreachable) { try rows("exit 127") }
    }

    @Test func aClusterThatDoesNotAnswerIsUnreachable() throws {
        expectRefusal(.engineUnreachable, .unreachable, saying: "All masters are unresponsive") {
            try rows("echo '12:00 ERROR: All masters are unresponsive! Giving up.' >&2; exit 1")
        }
    }

    @Test func anEngineThatFailsIsQuoted() throws {
        expectRefusal(.engineFailed, saying: "status 3: Parser Error: near SELECT / LINE 1") {
            try rows("printf 'warming up\\nParser Error: near SELECT\\n\\n  LINE 1\\n' >&2; exit 3")
        }
        expectRefusal(.engineFailed, saying: "status 137: it says nothing") {
            try rows("kill -9 $$")
        }
        expectRefusal(.engineFailed, saying: "Engine ended: it says nothing") {
            try rows("echo flywheel,0,a")
        }
    }

    @Test func aRowThatIsNoneFails() throws {
        let query = try SmallWorld.baci(TradeSelection(keys: [.year]))
        let dialect = SparkDialect()
        for line in ["flywheel,0,used", "flywheel,7,used"] {
            expectRefusal(.engineFailed, saying: "none of ours") {
                try program("echo \(line); echo flywheel,end").answers(
                    [query], dialect, SmallWorld.importer())
            }
        }
    }

    @Test func whatSparkLogsAlwaysIsNotItsComplaint() {
        let complaint = """
            Setting default log level to "WARN".
            26/01/01 00:00:00 WARN Utils: Your hostname resolves to a loopback address
            [PATH_NOT_FOUND] Path does not exist: hdfs://nowhere.
            	at org.apache.spark.sql.errors.QueryCompilationErrors
            """
        let gist = EngineProgram.gist(of: complaint)
        #expect(gist == "[PATH_NOT_FOUND] Path does not exist: hdfs://nowhere.")
    }
}
