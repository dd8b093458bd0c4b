/// A number by which an entry is known.
public struct ListedIdentifier: Sendable, Hashable {
    /// What sort of number it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case passport
        /// A card or number that a state gives its people.
        case national
        case tax
        /// A number in a register of companies.
        case registration
        /// The number that the International Maritime Organization gives a ship.
        case ship = "imo"
        /// The number that it gives an owner or manager of ships.
        case shipCompany = "imo-company"
        /// The number of a ship's radio (MMSI).
        case radio = "mmsi"
        /// A bank's code (SWIFT, BIC).
        case bank = "swift"
        /// A number of an aircraft.
        case aircraft
        /// An address of a digital currency.
        case wallet
        case other
    }

    /// What sort of number it is.
    public let kind: Kind
    /// What the list calls it.
    public let label: String
    /// The number.
    public let number: String
    /// Who issued it.
    public let place: ListedPlace?
    /// When it was issued.
    public let issued: Day?
    /// When it expires or expired.
    public let expires: Day?

    /// A number.
    public init(
        _ kind: Kind, label: String, number: String, place: ListedPlace? = nil,
        issued: Day? = nil, expires: Day? = nil
    ) {
        self.kind = kind
        self.label = label
        self.number = number
        self.place = place
        self.issued = issued
        self.expires = expires
    }
}
