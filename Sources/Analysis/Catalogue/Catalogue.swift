/// Every indicator that can be computed.
public enum Catalogue {
    /// The computations, trade first.
    public static let computable: [any ComputableIndicator.Type] =
        trade + structure + mirror + launches + events + disclosures + runs + measures + lists

    /// The entries, in the same order.
    public static let indicators: [Indicator] = computable.map { $0.indicator }

    /// The computation with an id.
    public static func computable(_ id: String) -> (any ComputableIndicator.Type)? {
        computable.first { $0.indicator.id == id }
    }

    /// The entry with an id.
    public static func indicator(_ id: String) -> Indicator? { computable(id)?.indicator }

    /// The entries of an id or a code, in small or capital letters, those among them that want data too.
    public static func entries(named name: String) -> [Indicator] {
        let (id, code) = (name.lowercased(), name.uppercased())
        return (indicators + wanting).filter { $0.id == id || $0.codes.contains(code) }
    }
}
