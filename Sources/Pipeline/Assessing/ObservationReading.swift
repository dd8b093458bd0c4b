import Analysis
import TradeModel

/// The values of one measure as the source states them, as the points of an indicator.
struct ObservationReading {
    let request: TableSpecification.ObservationRequest
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
        let known = facts.known(asOf: asOf)
        let all = facts.observations.filter(request.fits)
        let rows = known.observations.filter { request.fits($0) && $0.status == .main }
        let units = Set(all.map(\.cell.unit.code))
        guard !all.isEmpty else {
            throw .usage("the observation matches no row of \(request.file)")
        }
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

extension TableSpecification.ObservationRequest {
    /// Whether a row is of the measure that is asked for, whatever its status.
    func fits(_ row: Observation) -> Bool {
        let cell = row.cell
        return cell.series == series && cell.measure == measure
            && subject.map { cell.subject == $0 } ?? true
            && partner.map { cell.partner == $0 } ?? true
            && flow.map { cell.direction?.rawValue == $0 } ?? true
            && unit.map { cell.unit.code == $0 } ?? true
    }

    /// The unit of rows that are to be added up; empty without one. Refuses rows that differ in more
    /// than their periods: of two partners the sum would be that of neither.
    func commonUnit(of rows: [Observation]) throws(Refusal) -> String {
        let lines = Set(
            rows.map { row in
                [
                    row.cell.subject, row.cell.partner, row.cell.direction?.rawValue ?? "",
                    row.valuation?.rawValue ?? "", row.cell.unit.code,
                ]
            })
        guard lines.count <= 1 else { throw severalValues }
        return rows.first?.cell.unit.code ?? ""
    }

    /// Says that it does not name one line of the table.
    fileprivate var severalValues: Refusal {
        .usage(
            "the observation matches several values of one period; name subject, partner, flow or"
                + " unit")
    }
}
