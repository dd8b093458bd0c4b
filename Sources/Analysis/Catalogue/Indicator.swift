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
    /// What its points have beside their values, in their order; none where values stand alone.
    public let fields: [Field]
    /// Which records of trade tables it needs.
    public let scope: Scope
    /// Whether it may rest on several sources, to hold them against each other; any other on one.
    public let takesSeveralSources: Bool

    /// An entry.
    public init(
        id: String, codes: [String], title: String, unit: String, formula: String, inputs: String,
        pitfalls: String, authority: String, parameters: Set<Parameter>, total: Double? = nil,
        fields: [Field] = [], scope: Scope = .subject, takesSeveralSources: Bool = false
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
        self.fields = fields
        self.scope = scope
        self.takesSeveralSources = takesSeveralSources
    }

    /// Which records of trade tables an indicator needs.
    public enum Scope: Sendable, Hashable {
        /// Those in which the subject takes part.
        case subject
        /// All: what others report of each other too.
        case everyone
    }

    /// Whether it is computed with a table of measures besides the files.
    public var takesMeasures: Bool { parameters.contains(.regime) }

    /// What may be asked of an indicator.
    public enum Parameter: String, Sendable, Hashable, CaseIterable {
        case subject, partner, by, flow, basis, source
        case base, from, to
        case without, against, sibling
        case tau, tonnes, barrelsPerTonne = "barrels-per-tonne"
        case hs, section, revision, level, top
        case link, quantity, estimates, gdp, minimumQuantity = "min-quantity"
        case clock, count, weaponClass = "class", since, until, on
        case kind, actors, before, after, placing, seed
        case measure, per
        case regime, measureID = "measure-id", factor, quantitySource = "quantity-source", tanker
        case combined, method, cost, penalty, trimming, minimum, confidence, allowance, threshold
        case at, model, transform, scale, harmonics, lag, window, margin
        case mask, years, robust
        case program, country, group
    }
}

extension Set<Indicator.Parameter> {
    /// Which goods a question is about.
    static let goods: Self = [.hs, .section, .revision]
}
