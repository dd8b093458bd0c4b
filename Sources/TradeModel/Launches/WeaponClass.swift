/// The class by which launch tables sort missiles: a range class, or a type that says nothing of
/// the range.
public enum WeaponClass: String, Sendable, Hashable, CaseIterable {
    /// Close range, below 300 km.
    case crbm = "CRBM"
    /// Short range, 300 to 1,000 km.
    case srbm = "SRBM"
    /// Medium range, 1,000 to 3,000 km.
    case mrbm = "MRBM"
    /// Intermediate range, 3,000 to 5,500 km.
    case irbm = "IRBM"
    /// Intercontinental range, above 5,500 km.
    case icbm = "ICBM"
    /// Launched from a submarine, of any range.
    case slbm = "SLBM"
    /// A satellite launch vehicle.
    case slv = "SLV"
    /// A hypersonic glide vehicle, of any range.
    case hgv = "HGV"
    /// A cruise missile.
    case cruise
    /// Not known.
    case unknown

    /// The class of a table's word; letter case does not matter, a blank or `Unknown` is unknown.
    public init?(table text: String) {
        let folded = text.lowercased()
        if folded.allSatisfy(\.isWhitespace) {
            self = .unknown
        } else if let match = Self.allCases.first(where: { $0.rawValue.lowercased() == folded }) {
            self = match
        } else {
            return nil
        }
    }

    /// The place among the range classes, short to long; nil for types that say nothing of range.
    public var rangeRank: Int? {
        [.crbm, .srbm, .mrbm, .irbm, .icbm].firstIndex(of: self)
    }
}
