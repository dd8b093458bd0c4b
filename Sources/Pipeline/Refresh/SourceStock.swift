internal import Store
import TradeModel

/// What the store has of every source when a run begins.
struct SourceStock {
    /// What was left to be remembered of each source.
    let states: [String: SourceState]
    /// The newest vintage of each source and each computed indicator.
    let newest: [String: Vintage]

    /// Refuses, with the cause `busy`, a clock that is behind what is stored.
    init(_ store: VintageStore, now: Timestamp) throws(Refusal) {
        states = Dictionary(try store.sourceStates().map { ($0.source, $0) }) { first, _ in first }
        newest = try store.newestVintages()
        guard let latest = newest.values.map(\.knownFrom).max(), now < latest else { return }
        throw Refusal(
            Diagnostic(
                .error, .clockSetBack, path: store.path,
                message: "it is \(now) by the clock, and the store has a vintage of \(latest): the"
                    + " clock was set back; nothing was done"), cause: .busy)
    }
}
