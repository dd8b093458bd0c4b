import Reports
import TradeModel

/// A measure as its source states it, by period.
struct StatedSeries {
    /// One value with what it rests on.
    struct Entry {
        let value: Double?
        /// What is to be said against it; nil where there is none.
        let reservations: Reservations?
        let sources: [SourceUse]
    }

    let values: [TimeSpan: Entry]
    let unit: String
    /// What is stated, and by whom.
    let definition: String
    /// The files in which it was sought.
    let lookedThrough: [Source]
}

extension BriefTables {
    /// The values of a measure that were known. Refuses a request that matches nothing, or more than
    /// one value of a period.
    func stated(
        _ wanted: ObservationRequest, for label: String
    ) throws(Refusal) -> StatedSeries {
        let all = try library.facts(wanted.file)
        let matching = all.observations.filter { wanted.fits($0) && $0.status == .main }
        let units = Set(matching.map(\.cell.unit.code))
        guard !matching.isEmpty else {
            throw Refusal.usage("the column “\(label)” matches no row of \(wanted.file)")
        }
        let facts = all.known(asOf: asOf)
        let cells = Dictionary(
            grouping: facts.observations.filter { wanted.fits($0) && $0.status == .main },
            by: \.cell.period)
        guard units.count == 1, cells.values.allSatisfy({ $0.count == 1 }) else {
            throw Refusal.usage(
                "the column “\(label)” matches several values of one period;"
                    + " name subject, partner, flow or unit")
        }
        let producers = Set(matching.map(\.source)).sorted().joined(separator: ", ")
        return StatedSeries(
            values: cells.compactMapValues { rows in
                rows.first.map { row in
                    StatedSeries.Entry(
                        value: row.value,
                        reservations: row.value.map { _ in Reservations(row.confidence) },
                        sources: facts.uses(of: [row.origin]))
                }
            }, unit: units.first ?? "",
            definition: "\(wanted.measure.replacing("-", with: " ")) as stated by \(producers)",
            lookedThrough: facts.sources)
    }
}
