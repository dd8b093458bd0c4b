/// A country or region as a list names it.
public struct ListedPlace: Sendable, Hashable {
    /// The list's own words.
    public let text: String
    /// The country that they mean; nil where no table knows it.
    public let country: Country?

    /// A place by its words.
    public init(_ text: String, country: Country?) {
        self.text = text
        self.country = country
    }
}

/// An address of an entry.
public struct ListedAddress: Sendable, Hashable {
    /// Street, town and post code, as the list writes them; may be empty.
    public let text: String
    /// The country; nil where the address does not tell it.
    public let place: ListedPlace?

    /// An address.
    public init(_ text: String, place: ListedPlace?) {
        self.text = text
        self.place = place
    }
}
