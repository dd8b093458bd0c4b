/// One entry of a sanctions list: whom it names, under which programs, and by what to know them.
public struct Designation: Sendable, Hashable {
    /// Where the entry stands.
    public internal(set) var origin: Origin
    /// Where the rows of other tables stand that add to it.
    public var additions: [Origin] = []
    /// The list, by the name of its layout, or of that and its own (``ListName``).
    public internal(set) var list: String
    /// The list's own number of the entry.
    public let id: String
    /// What is listed.
    public let kind: DesignationKind
    /// The names, the one that the entry is listed under first.
    public internal(set) var names: [ListedName]
    /// The programs or regimes of the list that the entry stands under, in the list's own words.
    public var programs: [String] = []
    /// Offices, titles and positions.
    public var titles: [String] = []
    /// Where they are said to be.
    public internal(set) var addresses: [ListedAddress] = []
    /// Countries of nationality, citizenship or registration.
    public internal(set) var countries: [ListedPlace] = []
    /// Dates of birth; several where the list is not sure.
    public internal(set) var births: [ListedDate] = []
    /// Places of birth.
    public internal(set) var birthPlaces: [String] = []
    /// Numbers of documents and registers.
    public internal(set) var identifiers: [ListedIdentifier] = []
    /// What a ship or an aircraft is known by.
    public var craft: CraftDetails?
    /// Other entries that this one is said to belong to.
    public internal(set) var links: [String] = []
    /// The lists of which a collector took the entry.
    public var collections: [String] = []
    /// The day on which it was listed; nil where the list does not tell it.
    public var listed: Day?
    /// The day on which it was taken off the list; nil where it was not, and where the list tells no
    /// day.
    public var delisted: Day?
    /// The last day on which the list says that the entry was changed.
    public var updated: Day?
    /// Whatever else the list says, as it says it.
    public internal(set) var remarks = ""

    /// An entry under a name.
    public init(
        origin: Origin, list: String, id: String, kind: DesignationKind, name: ListedName
    ) {
        self.origin = origin
        self.list = list
        self.id = id
        self.kind = kind
        names = [name]
    }

    /// The name that the entry is listed under.
    public var name: String { names[0].text }

    /// Every row that the entry rests on.
    public var origins: [Origin] { [origin] + additions }

    /// Whether another entry says the same, wherever it stands.
    public func says(asMuchAs other: Designation) -> Bool {
        var copy = self
        copy.origin = other.origin
        copy.additions = other.additions
        return copy == other
    }

    /// Ship numbers of the International Maritime Organization, which a ship keeps for life.
    public var shipNumbers: [String] {
        identifiers.filter { $0.kind == .ship }.map(\.number)
    }

    /// Numbers that the same organization gives owners and managers of ships.
    public var shipCompanyNumbers: [String] {
        identifiers.filter { $0.kind == .shipCompany }.map(\.number)
    }

    /// Countries of the addresses, each once, in order.
    public var addressCountries: [Country] {
        addresses.compactMap(\.place?.country).uniqued()
    }
}

/// What a list names.
public enum DesignationKind: String, Sendable, Hashable, CaseIterable {
    case individual, entity, vessel, aircraft
    /// Something else, such as a digital wallet, or a word that is not known.
    case other
}
