public import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Fetches files by HTTP: conditionally, within limits, in several attempts, continuing where an
/// earlier one broke off.
///
/// It blocks the calling thread, and may be used on several at once, each with a name of its own.
public struct Fetcher: Sendable {
    let partials: String
    let progress: FetchProgress?

    /// A fetcher that keeps what it receives in a folder, which it makes where it is not there.
    public init(partials folder: String, progress: FetchProgress? = nil) {
        partials = folder
        self.progress = progress
    }

    /// Fetches an address as a file of a name in the folder of partial files.
    ///
    /// Throws `unreachable` for what network and server did, `data` for a body that may not be used,
    /// `usage` for an address that cannot be asked, `outputNotWritable` where the folder cannot be
    /// written, `busy` where another fetch has the same name.
    public func fetch(
        _ request: FetchRequest, as name: String
    ) throws(Refusal) -> FetchOutcome {
        do throws(FetchFailure) { return try outcome(of: request, as: name) } catch {
            throw error.refusal(of: name)
        }
    }

    /// The same, with a failure that tells more.
    func outcome(of request: FetchRequest, as name: String) throws(FetchFailure) -> FetchOutcome {
        let context = try FetchContext(request, progress)
        guard Self.isFileName(name) else {
            throw FetchFailure(
                .badParameter, .usage, "the name of what is fetched must do as a file's name")
        }
        if let problem = Transfer.libraryProblem {
            throw FetchFailure(
                .libraryMissing, .unreachable,
                "nothing can be fetched without libcurl: \(problem); install libcurl4")
        }
        let partial = try PartialFile(in: partials, for: name, of: context.shown)
        for attempt in 1... {
            do throws(FetchFailure) {
                let attempted = FetchAttempt(context, partial, number: attempt)
                return try attempted.outcome()
            } catch {
                guard error.isPassing, attempt < request.limits.attempts else {
                    throw error.after(attempt)
                }
                let wait = error.wait ?? request.limits.backoff(after: attempt)
                guard wait <= request.limits.longestWaitSeconds, wait < context.secondsLeft else {
                    throw error.refusingToWait(wait).after(attempt)
                }
                try pause(wait)
            }
        }
        preconditionFailure("attempts end by themselves")
    }

    /// Waits, in steps that let a cancellation through.
    private func pause(_ seconds: Double) throws(FetchFailure) {
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            if progress?.isCancelled == true { throw .cancelled }
            let left = (end - ContinuousClock.now) / .milliseconds(1)
            usleep(UInt32(max(1, min(left, 50)) * 1000))
        }
    }

    /// Whether a name does for a file, and is not that of another one's partial file.
    private static func isFileName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 200 && !name.hasPrefix(".")
            && !name.hasSuffix(".part") && !name.hasSuffix(".part.json")
            && name.unicodeScalars.allSatisfy {
                $0 != "/" && $0.properties.generalCategory != .control
            }
    }
}

extension FetchFailure {
    /// The fetch was told to end.
    static let cancelled = FetchFailure(
        .fetchCancelled, .unreachable, "the fetch was ended before the file was whole; run again")

    /// The failure, when waiting for another attempt would take too long.
    func refusingToWait(_ seconds: Double) -> FetchFailure {
        var failure = self
        failure.message +=
            "; not tried again, for it would mean to wait \(Int(seconds.rounded(.up))) s"
        return failure
    }
}
