import Reports
import TradeModel

/// What a claim comes to.
enum ClaimVerdict: String, Sendable, CaseIterable {
    case holds
    case holdsPartly = "holds-partly"
    case notSupported = "not-supported"
    case notTestable = "not-testable"
    case forecast
    case unknown
}

/// What a claim comes to on a day, with what it rests on.
struct ClaimFinding: Sendable {
    /// A number by another definition.
    struct Alternative: Sendable {
        let label: String
        let value: Double?
        let unit: String
        /// Why there is no number.
        let reason: String?
        /// What is to be said against it, by the readings behind it; nil where there is no number.
        let reservations: Reservations?
    }

    /// What some readings rest on.
    struct Basis: Sendable {
        /// The rows behind them.
        let sources: [SourceUse]
        /// What is to be said against them.
        let reservations: Reservations

        init(_ readings: [PointReading], asOf day: Day) {
            sources = SourceUse.merged(readings.flatMap(\.sources))
            reservations = Reservations(
                ofAll: readings.compactMap { reading in
                    reading.point.map {
                        Reservations(of: $0, showing: [reading.field], asOf: day)
                    }
                })
        }
    }

    let verdict: ClaimVerdict
    /// The number that the data give.
    let computed: Double?
    /// Why the verdict, the number or both are not known.
    let reasons: [String]
    let alternatives: [Alternative]
    /// The readings, in the order in which the claim names them.
    let readings: [PointReading]
    /// What the number rests on: the readings of its formula. A judgement has none.
    let basis: Basis
    /// What all readings rest on: those of conditions, alternatives and causes too.
    let evidence: Basis
    /// What may have gone wrong.
    let causes: [String]
    /// Other published values that are the stated one.
    let matches: [String]

    /// What is to be said against the number; nil where there is none.
    var shownReservations: Reservations? { computed == nil ? nil : basis.reservations }
}
