import TradeModel

/// A sign that a reporter booked another country's trade as the subject's.
enum ConfusionSignal: String, CaseIterable {
    /// The goods look like the reporter's trade with the sibling and not like the subject's own.
    case profile
    /// Goods that the subject cannot trade, or hardly, have a large part.
    case infeasible
    /// The value is far above that of the years around.
    case jump
    /// There is none in the years on both sides.
    case isolated
    /// A reporter that keeps to a ban shows banned goods.
    case banned
    /// The reporter's trade with the sibling falls by about as much as this rises.
    case dip
    /// Goods cost by weight what they cost in the trade with the sibling.
    case unitValue = "unit_value"

    /// How much the signal counts where all can be told, in hundredths.
    var weight: Int {
        switch self {
        case .profile, .infeasible: 25
        case .jump: 15
        case .isolated, .banned, .dip: 10
        case .unitValue: 5
        }
    }

    /// What the number beside the signal is, as the field's name says it.
    var measure: String {
        switch self {
        case .profile: "cosine_gap"
        case .infeasible: "infeasible_percent"
        case .jump: "median_around"
        case .isolated: "value_beside"
        case .banned: "banned_value"
        case .dip: "dip_ratio"
        case .unitValue: "unit_value_ratio"
        }
    }

    /// Whether a signal is there, by which number, and by which records.
    struct Reading {
        /// Nil where the data do not tell.
        var isSet: Bool?
        var number: Double?
        var origins: [Origin] = []
    }
}

/// What a score comes to.
enum ConfusionVerdict: String, CaseIterable {
    case exclude, review, keep, unknown

    /// 0.5 and more is left out, 0.3 and more looked at; a score of signals with less than a quarter of
    /// the weight says nothing.
    init(_ score: Double?, known weight: Double) {
        switch score {
        case let score? where weight >= 0.25 && score >= 0.5: self = .exclude
        case let score? where weight >= 0.25 && score >= 0.3: self = .review
        case .some where weight >= 0.25: self = .keep
        default: self = .unknown
        }
    }
}
