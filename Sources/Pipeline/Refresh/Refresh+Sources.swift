internal import Store
import TradeModel

extension Refresh {
    /// Takes what visits found new, one source after the other.
    func update(
        _ visits: [Visit], _ workplace: Workplace, _ library: LazyLibrary,
        _ store: VintageStore, _ stock: SourceStock, _ asked: AskedSources
    ) throws(Refusal) -> [SourceOutcome] {
        var asked = asked
        for name in visits.map(\.name) {
            // A list that is lost was found anew by the visit, or is told when it is asked for.
            if let vintage = stock.newest[name] {
                library.copies[name] = try? workplace.copies(of: vintage)
            }
        }
        var outcomes: [SourceOutcome] = []
        var states: [SourceState] = []
        for visit in visits {
            let name = visit.name
            progress.take(name)
            let start = ContinuousClock.now
            var state = stock.states[name] ?? SourceState(source: name)
            var outcome: SourceOutcome
            do throws(Refusal) {
                outcome = try settle(visit, workplace, library, store, stock, &state)
            } catch {
                outcome = SourceOutcome(name: name, result: .failed, refusal: error)
                // What is at fault is the store or the disk, and not the source.
                if error.cause == .outputNotWritable || error.cause == .busy { throw error }
            }
            outcome.seconds = visit.seconds + (ContinuousClock.now - start) / .seconds(1)
            // By when it was looked at, so that a slow server does not shift what is due when.
            state.note(outcome, at: visit.time)
            if state != stock.states[name], outcome.result != .notDue { states.append(state) }
            if outcome.refusal == nil { asked.note(name, visit.specification) }
            outcomes.append(outcome)
        }
        guard !isTrial else { return outcomes }
        if !states.isEmpty { try store.save(states) }
        try asked.save(in: store)
        try workplace.own(store)
        return outcomes
    }

    private func settle(
        _ visit: Visit, _ workplace: Workplace, _ library: LazyLibrary, _ store: VintageStore,
        _ stock: SourceStock, _ state: inout SourceState
    ) throws(Refusal) -> SourceOutcome {
        let name = visit.name
        let update = SourceUpdate(
            name: name, specification: visit.specification, subject: configuration.subject,
            workplace: workplace, library: library, store: store, now: clock.now,
            last: stock.newest[name], isTrial: isTrial)
        switch try visit.outcome.get() {
        case .notDue:
            return update.isOutdated
                ? try update.readAgain()
                : SourceOutcome(
                    name: name, result: .notDue, schedule: update.specification.schedule)
        case .unchanged(let seen):
            state = seen
            return update.isOutdated
                ? try update.readAgain() : SourceOutcome(name: name, result: .unchanged)
        case .arrived(let edition):
            let outcome = try update.take(edition)
            guard outcome.refusal == nil else { return outcome }
            state = edition.state
            library.copies[name] = workplace.placed(edition.files)
            return outcome
        }
    }
}

extension SourceState {
    /// Remembers how a run ended for the source.
    fileprivate mutating func note(_ outcome: SourceOutcome, at now: Timestamp) {
        switch outcome.result {
        case .notDue: return
        case .unchanged, .taken:
            lastSuccess = now
            failuresInARow = 0
        case .quarantined, .failed:
            failuresInARow += 1
            if let finding = outcome.refusal?.diagnostics.first {
                lastFailure = Failure(code: finding.code, message: finding.message)
            }
        }
        lastCheck = now
    }
}
