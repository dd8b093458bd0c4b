import TradeModel

/// The faults of parts that are looked at one after the other: what is wrong with one part says nothing
/// of the next.
struct FoundFaults {
    private var refusals: [Refusal] = []

    /// Looks at a part, and keeps what is wrong with it.
    mutating func look(_ check: () throws(Refusal) -> Void) {
        do throws(Refusal) {
            try check()
        } catch {
            refusals.append(error)
        }
    }

    /// Refuses what was found, each finding once and in order, for the cause of the first.
    func refuse() throws(Refusal) {
        guard let first = refusals.first else { return }
        throw Refusal(refusals.flatMap(\.diagnostics).uniqued(), cause: first.cause)
    }
}
