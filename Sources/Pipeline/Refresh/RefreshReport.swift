public import TradeModel

/// How a run went.
public struct RefreshReport: Sendable {
    /// When it took place.
    public let clock: Refresh.Clock
    /// Whether the run before it did not come to its end.
    public let isAfterCrash: Bool
    /// What became of each source, in order of their names.
    public var sources: [SourceOutcome] = []
    /// The sources whose newest good copy is older than it should be.
    public var stale: [StaleSource] = []
    /// The indicators that could not be computed, and why.
    public var failedIndicators: [(name: String, refusal: Refusal)] = []
    /// The indicators that were computed and have no point, and what was found of that.
    public var emptyIndicators: [(name: String, warnings: [Diagnostic])] = []
    /// The outputs that could not be written anew, and why; the status among them.
    public var failedOutputs: [(path: String, refusal: Refusal)] = []
    /// The outputs that were written without some of their feeds: which, and why.
    public var incompleteOutputs: [(path: String, absences: [(name: String, refusal: Refusal)])] =
        []
    /// What the alerts came to.
    public var alerts: [AlertOutcome] = []
    /// Whether copies that nothing rests on stay, since not all could be found or removed.
    public var leavesCopies = false
    /// Whether a new generation was published.
    public var isPublished = false

    init(clock: Refresh.Clock, isAfterCrash: Bool) {
        self.clock = clock
        self.isAfterCrash = isAfterCrash
    }

    /// What is to be told, the errors of each source, output and alert among it; what is the same of
    /// several of them, once.
    public var findings: [Diagnostic] {
        var findings = sources.flatMap { source in
            source.warnings
                + (source.refusal?.diagnostics ?? []).map { $0.named(source.name) }
        }
        findings += stale.filter(\.isOverdue).map { source in
            Diagnostic(.error, .staleSource, path: source.name, message: source.account)
        }
        for (name, refusal) in failedIndicators {
            findings += refusal.diagnostics.map { $0.named(name) }
        }
        for (name, warnings) in emptyIndicators { findings += warnings.map { $0.named(name) } }
        // What is told of an indicator is not told of its outputs again.
        var told = Set(failedIndicators.map(\.refusal))
        for (path, absences) in incompleteOutputs {
            for (name, refusal) in absences where told.insert(refusal).inserted {
                findings += refusal.diagnostics.map { $0.named(name) }
            }
            findings.append(.incomplete(path, without: absences.map(\.name)))
        }
        for (path, refusal) in failedOutputs {
            if told.insert(refusal).inserted { findings += refusal.diagnostics }
            findings.append(
                Diagnostic(
                    .error, .outputKept, path: path,
                    message: "this file could not be written anew; the last good one stays, if"
                        + " there was one"))
        }
        return (findings + alerts.flatMap(\.findings)).uniqued()
    }

    /// The cause that decides the exit status: of several, the one with the highest status; nil where
    /// all is well.
    public var worst: Refusal.Cause? {
        var causes = sources.compactMap { $0.refusal?.cause }
        let others =
            failedIndicators.map(\.refusal) + failedOutputs.map(\.refusal)
            + incompleteOutputs.flatMap { $0.absences.map(\.refusal) }
        causes += others.filter { !isOfFailedSources($0) }.map(\.cause)
        if stale.contains(where: \.isOverdue) { causes.append(.data) }
        causes += alerts.compactMap(\.fault?.cause)
        return causes.worst
    }

    /// Whether a refusal says nothing but that sources have no copy so far, which failed in this run: why
    /// they did decides, and not that their first edition is missing.
    private func isOfFailedSources(_ refusal: Refusal) -> Bool {
        refusal.cause == .inputMissing
            && refusal.diagnostics.allSatisfy { finding in
                finding.code == .inputMissing
                    && sources.contains { $0.name == finding.path && $0.refusal != nil }
            }
    }
}

extension [Refusal.Cause] {
    /// The one with the highest exit status; nil where there is none.
    var worst: Refusal.Cause? { self.max { $0.rank < $1.rank } }
}

extension Refusal.Cause {
    /// The order of the exit statuses: 64, 65, 66, 69, 74, 75.
    fileprivate var rank: Int {
        switch self {
        case .usage: 0
        case .data: 1
        case .inputMissing: 2
        case .unreachable: 3
        case .outputNotWritable: 4
        case .busy: 5
        }
    }
}
