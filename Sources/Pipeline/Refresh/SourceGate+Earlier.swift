internal import Store
import TradeModel

extension SourceGate {
    /// Says that the edition is one that was there before the last one. It is taken: no expectation
    /// could tell an old copy from a correction that the producer withdrew.
    func earlierFindings(_ contrast: EditionContrast) -> [Diagnostic] {
        guard let earlier, let last else { return [] }
        let days = [earlier, last].map(\.knownFrom.day.description)
        // Those of one day are told apart by their moments.
        let times =
            days[0] == days[1] ? [earlier, last].map(\.knownFrom.description) : days
        // Of what has no numbers, as a list of names, no series tells whether it is the same.
        let account =
            contrast.hasDifference || contrast.isEmpty
            ? "what changed since is changed back" : "no value differs from those of that one"
        return [
            Diagnostic(
                .warning, .earlierEdition, path: name,
                message: "these are the bytes of the edition of \(times[0]), and not of the last"
                    + " good one, of \(times[1]): \(account)")
        ]
    }
}
