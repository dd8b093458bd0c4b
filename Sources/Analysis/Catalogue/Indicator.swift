/// What an indicator is: the entry of the catalogue that stands beside its computation.
public struct Indicator: Sendable, Hashable {
    /// The name in commands and configuration, in kebab-case.
    public let id: String
    /// The codes of the domain's catalogue that it covers.
    public let codes: [String]
    /// What it says.
    public let title: String
    /// The unit of its value.
    public let unit: String
    /// How it is computed.
    public let formula: String
    /// What it is computed from.
    public let inputs: String
    /// What a reader may get wrong.
    public let pitfalls: String
    /// Who defines it so.
    public let authority: String
    /// The parameters that it takes.
    public let parameters: Set<Parameter>
    /// The total that the values of a result add up to by definition, and must after rounding.
    public let total: Double?
    /// The fields that tell points of one period apart, such as the class of a share; none where
    /// there is one point for each period.
    public let keys: [String]
    /// Which records of trade tables it needs.
    public let scope: Scope

    /// An entry.
    public init(
        id: String, codes: [String], title: String, unit: String, formula: String, inputs: String,
        pitfalls: String, authority: String, parameters: Set<Parameter>, total: Double? = nil,
        keys: [String] = [], scope: Scope = .subject
    ) {
        self.id = id
        self.codes = codes
        self.title = title
        self.unit = unit
        self.formula = formula
        self.inputs = inputs
        self.pitfalls = pitfalls
        self.authority = authority
        self.parameters = parameters
        self.total = total
        self.keys = keys
        self.scope = scope
    }

    /// Which records of trade tables an indicator needs.
    public enum Scope: Sendable, Hashable {
        /// Those in which the subject takes part.
        case subject
        /// All: what others report of each other too.
        case everyone
    }

    /// What may be asked of an indicator.
    public enum Parameter: String, Sendable, Hashable, CaseIterable {
        case subject, partner, by, flow, basis, source
        case base, from, to
        case hs, section, revision, level, top
        case link, quantity, estimates, gdp
        case minimum = "min-quantity"
        case clock, count, weaponClass = "class", since, until, on
        case kind, actors, before, after, placing, seed
        case measure, per
    }
}

extension Set<Indicator.Parameter> {
    /// Which goods a question is about.
    static let goods: Self = [.hs, .section, .revision]
}
