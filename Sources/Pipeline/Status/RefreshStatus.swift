internal import Store
import TradeModel

/// What `status.json` and `flywheel.prom` tell of a run and of every source.
struct RefreshStatus {
    /// One source.
    struct Source {
        let name: String
        let outcome: SourceOutcome
        let stale: StaleSource?
        let state: SourceState?
        /// The last good edition.
        let vintage: Vintage?
        let seriesCounts: SourceOutcome.SeriesCounts?
    }

    let report: RefreshReport
    let sources: [Source]
    /// How long the run took, in seconds.
    let seconds: Double

    init(_ report: RefreshReport, _ store: VintageStore, seconds: Double) throws(Refusal) {
        self.report = report
        self.seconds = seconds
        let stock = try SourceStock(store, now: report.clock.now)
        let stale = Dictionary(report.stale.map { ($0.name, $0) }) { first, _ in first }
        sources = report.sources.map { outcome in
            Source(
                name: outcome.name, outcome: outcome, stale: stale[outcome.name],
                state: stock.states[outcome.name], vintage: stock.newest[outcome.name],
                seriesCounts: outcome.changed)
        }
    }

    /// Writes both files, each whole or not at all.
    func save(in workplace: Workplace) throws(Refusal) {
        try FileSystem.makeFolder(workplace.status)
        let text: String
        do {
            text = try json.text()
        } catch {
            throw Refusal(Diagnostic(.error, .notPresentable, message: "\(error)"))
        }
        try OutputFile.save(text, to: "\(workplace.status)/status.json")
        try OutputFile.save(metrics, to: "\(workplace.status)/flywheel.prom")
    }
}
