import Analysis
import TradeModel

/// The values of one measure as the source states them, as the points of an indicator.
struct ObservationReading {
    let request: ObservationRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "observation", codes: [], title: "A value as its source states it",
        unit: "the table's unit", formula: "none: the figure of the source",
        inputs: "a tidy table",
        pitfalls: "sources define one measure in different ways", authority: "the source named",
        parameters: [])

    /// One point for each period. Refuses a request that matches no row, several units, or several
    /// values of one period.
    func result() throws(Refusal) -> IndicatorResult {
        try request.requireRows(in: facts)
        let known = facts.known(asOf: asOf)
        let all = facts.observations.filter(request.fits)
        let rows = known.observations.filter { request.fits($0) && $0.status == .main }
        let units = Set(all.map(\.cell.unit.code))
        guard units.count == 1, let unit = units.first,
            Dictionary(grouping: rows, by: \.cell.period).values.allSatisfy({ $0.count == 1 })
        else {
            throw request.severalValues
        }
        let producers = Set(rows.map(\.source)).sorted().joined(separator: ", ")
        return IndicatorResult(
            Self.entry, parameters: [("series", request.series), ("measure", request.measure)],
            unit: unit,
            definition: "\(request.measure.replacing("-", with: " ")) as stated by \(producers)",
            points: rows.sorted { $0.cell.period < $1.cell.period }.map { row in
                IndicatorResult.Point(
                    period: row.cell.period.description, value: row.value,
                    n: row.value == nil ? 0 : 1, missing: row.value == nil ? 1 : 0,
                    confidence: row.confidence, sources: known.uses(of: [row.origin]))
            }, findings: [])
    }

    /// Other values of a period that were public on the day, and are not the ones to compute with.
    func others(for period: TimeSpan) -> [Observation] {
        facts.known(asOf: asOf).observations.filter {
            request.fits($0) && $0.cell.period == period && $0.status != .main && $0.value != nil
        }
    }
}
