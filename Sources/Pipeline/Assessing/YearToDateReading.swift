import Analysis
import TradeModel

/// What of a calendar year was reported so far: the cells of one measure that cover its months once,
/// the longest first, up to the last reported month; and up to each month before it, so that a year so
/// far can be held against the same months of another.
///
/// Months that no cell covers are no zero: `covered` tells what share of the months up to the last
/// reported one the sum rests on. Up to a month within a cell, of which nobody knows how much came
/// before, there is no value unless other cells cover all months.
struct YearToDateReading {
    let request: ObservationRequest
    let facts: Dataset
    let asOf: Day

    /// Stands where an entry of the catalogue stands.
    static let entry = Indicator(
        id: "year-to-date", codes: [], title: "Reported of a year so far", unit: "the table's unit",
        formula: "Σ of cells that cover the year's months once, the longest first",
        inputs: "a tidy table of months, runs of months or years",
        pitfalls: "a month that was not reported is in no sum", authority: "the source named",
        parameters: [], fields: [.covered])

    /// Points for each year with a cell, up to each month from the end of its first cell to its last
    /// reported one. Refuses a request that
    /// matches no row, or rows of several partners, units or the like.
    func result() throws(Refusal) -> IndicatorResult {
        let known = facts.known(asOf: asOf)
        try request.requireRows(in: facts)
        let fitting = known.observations.filter {
            request.fits($0) && $0.status == .main && $0.value != nil
        }
        let unit = try request.commonUnit(of: fitting)
        var cells: [Year: [Cell]] = [:]
        for row in fitting {
            guard let months = row.cell.period.wholeMonths,
                months.lowerBound.year == months.upperBound.year
            else { continue }
            cells[months.lowerBound.year, default: []].append((months, row))
        }
        return IndicatorResult(
            Self.entry, parameters: [("series", request.series), ("measure", request.measure)],
            unit: unit,
            definition: "\(request.measure.replacing("-", with: " ")) of a year as far as it was"
                + " reported",
            points: cells.sorted { $0.key < $1.key }.flatMap { Self.points($1, known) },
            findings: [])
    }

    private typealias Cell = (months: ClosedRange<Month>, row: Observation)

    /// The points of one year, in order. A cell that goes on after a month is in no sum up to it.
    private static func points(_ cells: [Cell], _ known: Dataset) -> [IndicatorResult.Point] {
        let ends = cells.map(\.months.upperBound)
        guard let first = ends.min(), let last = ends.max() else { return [] }
        return (first...last).map { end in
            let isSplit = cells.contains {
                $0.months.lowerBound <= end && end < $0.months.upperBound
            }
            return point(
                cells.filter { $0.months.upperBound <= end }, to: end, isSplit: isSplit, known)
        }
    }

    private static func point(
        _ cells: [Cell], to last: Month, isSplit: Bool, _ known: Dataset
    ) -> IndicatorResult.Point {
        let ordered = cells.sorted {
            ($0.months.count, $1.months.lowerBound) > ($1.months.count, $0.months.lowerBound)
        }
        var chosen: [Cell] = []
        for cell in ordered where !chosen.contains(where: { $0.months.overlaps(cell.months) }) {
            chosen.append(cell)
        }
        let first = Month(containing: last.year.firstDay)
        let covered = chosen.reduce(0) { $0 + $1.months.count }
        let missing = first.distance(to: last) + 1 - covered
        let reported = chosen.flatMap { $0.months.map { first.distance(to: $0) + 1 } }.sorted()
        let sum = chosen.reduce(0) { $0 + ($1.row.value ?? 0) }
        return IndicatorResult.Point(
            period: TimeSpan.months(first...last).description,
            value: isSplit && missing > 0 ? nil : sum,
            fields: [
                .init(
                    "covered",
                    .number(Double(covered) / Double(first.distance(to: last) + 1))),
                .init("months", .count(covered)),
                .init("reported", .text(reported.map(String.init).joined(separator: " "))),
            ], n: chosen.count, missing: missing,
            confidence: chosen.map(\.row.confidence).min(),
            sources: known.uses(of: chosen.map(\.row.origin)))
    }
}

extension PointReading {
    /// The same of a year so far; unknown at a time before the latest where other months of it were
    /// reported, for the two are no like sums.
    func ofSameMonths(as latest: IndicatorResult.Point?) -> PointReading {
        guard case .before = reference.moment, value != nil, let point, let latest,
            point["reported"] != latest["reported"]
        else { return self }
        return unknown("other months were reported of \(point.period) than of \(latest.period)")
    }
}
