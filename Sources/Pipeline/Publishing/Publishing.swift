import Analysis
internal import Store
import TradeModel

/// The second half of a run: computes from the last good editions, and publishes what differs from
/// the generation that is shown.
struct Publishing {
    let refresh: Refresh
    let workplace: Workplace
    let library: LazyLibrary
    let store: VintageStore
    let publication: Publication

    var configuration: Configuration { refresh.configuration }
    var clock: Refresh.Clock { refresh.clock }

    /// Publishes where anything differs; in any case tells which sources are stale.
    func publish(_ report: inout RefreshReport, _ stock: SourceStock) throws(Refusal) {
        let isChanged = report.sources.contains { $0.changed != nil }
        let newest = isChanged ? try store.newestVintages() : stock.newest
        report.stale = try stale(report, newest)
        let shown = publication.current
        let watch = AlertWatch(configuration: configuration, store: store, now: clock.now)
        let fingerprint = try fingerprint(newest, report.stale)
        if let shown, shown.fingerprint == fingerprint, shown.settled != false,
            publication.isWhole(shown),
            let alerts = try watch.remembered(of: fingerprint)
        {
            report.alerts = alerts
            return
        }
        refresh.progress.publish()
        let results = try computed(newest)
        for (name, result) in results.sorted(by: { $0.key < $1.key }) {
            switch result {
            case .success(let result) where result.points.isEmpty:
                let warnings = result.findings.filter { $0.severity == .warning }
                report.emptyIndicators.append((name, warnings))
            case .success: continue
            case .failure(let refusal): report.failedIndicators.append((name, refusal))
            }
        }
        report.alerts = try watch.outcomes(results)
        report.isPublished = try show(results, newest, shown, fingerprint, stock, &report)
        report.alerts = report.alerts.map {
            $0.runningCommand(of: configuration, in: refresh.folder.path)
        }
        try watch.remember(report.alerts, of: fingerprint)
    }

    /// Writes the outputs and shows them; false where they are those that are shown. What cannot be
    /// written anew stays as it was.
    private func show(
        _ results: [String: Result<IndicatorResult, Refusal>], _ newest: [String: Vintage],
        _ shown: Generation?, _ fingerprint: String, _ stock: SourceStock,
        _ report: inout RefreshReport
    ) throws(Refusal) -> Bool {
        let vintages = try store.vintages()
        // What is tried again, from the same editions, tells again what it told.
        let isRetry = shown.map { $0.fingerprint == fingerprint && $0.settled != nil } ?? false
        let start = stock.newest.values.compactMap(\.id).max() ?? 0
        let before = shown?.changesBegin(in: vintages, start: start, isRetry: isRetry)
        let outputs = Outputs(
            configuration: configuration, library: try library.library(), asOf: clock.asOf,
            stale: report.stale, results: results,
            changes: try ChangeReport(
                of: store, afterVintage: before, to: clock.now))
        let entries = try files(of: outputs, &report)
        // What failed is tried again by the next run, whether anything is new or not.
        let isSettled =
            report.failedOutputs.isEmpty && report.incompleteOutputs.isEmpty
            && report.failedIndicators.isEmpty
        let basis = Generation.Basis(
            fingerprint: fingerprint, isSettled: isSettled,
            lastVintage: vintages.last?.id ?? 0, past: Generation.Past(vintages),
            changesAfter: before)
        // What changed is told until the moment of the run, which is another each time.
        guard !publication.shows(entries, basis, withAnyBytesIn: configuration.changeLists) else {
            return false
        }
        try publication.show(
            entries, asOf: clock.asOf, basis: basis, sources: sources(newest, report.stale))
        return true
    }

    /// The files of the outputs, and what tells of conditions and of stale sources. What could not be
    /// written anew is told in the report.
    private func files(
        of outputs: Outputs, _ report: inout RefreshReport
    ) throws(Refusal) -> [(path: String, entry: Publication.Entry)] {
        var entries: [(path: String, entry: Publication.Entry)] = []
        for output in outputs.written() {
            for (path, bytes) in output.files {
                switch bytes {
                case .success(let bytes): entries.append((path, .bytes(bytes)))
                case .failure(let refusal):
                    report.failedOutputs.append((path, refusal))
                    entries.append((path, .kept))
                }
            }
            if !output.absences.isEmpty {
                report.incompleteOutputs.append((output.path, output.absences))
            }
        }
        if !report.alerts.isEmpty {
            let text = try outputs.alerts(report.alerts)
            entries.append((Generation.alertsName, .bytes(Array(text.utf8))))
        }
        if !report.stale.isEmpty {
            let text = try outputs.staleText()
            entries.append((Generation.staleName, .bytes(Array(text.utf8))))
        }
        return entries
    }

    /// The sources as a generation has them, in order of their names.
    private func sources(
        _ newest: [String: Vintage], _ stale: [StaleSource]
    ) -> [Generation.Source] {
        let reasons = Dictionary(stale.map { ($0.name, $0.reason) }) { first, _ in first }
        return configuration.sources.keys.sorted().map { name in
            Generation.Source(
                name: name, vintage: newest[name]?.id, sha256: newest[name]?.sha256,
                knownFrom: newest[name]?.knownFrom.description, stale: reasons[name])
        }
    }
}

extension Configuration {
    /// The paths of the outputs that tell what changed.
    fileprivate var changeLists: Set<String> {
        Set(
            outputs.compactMap { output in
                if case .changes = output.content { output.path } else { nil }
            })
    }
}
