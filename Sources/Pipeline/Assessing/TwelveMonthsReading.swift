import Analysis
import TradeModel

/// The sum of one measure over each twelve months that published cells cover once: single months,
/// months published together, quarters, years.
///
/// Of several covers the one with the fewest cells is taken, since a year's figure holds revisions
/// that its months may lack. Twelve months that no cells cover have no point.
struct TwelveMonthsReading {
    let request: ObservationRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "twelve-months", codes: [], title: "Sum over twelve months", unit: "the table's unit",
        formula: "Σ of the fewest cells that cover the months once",
        inputs: "a tidy table of months, runs of months or years",
        pitfalls: "first releases of months and a later figure for their year may differ",
        authority: "the source named", parameters: [])

    private typealias Piece = (months: ClosedRange<Month>, row: Observation)

    /// One point for each twelve months that end with a cell. Refuses a request that matches no row,
    /// or rows of several partners, units or the like.
    func result() throws(Refusal) -> IndicatorResult {
        let known = facts.known(asOf: asOf)
        try request.requireRows(in: facts)
        let rows = known.observations.filter {
            request.fits($0) && $0.status == .main && $0.value != nil
        }
        let unit = try request.commonUnit(of: rows)
        let pieces = rows.compactMap { row in
            row.cell.period.wholeMonths.map { (months: $0, row: row) }
        }.filter { $0.months.count <= 12 }
        let starts = Dictionary(grouping: pieces, by: \.months.lowerBound)
        let ends = Set(pieces.map(\.months.upperBound)).sorted()
        return IndicatorResult(
            Self.entry, parameters: [("series", request.series), ("measure", request.measure)],
            unit: unit,
            definition: "\(request.measure.replacing("-", with: " ")) over twelve months",
            points: ends.compactMap { end in
                let window = end.advanced(by: -11)...end
                return Self.cover(window, starts).map { cover in
                    IndicatorResult.Point(
                        period: TimeSpan.months(window).description,
                        value: cover.reduce(0) { $0 + ($1.row.value ?? 0) }, n: cover.count,
                        confidence: cover.map(\.row.confidence).min(),
                        sources: known.uses(of: cover.map(\.row.origin)))
                }
            }, findings: [])
    }

    /// The fewest pieces that cover a window once; nil where none do. Time is linear in the months
    /// and the pieces: the best cover of the rest is found from the window's end backwards.
    private static func cover(
        _ window: ClosedRange<Month>, _ starts: [Month: [Piece]]
    ) -> [Piece]? {
        var best: [Month: [Piece]] = [window.upperBound.advanced(by: 1): []]
        for month in window.reversed() {
            for piece in starts[month] ?? [] where piece.months.upperBound <= window.upperBound {
                let next = piece.months.upperBound.advanced(by: 1)
                guard let rest = best[next] else { continue }
                if best[month].map({ rest.count + 1 < $0.count }) ?? true {
                    best[month] = [piece] + rest
                }
            }
        }
        return best[window.lowerBound]
    }
}

extension TimeSpan {
    /// The months that it covers whole; nil of days.
    var wholeMonths: ClosedRange<Month>? {
        guard frequency != .daily else { return nil }
        return Month(containing: days.lowerBound)...Month(containing: days.upperBound)
    }
}
