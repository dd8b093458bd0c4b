import Analysis
internal import Store
import Tabular
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
    func publish(_ report: inout RefreshReport) throws(Refusal) {
        let newest = try store.newestVintages()
        report.stale = stale(report, newest)
        let shown = publication.current
        let watch = AlertWatch(configuration: configuration, store: store, now: clock.now)
        let fingerprint = try fingerprint(newest, report.stale)
        guard shown?.fingerprint != fingerprint else {
            report.alerts = try told(try watch.remembered(), watch)
            return
        }
        refresh.progress.publish()
        let results = try computed(newest)
        for (name, result) in results.sorted(by: { $0.key < $1.key }) {
            guard case .failure(let refusal) = result else { continue }
            report.failedIndicators.append((name, refusal))
        }
        report.alerts = try watch.outcomes(results)
        try watch.remember(report.alerts, areUntold: true)
        try show(results, newest, shown, fingerprint, &report)
        report.isPublished = true
        report.alerts = try told(report.alerts, watch)
    }

    /// The alerts, after the commands of those that are new have run.
    private func told(
        _ alerts: [AlertOutcome], _ watch: AlertWatch
    ) throws(Refusal) -> [AlertOutcome] {
        guard alerts.contains(where: \.isNew) else { return alerts }
        let told = alerts.map { $0.runningCommand(of: configuration) }
        try watch.remember(told, areUntold: false)
        return told
    }

    /// Writes the outputs and shows them. What cannot be written anew stays as it was.
    private func show(
        _ results: [String: Result<IndicatorResult, Refusal>], _ newest: [String: Vintage],
        _ shown: Generation?, _ fingerprint: String, _ report: inout RefreshReport
    ) throws(Refusal) {
        let before = shown?.sources.compactMap { $0.knownFrom.flatMap(Timestamp.init) }.max()
        let outputs = Outputs(
            configuration: configuration, library: try library.library(), asOf: clock.asOf,
            stale: report.stale, results: results,
            changes: try ChangeReport(of: store, from: before, to: clock.now))
        var entries: [(path: String, entry: Publication.Entry)] = []
        for (path, text) in outputs.written() {
            switch text {
            case .success(let text): entries.append((path, .text(text)))
            case .failure(let refusal):
                report.failedOutputs.append((path, refusal))
                entries.append((path, .kept))
            }
        }
        if !report.alerts.isEmpty {
            let text = try outputs.alerts(report.alerts)
            entries.append((Generation.alertsName, .text(text)))
        }
        // What failed is tried and told again by the next run, whether or not anything changed.
        let isWhole = report.failedOutputs.isEmpty && report.failedIndicators.isEmpty
        let reasons = Dictionary(report.stale.map { ($0.name, $0.reason) }) { first, _ in first }
        try publication.show(
            entries, asOf: clock.asOf, fingerprint: isWhole ? fingerprint : "",
            sources: configuration.sources.keys.sorted().map { name in
                Generation.Source(
                    name: name, vintage: newest[name]?.id, sha256: newest[name]?.sha256,
                    knownFrom: newest[name]?.knownFrom.description, stale: reasons[name])
            })
    }

    /// The sources that failed, and those of which no new edition came for too long.
    private func stale(_ report: RefreshReport, _ newest: [String: Vintage]) -> [StaleSource] {
        report.sources.compactMap { outcome in
            let taken = newest[outcome.name]?.knownFrom
            if let refusal = outcome.refusal {
                let reason = refusal.diagnostics.first?.message ?? "it could not be read"
                return StaleSource(
                    name: outcome.name, takenAt: taken, reason: reason, isOverdue: false)
            }
            guard let taken, let limit = configuration.sources[outcome.name]?.maxAge else {
                return nil
            }
            let age = taken.day.distance(to: clock.now.day)
            guard age > limit else { return nil }
            return StaleSource(
                name: outcome.name, takenAt: taken,
                reason: "no new edition for \(age) days, and \(limit) are allowed", isOverdue: true)
        }
    }

    /// The digest of everything that decides what the published files hold.
    private func fingerprint(
        _ newest: [String: Vintage], _ stale: [StaleSource]
    ) throws(Refusal) -> String {
        var parts = [
            "flywheel \(ProgramVersion.current)", clock.asOf.description, configuration.sha256,
            try sha256(ofFile: refresh.folder.file(configuration.countries)),
        ]
        for name in configuration.sources.keys.sorted() {
            parts.append("\(name) \(newest[name]?.id ?? 0)")
        }
        parts += stale.map(\.description)
        return sha256(Array(parts.joined(separator: "\n").utf8))
    }
}
