import Dispatch
internal import Store
import Synchronization
import TradeModel

extension Refresh {
    /// The visit of a source.
    struct Visit {
        /// The source.
        let name: String
        /// What it came to.
        let outcome: Result<SourceVisit.Outcome, Refusal>
        /// When the source was looked at.
        let time: Timestamp
        /// How long it took.
        let seconds: Double
    }

    /// Visits all sources, several at once, since most of the time is spent waiting for servers; in
    /// order of their names.
    func visit(
        _ places: SourcePlaces, _ workplace: Workplace, _ stock: SourceStock,
        _ asked: AskedSources
    ) -> [Visit] {
        let names = configuration.sources.keys.sorted()
        let fetching = SourceFetching(
            folder: folder, countries: folder.file(configuration.countries),
            partials: workplace.partials, progress: progress.fetched)
        let results = Mutex([Int: Visit]())
        let remote = names.indices.filter {
            configuration.sources[names[$0]].map { !$0.place.isLocal } ?? false
        }
        let visit = { @Sendable (index: Int) in
            let name = names[index]
            guard let specification = configuration.sources[name] else { return }
            let known = stock.states[name] ?? SourceState(source: name)
            let isElsewhere = asked.isNew(name, specification)
            let start = ContinuousClock.now
            let result = Result { () throws(Refusal) in
                try SourceVisit(
                    name: name, specification: specification, places: places,
                    workplace: workplace, fetching: fetching, clock: clock,
                    state: isElsewhere ? known.ofAnotherPlace : known,
                    vintage: stock.newest[name], isElsewhere: isElsewhere, progress: progress
                ).outcome()
            }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            results.withLock {
                $0[index] = Visit(name: name, outcome: result, time: clock.now, seconds: seconds)
            }
        }
        for index in names.indices where !remote.contains(index) { visit(index) }
        // As many at once as servers bear; each waits for the network and uses no processor.
        let limit = DispatchSemaphore(value: 8)
        let group = DispatchGroup()
        let waiting = DispatchQueue(label: "flywheel.visits", attributes: .concurrent)
        for index in remote {
            limit.wait()
            waiting.async(group: group) {
                visit(index)
                limit.signal()
            }
        }
        group.wait()
        return results.withLock { results in
            names.indices.map { index in
                guard let result = results[index] else {
                    preconditionFailure("\(names[index]) was visited")
                }
                return result
            }
        }
    }
}

extension SourceState {
    /// What is left of it when the source lies elsewhere: nothing is known of what is there.
    fileprivate var ofAnotherPlace: SourceState {
        var state = SourceState(source: source)
        state.lastFailure = lastFailure
        return state
    }
}
