import Reports
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
        /// When its bytes arrived.
        let arrival: Timestamp?
        let seriesCounts: SourceOutcome.SeriesCounts?
    }

    let report: RefreshReport
    let sources: [Source]
    /// How long the run took, in seconds.
    let seconds: Double

    init(_ report: RefreshReport, _ store: VintageStore, seconds: Double) throws(Refusal) {
        self.report = report
        self.seconds = seconds
        let stock = try SourceStock(store)
        let arrivals = try store.arrivals(of: stock.newest.values)
        let stale = Dictionary(report.stale.map { ($0.name, $0) }) { first, _ in first }
        sources = report.sources.map { outcome in
            let vintage = stock.newest[outcome.name]
            return Source(
                name: outcome.name, outcome: outcome, stale: stale[outcome.name],
                state: stock.states[outcome.name], vintage: vintage,
                arrival: vintage?.id.flatMap { arrivals[$0] }, seriesCounts: outcome.changed)
        }
    }

    /// The names of both files.
    static let jsonName = "status.json"
    static let metricsName = "flywheel.prom"

    /// Where the status for programs stands, which whoever watches looks at.
    static func place(in workplace: Workplace) -> String { "\(workplace.status)/\(jsonName)" }

    /// Writes both files, each whole or not at all.
    func save(in workplace: Workplace) throws(Refusal) {
        try Self.save(members, metrics, in: workplace)
    }

    /// Tells of a run that ended before it had looked at all sources, so that nobody takes the status
    /// of the run before for that of today. Refuses to where it is the status of another configuration.
    static func save(
        aborted refusal: Refusal, _ clock: Refresh.Clock, in workplace: Workplace
    ) throws(Refusal) {
        try checkOwner(in: workplace)
        let members: [String: JSONValue] = [
            "program": .string(ProgramVersion.named),
            "time": .string(clock.now.description), "as_of": .string(clock.asOf.description),
            "ok": .bool(false), "published": .bool(false), "aborted": .bool(true),
            "code": JSONValue(refusal.diagnostics.first?.code.rawValue),
            "reason": .string(Self.account(of: refusal)),
        ]
        var metrics = Metrics()
        metrics.addRun(at: clock.now, isGood: false)
        try save(members, metrics.text, in: workplace)
    }

    /// Why a run ended, with the file that it is about: nothing else here names it.
    private static func account(of refusal: Refusal) -> String {
        guard let finding = refusal.diagnostics.first, finding.line == nil,
            let path = finding.path
        else { return refusal.reason }
        return "\(path): \(refusal.reason)"
    }

    private static func save(
        _ members: [String: JSONValue], _ metrics: String, in workplace: Workplace
    ) throws(Refusal) {
        try FileSystem.makeFolder(workplace.status)
        var members = members
        members["configuration"] = owner(in: workplace)
        let text: String
        do {
            text = try JSONValue.object(members).text()
        } catch {
            throw Refusal(Diagnostic(.error, .notPresentable, message: "\(error)"))
        }
        // In this order: whichever cannot be written, `status.json` is the one before.
        try OutputFile.save(metrics, to: "\(workplace.status)/\(metricsName)")
        try OutputFile.save(text, to: place(in: workplace))
    }
}
