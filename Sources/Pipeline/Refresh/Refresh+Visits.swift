import Dispatch
internal import Store
import Synchronization
import TradeModel

extension Refresh {
    /// The visit of a source.
    struct Visit {
        /// The source.
        let name: String
        /// How it is configured.
        let specification: SourceSpecification
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
        let fetching = SourceFetching(
            folder: folder, countries: folder.file(configuration.countries),
            partials: workplace.partials, progress: progress.fetched)
        let visits = configuration.sources.map { name, specification in
            let known = stock.states[name] ?? SourceState(source: name)
            let isElsewhere = asked.isNew(name, specification)
            return SourceVisit(
                name: name, specification: specification, places: places, workplace: workplace,
                fetching: fetching, clock: clock,
                state: isElsewhere ? known.ofAnotherPlace : known, vintage: stock.newest[name],
                isElsewhere: isElsewhere, progress: progress)
        }
        return Self.made(visits.sorted { $0.name < $1.name })
    }

    /// Makes visits in their order, of which those of servers go on at once; in order of their names.
    private static func made(_ visits: [SourceVisit]) -> [Visit] {
        let done = Mutex([Visit]())
        let make = { @Sendable (visit: SourceVisit) in
            let start = ContinuousClock.now
            let outcome = Result { () throws(Refusal) in try visit.outcome() }
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            done.withLock {
                $0.append(
                    Visit(
                        name: visit.name, specification: visit.specification, outcome: outcome,
                        time: visit.clock.now, seconds: seconds))
            }
        }
        for visit in visits where visit.specification.place.isLocal { make(visit) }
        // As many at once as servers bear; each waits for the network and uses no processor.
        let limit = DispatchSemaphore(value: 8)
        let group = DispatchGroup()
        let waiting = DispatchQueue(label: "flywheel.visits", attributes: .concurrent)
        for visit in visits where !visit.specification.place.isLocal {
            limit.wait()
            waiting.async(group: group) {
                make(visit)
                limit.signal()
            }
        }
        group.wait()
        return done.withLock { made in made.sorted { $0.name < $1.name } }
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
