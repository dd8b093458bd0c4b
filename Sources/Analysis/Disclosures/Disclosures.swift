import TradeModel

/// The values of one measure of one tidy series that are disclosed at irregular dates.
struct Disclosures {
    /// A value with its date, the last day of the period that its row names.
    struct Value {
        let day: Day
        let value: Double
        let row: Observation
    }

    let series: String
    let measure: String
    let unit: Unit
    /// The values by date.
    let values: [Value]
    /// Main rows without a value, in the order of their periods.
    let unstated: [Observation]
    /// The days of all values of the measure, also of those that are not asked for.
    let knownDays: [Day]
    let facts: Dataset

    /// Refuses several series of which none is named, a measure that the series lacks, and one in
    /// several units. Values in several scales of one unit are taken to the largest of these.
    init(
        _ facts: Dataset, series named: String?, measure asked: String?, since: Day? = nil,
        until: Day? = nil
    ) throws(Refusal) {
        self.facts = facts
        let main = facts.observations.filter { $0.status == .main }
        let held = Set(main.map(\.cell.series)).sorted()
        series = try SourceChoice.among(held, named: named, later: facts.laterSources) ?? ""
        let chosen = series
        let rows = main.filter { $0.cell.series == chosen }
        let measure = try Self.measure(
            asked, among: Set(rows.map(\.cell.measure)).sorted(), of: chosen)
        self.measure = measure
        let known = rows.filter { $0.cell.measure == measure }
        knownDays = known.filter { $0.value != nil }.map(\.cell.period.days.upperBound).sorted()
        let wanted = known.filter { $0.ends(since: since, until: until) }
        let units = Set((wanted.isEmpty ? known : wanted).map(\.cell.unit))
        let unit = units.max { ($0.scale, $0.code) < ($1.scale, $1.code) } ?? .ratio
        guard units.allSatisfy(unit.isCommensurable) else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "\(measure) of \(chosen) stands in several units: "
                        + units.map(\.code).sorted().joined(separator: ", ")))
        }
        self.unit = unit
        values = wanted.compactMap { row in
            row.value.map { stated -> Value in
                let own = row.cell.unit
                let value = own.scale == unit.scale ? stated : stated * own.scale / unit.scale
                return Value(day: row.cell.period.days.upperBound, value: value, row: row)
            }
        }
        .sorted { $0.day < $1.day }
        unstated = wanted.filter { $0.value == nil }
            .sorted { $0.cell.period < $1.cell.period }
        let days = Set(values.map(\.day))
        guard days.count == values.count else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "\(measure) of \(chosen) has several values for one date, as of"
                        + " several subjects or partners"))
        }
    }

    /// The measure that is asked for, or the only one there is; blank where there is none.
    private static func measure(
        _ asked: String?, among measures: [String], of series: String
    ) throws(Refusal) -> String {
        guard let measure = asked ?? (measures.count <= 1 ? measures.first ?? "" : nil) else {
            throw .usage(
                "\(series) has several measures (\(measures.joined(separator: ", "))); choose one"
                    + " with --measure")
        }
        guard measures.isEmpty || measures.contains(measure) else {
            throw .usage(
                "\(series) has no measure “\(measure)”; it has \(measures.joined(separator: ", "))")
        }
        return measure
    }

    /// The value on a day: disclosed, or by linear interpolation in days between the disclosures
    /// before and after it, never beyond the first or the last. With the values that it rests on.
    func value(on day: Day) -> (value: Double, from: [Value])? {
        guard let next = values.firstIndex(where: { $0.day >= day }) else { return nil }
        let after = values[next]
        if after.day == day { return (after.value, [after]) }
        guard next > 0 else { return nil }
        let before = values[next - 1]
        let part =
            Double(before.day.distance(to: day)) / Double(before.day.distance(to: after.day))
        return (before.value + part * (after.value - before.value), [before, after])
    }

    /// How many rows from the first to the last of some values, which are in the order of time,
    /// state none. A blank elsewhere says nothing against them.
    func missing(among values: [Value]) -> Int {
        guard let first = values.first?.day, let last = values.last?.day else { return 0 }
        return unstated.count { $0.ends(since: first, until: last) }
    }

    /// The rows of values.
    func uses(of values: [Value]) -> [SourceUse] { facts.uses(of: values.map(\.row.origin)) }

    var parameters: [(name: String, value: String)] {
        [("source", series), ("measure", measure)]
    }
}

extension Observation {
    /// Whether the last day of its period lies within these, of which either may be open.
    func ends(since: Day?, until: Day?) -> Bool {
        cell.period.days.upperBound.isAsked(since: since, until: until)
    }
}

extension Collection<Disclosures.Value> {
    /// The least sure of them.
    var confidence: Confidence? { map(\.row.confidence).min() }
}
