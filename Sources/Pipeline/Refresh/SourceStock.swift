internal import Store
import TradeModel

/// What the store has of every source when a run begins.
struct SourceStock {
    /// What was left to be remembered of each source.
    let states: [String: SourceState]
    /// The newest vintage of each source and each computed indicator.
    let newest: [String: Vintage]

    init(_ store: VintageStore) throws(Refusal) {
        states = Dictionary(try store.sourceStates().map { ($0.source, $0) }) { first, _ in first }
        newest = try store.newestVintages()
    }

    /// Refuses, with the cause `busy`, a clock that is behind what is stored, or a day named for it that
    /// is.
    func check(_ now: Timestamp, path: String) throws(Refusal) {
        guard let latest = newest.values.max(by: { $0.knownFrom < $1.knownFrom }),
            now < latest.knownFrom
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .clockSetBack, path: path,
                message: "this run is of \(now), and the store has a vintage of"
                    + " “\(latest.source)” of \(latest.knownFrom): the clock was set back, or ran"
                    + " ahead then, or --as-of names a day before; nothing was done"), cause: .busy)
    }
}
