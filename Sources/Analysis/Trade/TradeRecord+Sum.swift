import TradeModel

extension Sequence where Element == TradeRecord {
    /// Refuses records whose values are too large to add up: then every sum of some of them can be
    /// held.
    func requireSum() throws(Refusal) {
        guard lazy.compactMap(\.value).sum() == nil else { return }
        throw Refusal(
            Diagnostic(
                .error, .sumTooLarge,
                message: "a sum of more than 10^26 is no trade; look for values with too many"
                    + " digits"))
    }
}
