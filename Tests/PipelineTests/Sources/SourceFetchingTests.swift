import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct SourceFetchingTests {
    @Test(arguments: [
        ("https://host/data/t.csv", "t.csv"), ("https://host/data/t.csv?v=1#x", "t.csv"),
        ("https://host/BACI_HS92_Y2020_V202501.csv.gz", "BACI_HS92_Y2020_V202501.csv.gz"),
        ("https://host/", "name"), ("https://host", "name"), ("https://host/a/", "name"),
        ("https://host/a%20b.csv", "name"), ("https://host/..", "name"),
        ("https://host/.hidden", "name"), ("https://host/files.list", "files.list"),
        ("t.csv", "name"),
    ])
    func fileHasTheNameOfTheAddress(address: String, name: String) {
        #expect(SourceFetching.fileName(of: address, or: "name") == name)
    }

    /// Secrets go to the server and nowhere else, whether it takes them or not.
    @Test(arguments: [200, 403]) func secretsStayOutOfEveryFile(status: Int) throws {
        let secret = "s3cr3t-of-\(UUID().uuidString)"
        let server = try LocalServer { request in
            // A server that tells what it was told.
            let told = "\(request["x-key"] ?? "")"
            return status == 200
                ? ScriptedAnswer(SmallWorkplace.trade([2019: 250]), headers: ["ETag: \"\(told)\""])
                : ScriptedAnswer("your key \(told) is no good", status: status)
        }
        let outside = try TemporaryFolder()
        let file = try outside.write(secret + "\n", to: "key")
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources: """
                      trade:
                        url: "\(server.url("/t.csv?a=1"))"
                        headers:
                          X-Key: {file: "\(file)"}
                          X-Path: {env: PATH}
                          Accept: text/csv
                      launches: launches.csv
                    """))
        let report = try place.refresh("2026-11-20")
        #expect(report.result(of: "trade") == (status == 200 ? .taken : .failed))
        #expect(server.requests.map { $0["x-key"] } == [secret])
        #expect(
            server.requests.map { $0["x-path"] } == [ProcessInfo.processInfo.environment["PATH"]])
        #expect(server.requests.map { $0["accept"] } == ["text/csv"])
        #expect(!report.findings.map(\.description).joined().contains(secret))
        let bytes = Data(secret.utf8)
        for file in try place.folder.files() {
            let content = FileManager.default.contents(atPath: "\(place.path)/\(file)")
            #expect(content?.range(of: bytes) == nil, "\(file)")
        }
    }

    @Test func missingSecretIsToldAndNothingIsAsked() throws {
        let server = try LocalServer([:])
        let place = try SmallWorkplace(
            SmallWorkplace.configuration(
                sources:
                    "  trade: {url: \"\(server.url("/t"))\", headers: {X: {env: FLYWHEEL_NONE}}}\n"
                    + "  launches: launches.csv"))
        let report = try place.refresh("2026-11-20")
        #expect(report.outcome(of: "trade")?.refusal?.diagnostics.map(\.code) == [.secretMissing])
        #expect(server.requests.isEmpty)
    }
}
