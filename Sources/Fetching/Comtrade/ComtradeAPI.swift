public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// UN Comtrade's programming interface, with a subscription's key.
///
/// The interface gives at most 100,000 records a call and cuts off the rest in silence. A call that
/// comes to that many is made again in halves, until each comes to fewer.
public struct ComtradeAPI: Sendable {
    private let base: String
    private let fetcher: Fetcher
    private let key: Secret
    private let limits: FetchLimits
    private let mostRecords: Int

    /// The interface at an address.
    ///
    /// - Parameters:
    ///   - limits: When to give up a call; each has these limits for itself.
    ///   - mostRecords: At how many records the server cuts an answer off.
    public init(
        base: String = "https://comtradeapi.un.org", fetcher: Fetcher, key: Secret,
        limits: FetchLimits, mostRecords: Int = 100_000
    ) {
        self.base = base
        self.fetcher = fetcher
        self.key = key
        self.limits = limits
        self.mostRecords = mostRecords
    }

    /// Fetches all records of a query as one table with the 47 columns of the layout `comtrade`: UTF-8,
    /// LF, numbers with the digits that the server sent, and rows in an order of their own, so that the
    /// same data give the same bytes.
    ///
    /// Throws as ``Fetcher/fetch(_:as:)`` does; `api-refused` where the server does not want to answer
    /// or answers otherwise than it promises; `api-truncated` where a call cannot be made smaller.
    /// Nothing is kept of a query that was not answered as a whole.
    public func fetch(_ query: ComtradeQuery, as name: String) throws(Refusal) -> FetchedFile {
        let calls = try query.canonical().calls(base)
        do throws(FetchFailure) {
            return try table(calls, query.endpoint(base), name)
        } catch { throw error.refusal(of: name) }
    }

    private func table(
        _ calls: [ComtradeQuery], _ endpoint: String, _ name: String
    ) throws(FetchFailure) -> FetchedFile {
        let shown = try WebAddress(endpoint).shown
        let table = try PartialFile(in: fetcher.partials, for: name, of: shown)
        try table.restart(nil)
        try table.append(ComtradeRows.header)
        var waiting = Array(calls.reversed())
        var attempts = 0
        while let call = waiting.popLast() {
            var answer = try answer(to: call, as: "\(name).answer", &attempts)
            if answer.isCutOff(at: mostRecords) {
                guard let halves = call.halves else { throw truncated(call) }
                waiting += halves.reversed()
                continue
            }
            answer.rows.sort()
            try table.append(Array(answer.rows.lines.joined()))
        }
        let bytes = table.count
        return FetchedFile(
            path: try table.finish(), bytes: bytes, validators: FetchRequest.Validators(),
            url: shown, attempts: attempts)
    }

    private func answer(
        to call: ComtradeQuery, as name: String, _ attempts: inout Int
    ) throws(FetchFailure) -> ComtradeAnswer {
        var request = FetchRequest(call.url(base), limits: limits)
        request.headers = [.init("Ocp-Apim-Subscription-Key", secret: key)]
        let outcome: FetchOutcome
        do throws(FetchFailure) { outcome = try fetcher.outcome(of: request, as: name) } catch {
            throw error.byComtrade
        }
        guard case .file(let file) = outcome else { throw .unpromised("no change") }
        defer { unlink(file.path) }
        attempts += file.attempts
        guard let bytes = MappedFile(file.path) else { throw .unpromised("a file that went away") }
        let answer = try bytes.withBytes { (bytes) throws(FetchFailure) in
            do throws(JSONReader.Fault) { return try ComtradeAnswer(bytes) } catch {
                throw .unpromised("at byte \(error.offset) no \(error.expected)")
            }
        }
        guard answer.error.isEmpty else {
            throw FetchFailure(
                .apiRefused, .unreachable,
                "UN Comtrade gave no data: \(ComtradeAnswer.complaint(answer.error))")
        }
        return answer
    }

    private func truncated(_ call: ComtradeQuery) -> FetchFailure {
        FetchFailure(
            .apiTruncated, .data,
            "UN Comtrade gives at most \(mostRecords) records and cuts off the rest; \(call.shown) has"
                + " that many and cannot be split further; name reporters, partners or goods one by one"
        )
    }
}
