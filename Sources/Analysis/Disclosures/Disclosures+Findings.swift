import TradeModel

extension Disclosures {
    /// Says that there is nothing to compute from.
    var findings: [Diagnostic] {
        guard values.isEmpty else { return [] }
        guard knownDays.isEmpty else { return outsideFinding }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "no value of the measure is known; there are no points"
                    + " (\(facts.inventory))")
        ]
    }

    /// Says that values are known, and none for the time asked about.
    var outsideFinding: [Diagnostic] {
        guard let first = knownDays.first, let last = knownDays.last else { return [] }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "\(measure) of \(series) is known for \(knownDays.count) dates from"
                    + " \(first) to \(last), and for none that is asked about; there are no points")
        ]
    }

    /// Names the periods whose rows are blank: no point may stand for them, and nothing else tells
    /// that the source has them.
    func unstatedFindings(since: Day? = nil, until: Day? = nil) -> [Diagnostic] {
        let periods = unstated.filter { $0.ends(since: since, until: until) }
            .map(\.cell.period.description)
        guard !values.isEmpty, !periods.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "\(series) states no value of \(measure) for"
                    + " \(periods.joined(separator: ", ")), which is not zero")
        ]
    }

    /// Says where a level falls that adds up over time.
    var fallingFindings: [Diagnostic] {
        zip(values, values.dropFirst()).filter { $0.value > $1.value }.map { before, after in
            Diagnostic(
                .warning, .fallingLevel,
                message: "\(measure) falls from \(before.value.plainDescription) on \(before.day)"
                    + " to \(after.value.plainDescription) on \(after.day): it is not one"
                    + " cumulative series")
        }
    }
}
