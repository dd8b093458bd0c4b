import Fetching
import Foundation
import TestSupport
import Testing
import TradeModel

/// A fetcher on a folder of its own, with limits so short that nothing takes long.
struct FetchingFixture: Sendable {
    private let folder: TemporaryFolder
    let progress = FetchProgress()

    /// Limits for a server on this machine.
    static let limits = FetchLimits(
        bytes: 1 << 20, connectSeconds: 2, stallSeconds: 5, totalSeconds: 9, attempts: 3,
        firstBackoffSeconds: 0.01, longestWaitSeconds: 2)

    init() throws { folder = try TemporaryFolder() }

    var partials: String { folder.path }

    var fetcher: Fetcher { Fetcher(partials: partials, progress: progress) }

    /// A request within the short limits.
    func request(_ url: String) -> FetchRequest { FetchRequest(url, limits: Self.limits) }

    /// Fetches an address as a file.
    func file(_ url: String, as name: String = "table") throws(Refusal) -> FetchedFile {
        try file(request(url), as: name)
    }

    /// Fetches a file.
    func file(_ request: FetchRequest, as name: String = "table") throws(Refusal) -> FetchedFile {
        switch try fetcher.fetch(request, as: name) {
        case .file(let file): return file
        case .notModified:
            throw Refusal(Diagnostic(.error, .conflict, message: "expected a file, saw no change"))
        }
    }

    func text(of file: FetchedFile) throws -> String {
        try String(contentsOfFile: file.path, encoding: .utf8)
    }

    func files() throws -> Set<String> { try folder.files() }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

    /// The contents of all files.
    func contents() throws -> String {
        try files().map { try String(contentsOfFile: "\(partials)/\($0)", encoding: .utf8) }
            .joined(separator: "\n")
    }

    /// Expects a refusal, and that it names the source; gives its message.
    @discardableResult
    func expectRefusal<Result>(
        _ code: DiagnosticCode, _ cause: Refusal.Cause = .unreachable,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws(Refusal) -> Result
    ) -> String {
        do throws(Refusal) {
            _ = try body()
            Issue.record("expected a refusal", sourceLocation: sourceLocation)
            return ""
        } catch {
            #expect(error.cause == cause, sourceLocation: sourceLocation)
            #expect(error.diagnostics.map(\.code) == [code], sourceLocation: sourceLocation)
            #expect(error.diagnostics.first?.path != nil, sourceLocation: sourceLocation)
            return error.description
        }
    }
}
