import TradeModel

extension ObservationRequest {
    /// Whether a row is of the measure that is asked for, whatever its status.
    func fits(_ row: Observation) -> Bool {
        let cell = row.cell
        return cell.series == series && cell.measure == measure
            && subject.map { cell.subject == $0 } ?? true
            && partner.map { cell.partner == $0 } ?? true
            && flow.map { cell.direction?.rawValue == $0 } ?? true
            && unit.map { cell.unit.code == $0 } ?? true
    }

    /// Refuses a table without a row of the measure.
    func requireRows(in facts: Dataset) throws(Refusal) {
        guard facts.observations.contains(where: fits) else {
            throw .usage("the observation matches no row of \(file)")
        }
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
    var severalValues: Refusal {
        .usage(
            "the observation matches several values of one period; name subject, partner, flow or"
                + " unit")
    }
}
