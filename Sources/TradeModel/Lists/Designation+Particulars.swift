extension Designation {
    /// Something that a list says of an entry besides what every entry has.
    public enum Particular: Sendable, Hashable {
        case name(ListedName)
        case address(ListedAddress)
        case country(ListedPlace)
        case birth(ListedDate)
        case birthPlace(String)
        case identifier(ListedIdentifier)
        case link(String)
        /// Words that have no form of their own.
        case remark(String)
    }

    /// Adds what is known of the entry, each thing once. Takes time in proportion to how much that
    /// is.
    public mutating func add(_ more: some Sequence<Particular>) {
        var seen = Set(particulars)
        for particular in more where seen.insert(particular).inserted { append(particular) }
    }

    /// What is known of the entry, remarks left out.
    private var particulars: [Particular] {
        let who =
            names.map(Particular.name) + births.map(Particular.birth)
            + birthPlaces.map(Particular.birthPlace) + countries.map(Particular.country)
        return who + addresses.map(Particular.address) + identifiers.map(Particular.identifier)
            + links.map(Particular.link)
    }

    private mutating func append(_ particular: Particular) {
        switch particular {
        case .name(let name): names.append(name)
        case .address(let address): addresses.append(address)
        case .country(let place): countries.append(place)
        case .birth(let date): births.append(date)
        case .birthPlace(let place): birthPlaces.append(place)
        case .identifier(let identifier): identifiers.append(identifier)
        case .link(let name): links.append(name)
        case .remark(let text):
            guard !text.isEmpty else { return }
            remarks += remarks.isEmpty ? text : "; \(text)"
        }
    }
}
