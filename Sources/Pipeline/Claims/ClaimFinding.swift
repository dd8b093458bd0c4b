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

    let verdict: ClaimVerdict
    /// The number that the data give.
    let computed: Double?
    /// Why the verdict, the number or both are not known.
    let reasons: [String]
    let alternatives: [Alternative]
    /// The readings, in the order in which the claim names them.
    let readings: [PointReading]
    /// What is to be said against the number and the verdict, by all readings.
    let reservations: Reservations
    /// What may have gone wrong.
    let causes: [String]
    /// Other published values that are the stated one.
    let matches: [String]

    /// The rows behind it.
    var sources: [SourceUse] { SourceUse.merged(readings.flatMap { $0.point?.sources ?? [] }) }

    /// The files behind it.
    var files: String { sources.map(\.source.path).joined(separator: "; ") }

    /// What is to be said against the number; nil where there is none.
    var shownReservations: Reservations? { computed == nil ? nil : reservations }
}
