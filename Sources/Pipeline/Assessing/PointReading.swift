import Analysis
import Assessment
import Reports
import TradeModel

/// What a computed indicator gives for a reference.
struct PointReading: Sendable {
    /// What was asked for.
    let reference: Reference
    /// The point that answers; nil where there is none.
    let point: IndicatorResult.Point?
    /// Its value, or that of the field asked for.
    let value: Double?
    /// The unit of the value; empty where a field has none of its own.
    let unit: String
    /// Why there is no value; empty where there is one.
    let reason: String
    /// What was computed; nil where that could not be.
    var indicator: Indicator?
    /// What a count is at least and at most, where no more is known of it.
    var bounds: Bounds?
    /// The files in which the answer was sought, whether or not they have a row of it.
    var lookedThrough: [Source] = []
    /// How old the newest datum of what was computed is; nil where that says nothing of the reading.
    var age: DatumAge?

    /// The least and the most that a count may be; no most where there is none.
    struct Bounds: Sendable, Hashable {
        let least: Double
        let most: Double?
    }

    /// What of the point is its value.
    var field: String { reference.field ?? "value" }

    /// How sure its value is; nil where none is shown.
    var shownConfidence: Confidence? { value == nil ? nil : point?.confidence(of: field) }

    /// What is to be said against its value as of a day; nil where none is shown.
    func reservations(asOf day: Day) -> Reservations? {
        value == nil ? nil : point.map { Reservations(of: $0, showing: [field], asOf: day) }
    }

    /// The rows behind it. Where there is none, as behind a zero, the files that were looked through.
    var sources: [SourceUse] {
        SourceUse.merged(point?.sources(of: field) ?? [], lookedThrough: lookedThrough)
    }

    /// The files behind it.
    var files: String { sources.map(\.source.path).joined(separator: "; ") }

    /// The documents that report what was counted, where the rows name them as those of a ledger of wins
    /// do.
    var documents: String? {
        guard case .text(let text)? = point?["documents"], !text.isEmpty else { return nil }
        return text
    }

    /// How many of the wins behind it cannot be taken back; nil where it is of none.
    var irreversible: Int? { point?["irreversible"]?.number.map { Int($0) } }

    /// What is to be said of the wins behind it: who reports them, how many cannot be taken back where
    /// some cannot.
    var particulars: [String] {
        let given = point?["given"]?.number.map { " of \(Int($0))" } ?? ""
        return [
            documents.map { "reported by \($0)" },
            irreversible.flatMap { $0 > 0 ? "cannot be taken back: \($0)\(given)" : nil },
        ].compactMap { $0 }
    }

    /// The reading as conditions take it.
    var reading: Reading {
        if let value { return .known(value, Unit(unit)) }
        guard let bounds else { return .unknown(reason) }
        return .range(least: bounds.least, most: bounds.most, Unit(unit), reason: reason)
    }
}
