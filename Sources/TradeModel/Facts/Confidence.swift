/// How well a value is attested, from the surest down.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Read in the document that is cited.
    case confirmed
    /// Taken from a compilation, not checked against the document again.
    case compiled
    /// Computed from confirmed values by arithmetic that the row states.
    case derived
    /// Not confirmed by a document.
    case unconfirmed

    /// Orders from the least to the most sure.
    public static func < (a: Confidence, b: Confidence) -> Bool { a.doubt > b.doubt }

    /// The least sure of what a figure rests on; nil where none of it says how sure it is.
    package static func least(of several: Confidence?...) -> Confidence? {
        several.compactMap { $0 }.min()
    }

    private var doubt: Int {
        switch self {
        case .confirmed: 0
        case .compiled: 1
        case .derived: 2
        case .unconfirmed: 3
        }
    }
}
