import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Fetching

/// Servers that speak https: one that nobody vouches for, run by OpenSSL's command where it is there.
@Suite struct CertificateTests {
    /// OpenSSL's command; nil where it is not installed.
    private static let command = (ProcessInfo.processInfo.environment["PATH"] ?? "")
        .split(separator: ":").map { "\($0)/openssl" }
        .first(where: FileManager.default.isExecutableFile)

    private let fetching: FetchingFixture

    init() throws { fetching = try FetchingFixture() }

    @Test(.enabled(if: command != nil))
    func aServerThatNobodyVouchesForIsRefused() throws {
        let folder = try TemporaryFolder()
        let key = "\(folder.path)/key.pem"
        let certificate = "\(folder.path)/certificate.pem"
        let making = try run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-subj", "/CN=localhost", "-days", "2", "-keyout", key, "-out", certificate,
        ])
        _ = making.output.readDataToEndOfFile()
        making.process.waitUntilExit()
        try #require(making.process.terminationStatus == 0)

        let server = try run([
            "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www",
        ])
        defer { kill(server.process.processIdentifier, SIGKILL) }
        let port = try #require(Self.port(in: server.output))
        let message = fetching.expectRefusal(.untrustedHost) {
            () throws(Refusal) in try fetching.file("https://localhost:\(port)/")
        }
        #expect(message.contains("could not prove that it is localhost"))
        #expect(!message.contains("tried"))
    }

    @Test func aServerWithoutTLSIsRefused() throws {
        let server = try LocalServer(["/t.csv": [ScriptedAnswer("a")]])
        let url = server.url("/t.csv").replacing("http://", with: "https://")
        fetching.expectRefusal(.unreachable) { () throws(Refusal) in try fetching.file(url) }
        #expect(server.requests.isEmpty)
    }

    private func run(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: try #require(Self.command))
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, pipe.fileHandleForReading)
    }

    /// The port in the line `ACCEPT 127.0.0.1:36417` that the server writes when it is ready.
    private static func port(in output: FileHandle) -> Substring? {
        var said = ""
        while true {
            let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            if let line = lines.first(where: { $0.hasPrefix("ACCEPT ") }) {
                return line.split(separator: ":").last
            }
            let more = output.availableData
            guard !more.isEmpty else { return nil }
            said += String(decoding: more, as: UTF8.self)
        }
    }
}
