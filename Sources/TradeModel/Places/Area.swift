/// One row of the country table: a country, a former one, a group, or an unspecified area, with the
/// codes and names by which the trade systems know it.
public struct Area: Sendable {
    /// What kind of place a row describes.
    public enum Kind: String, Sendable, CaseIterable {
        case country
        /// A state that is no more.
        case former
        /// Listed beside its members, so that the two are never added.
        case group
        /// Countries that report as one, in place of themselves.
        case union
        case world
        case unspecified
    }

    /// A system that numbers countries in its own way.
    public enum CodeSystem: String, Sendable, CaseIterable {
        case numeric, comtrade, baci, gacc, cow, imf
    }

    /// A number that a system uses for a place.
    public struct Number: Sendable {
        /// The system.
        public let system: CodeSystem
        /// What it calls the place.
        public let value: Int

        /// A system's number.
        public init(_ system: CodeSystem, _ value: Int) {
            self.system = system
            self.value = value
        }
    }

    /// Alpha-3 for countries, else the area's own code.
    public let code: String
    /// What kind of place it is.
    public let kind: Kind
    /// A short English name.
    public let name: String
    /// The ISO alpha-2 code, empty where there is none.
    public let alpha2: String
    /// The numbers that the systems use, those of a system together and its main one first.
    public let numbers: [Number]
    /// Earlier alpha-3 codes of the same place.
    public let formerCodes: [String]
    /// Other names and spellings.
    public let aliases: [String]

    /// A row of the table.
    public init(
        code: String, kind: Kind, name: String, alpha2: String = "",
        numbers: [Number] = [], formerCodes: [String] = [], aliases: [String] = []
    ) {
        self.code = code
        self.kind = kind
        self.name = name
        self.alpha2 = alpha2
        self.numbers = numbers
        self.formerCodes = formerCodes
        self.aliases = aliases
    }

    /// The numbers that a system uses, the main one first.
    public func numbers(_ system: CodeSystem) -> [Int] {
        numbers.filter { $0.system == system }.map(\.value)
    }

    /// The partner that the row stands for; nil when a country's code is not three letters.
    public var partner: Partner? {
        switch kind {
        case .country: Country(code).map(Partner.country)
        // Former territories that ISO never listed have the trade systems' codes only.
        case .former: Country(code).map(Partner.country) ?? .unspecified(code)
        case .group: .group(code)
        case .union: .union(code)
        case .world: .world
        case .unspecified: .unspecified(code)
        }
    }
}
