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
    /// where it is not known, does not apply, or where something was taken back.
    func states(on day: Day) throws(Refusal) -> [ConditionState] {
        var states = try raw(on: day)
        var earlier: [[ConditionState]] = []
        var month = Month(containing: day)
        for _ in 1..<max(1, scorecard.hysteresis) {
            month = month.advanced(by: -1)
            earlier.append(try raw(on: month.lastDay))
        }
        for index in states.indices {
            let state = states[index]
            let mayStay = [.notMet, .atRisk].contains(state.raw) && !state.isWithdrawn
            guard mayStay, earlier.contains(where: { $0[index].raw == .met }) else { continue }
            states[index].status = .met
        }
        return states
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
