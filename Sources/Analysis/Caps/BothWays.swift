import TradeModel

/// The deliveries of rows that a cap counts. Of a cap on both ways an import and an export of one
/// reporter and time are one delivery: they are different goods, and add up.
struct BothWays {
    let deliveries: [Delivery]
    /// Rows of one way of which the other is told for times that overlap and are not the same, or in
    /// another unit: of these one counts.
    let unmatched: [Observation]
    /// The rows that state what is in the deliveries.
    let counted: [Observation]
    /// Rows of one way of which the other is told not to be known: the delivery is not known with them.
    let halfTold: [Observation]

    /// Takes each row of one way with that of the other.
    init(_ all: [Observation]) {
        let told = all.filter { $0.value != nil }
        let blank = Set(all.filter { $0.value == nil }.map { Side($0.cell, inAnyUnit: true) })
            .subtracting(told.map { Side($0.cell, inAnyUnit: true) })
        let isHalfTold = { (row: Observation) in
            Side(row.cell, inAnyUnit: true).opposite.map { blank.contains($0) } ?? false
        }
        halfTold = told.filter(isHalfTold)
        let rows = told.filter { !isHalfTold($0) }
        counted = rows
        var deliveries: [Delivery] = []
        var alone: [Side: (place: Int, row: Observation)] = [:]
        for row in rows {
            guard let delivery = Delivery(row) else { continue }
            let side = Side(row.cell)
            if let opposite = side.opposite, let other = alone.removeValue(forKey: opposite) {
                deliveries[other.place].add(delivery)
                continue
            }
            alone[side] = (deliveries.count, row)
            deliveries.append(delivery)
        }
        self.deliveries = deliveries
        let byReporter = Dictionary(grouping: rows, by: \.cell.partner)
        unmatched = alone.values.map { $0.row }.filter { row in
            guard let way = Side(row.cell).opposite?.direction else { return false }
            return byReporter[row.cell.partner, default: []].contains { other in
                other.cell.direction == way
                    && other.cell.period.days.overlaps(row.cell.period.days)
            }
        }.sorted { $0.origin < $1.origin }
    }

    /// One way of a trade.
    private struct Side: Hashable {
        let reporter: String
        let period: TimeSpan
        let unit: Unit?
        var direction: TradeDirection?

        init(_ cell: Observation.Cell, inAnyUnit: Bool = false) {
            reporter = cell.partner
            period = cell.period
            unit = inAnyUnit ? nil : cell.unit
            direction = cell.direction
        }

        /// The other way; nil where the rows name none, or both together.
        var opposite: Side? {
            var other = self
            switch direction {
            case .import: other.direction = .export
            case .export: other.direction = .import
            case .total, nil: return nil
            }
            return other
        }
    }
}
