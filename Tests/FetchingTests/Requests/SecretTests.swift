import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Fetching

@Suite struct SecretTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aSecretShowsNothing() throws {
        let secret = Secret("opensesame")
        let header = FetchRequest.Header("X-Key", secret: secret)
        var request = FetchRequest("https://user:opensesame@host/?token=opensesame")
        request.headers = [header]
        var dumped = ""
        dump(request, to: &dumped)
        dump(header, to: &dumped)
        dump(secret, to: &dumped)
        let shown = [
            "\(secret)", String(reflecting: secret), "\(header)", String(reflecting: header),
            "\(request)", String(reflecting: request), dumped,
        ]
        for text in shown { #expect(!text.contains("opensesame")) }
        #expect("\(secret)" == "•••")
        #expect("\(header)" == "X-Key: •••")
        #expect("\(request)" == "https://•••@host/?token=•••")
        #expect("\(FetchRequest.Header("Accept", "text/csv"))" == "Accept: text/csv")
        #expect("\(FetchRequest.Header("Cookie", "id=opensesame"))" == "Cookie: •••")
    }

    @Test func aFileGivesItsFirstLine() throws {
        let path = try folder.write("  key-1  \nsecond line\n", to: "key")
        #expect(try Secret(file: path).value == "key-1")
    }

    @Test func anEnvironmentVariableGivesItsValue() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PATH"])
        #expect(try Secret(environment: "PATH").value == path)
    }

    /// It is opened by whoever writes to it, who may never come.
    @Test(.timeLimit(.minutes(1))) func aPipeIsNotWaitedFor() throws {
        let pipe = "\(folder.path)/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(throws: Refusal.self) { try Secret(file: pipe) }
    }

    @Test func whatIsNotThereIsRefused() throws {
        let empty = try folder.write(" \n", to: "empty")
        #expect(throws: Refusal.self) { try Secret(file: empty) }
        do throws(Refusal) {
            _ = try Secret(file: "\(folder.path)/none")
            Issue.record("expected a refusal")
        } catch {
            #expect(error.cause == .usage)
            #expect(error.diagnostics.map(\.code) == [.secretMissing])
        }
        #expect(throws: Refusal.self) { try Secret(environment: "FLYWHEEL_TEST_NO_SUCH_KEY") }
    }
}
