/// One flight of one missile, successful or not.
public struct Launch: Sendable, Hashable {
    /// Where the row stands that records the launch.
    public internal(set) var origin: Origin
    /// When it was, as precisely as the table says.
    public let moment: LaunchMoment
    /// The missile's name in the table.
    public let missile: String
    /// Its class.
    public let weaponClass: WeaponClass
    /// The launch site's name; empty when the table has none.
    public let site: String
    /// How it ended.
    public let outcome: LaunchOutcome
    /// The highest point of the flight.
    public let apogee: LengthRange?
    /// The ground distance flown.
    public let distance: LengthRange?
    /// Whose count the row belongs to. Launches of two sources are never counted together.
    public let source: String
    /// How sure the table is of it; nil where it does not say.
    public let confidence: Confidence?

    /// A flight.
    public init(
        origin: Origin, moment: LaunchMoment, missile: String, weaponClass: WeaponClass,
        site: String, outcome: LaunchOutcome, apogee: LengthRange?, distance: LengthRange?,
        source: String, confidence: Confidence?
    ) {
        self.origin = origin
        self.moment = moment
        self.missile = missile
        self.weaponClass = weaponClass
        self.site = site
        self.outcome = outcome
        self.apogee = apogee
        self.distance = distance
        self.source = source
        self.confidence = confidence
    }
}

extension Collection<Launch> {
    /// The least sure of them; nil where no table says.
    public var confidence: Confidence? { compactMap(\.confidence).min() }
}

/// How a launch ended. `unknown` is a third value, neither success nor failure.
public enum LaunchOutcome: String, Sendable, Hashable, CaseIterable {
    case success, failure, unknown
}

/// A length in kilometres of which only bounds may be known.
public struct LengthRange: Hashable, Sendable {
    /// At least so many kilometres; nil when the table gives a maximum only.
    public let lower: Double?
    /// At most so many kilometres.
    public let upper: Double

    /// Kilometres from a lower to an upper bound; nil unless 0 <= lower <= upper.
    public init?(lower: Double?, upper: Double) {
        guard upper >= 0, lower.map({ 0...upper ~= $0 }) ?? true else { return nil }
        self.lower = lower
        self.upper = upper
    }
}
