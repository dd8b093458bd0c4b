import Assessment
import TradeModel

/// Evaluates a scorecard on several days, with hysteresis between month ends.
final class ScorecardTimeline {
    private let scorecard: Scorecard
    private let configuration: Configuration
    private let library: SourceLibrary
    private var known: [Day: [ConditionState]] = [:]

    init(_ scorecard: Scorecard, _ configuration: Configuration, _ library: SourceLibrary) {
        self.scorecard = scorecard
        self.configuration = configuration
        self.library = library
    }

    /// The states on a day. A condition that was met at one of the last month ends and is not now
    /// stays met until so many evaluations in a row have failed, this one counted; it leaves at once
    /// where it is not known, does not apply, or where something was taken back, and what left does
    /// not come back by this.
    func states(on day: Day) throws(Refusal) -> [ConditionState] {
        var states = try raw(on: day)
        var earlier: [[ConditionState]] = []
        var month = Month(containing: day)
        for _ in 1..<max(1, scorecard.hysteresis) {
            month = month.advanced(by: -1)
            earlier.append(try raw(on: month.lastDay))
        }
        for index in states.indices {
            guard Self.mayStay(states[index]) else { continue }
            // Back to the last evaluation that it did not fail, by being met or by leaving at once.
            let last = earlier.first { !Self.mayStay($0[index]) }
            if last?[index].raw == .met { states[index].status = .met }
        }
        let held = Set(
            zip(scorecard.entries, states).filter(\.1.isHeld).map(\.0.specification.id))
        for (index, entry) in scorecard.entries.enumerated() {
            states[index].heldDependencies = entry.dependencies.filter(held.contains)
        }
        return states
    }

    /// Whether it failed, and may be kept met for a while.
    private static func mayStay(_ state: ConditionState) -> Bool {
        [.notMet, .atRisk].contains(state.raw) && !state.isWithdrawn
    }

    private func raw(on day: Day) throws(Refusal) -> [ConditionState] {
        if let states = known[day] { return states }
        let desk = ReadingDesk(
            scorecard.readings, configuration, library, asOf: day,
            minimumCoverage: scorecard.minimumCoverage, staleness: scorecard.staleness)
        let states = try ScorecardEvaluation(scorecard: scorecard, desk: desk).states()
        known[day] = states
        return states
    }
}
