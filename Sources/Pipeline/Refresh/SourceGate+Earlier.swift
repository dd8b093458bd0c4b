internal import Store
import TradeModel

extension SourceGate {
    /// Says that the edition is one that was there before the last one. It is taken: no expectation
    /// could tell an old copy from a correction that the producer withdrew.
    var earlierFindings: [Diagnostic] {
        guard let earlier, let last else { return [] }
        return [
            Diagnostic(
                .warning, .earlierEdition, path: name,
                message: "these are the bytes of the edition of \(earlier.knownFrom.day), and not"
                    + " of the last good one, of \(last.knownFrom.day): what changed since is"
                    + " changed back")
        ]
    }
}
