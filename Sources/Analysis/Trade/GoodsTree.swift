import TradeModel

/// What one side reports of one flow with one partner in one period, goods by goods: each record with
/// the records of finer goods that repeat parts of it, so that nothing is added to its own parts.
struct GoodsTree {
    /// Which trade it is.
    struct Trade: Hashable {
        let reporter: Partner
        let partner: Partner
        let flow: Flow
        let period: TimeSpan

        init(_ cell: TradeRecord.Cell) {
            reporter = cell.reporter
            partner = cell.partner
            flow = cell.flow
            period = cell.period
        }

        /// The same trade at any time.
        var side: Side { Side(reporter: reporter, partner: partner, flow: flow) }
    }

    /// What one side reports of one flow with one partner, at any time.
    struct Side: Hashable {
        let reporter: Partner
        let partner: Partner
        let flow: Flow

        /// With whom a subject trades in it.
        func other(than subject: Partner) -> Partner { reporter == subject ? partner : reporter }
    }

    /// A record with those of its parts that the table tells.
    struct Node {
        let record: TradeRecord
        let parts: [Node]

        var code: HSCode { record.cell.commodity }

        /// What the parts come to; nil where one of them is missing or there is none.
        var sumOfParts: Amount? {
            guard !parts.isEmpty else { return nil }
            return parts.reduce(Amount?.some(.zero)) { sum, part in
                sum.flatMap { sum in part.record.value.flatMap { sum.adding($0) } }
            }
        }

        /// Whether the parts are all there is: they come to the whole within ``Amount/tolerance``.
        var isComplete: Bool {
            guard let whole = record.value else { return false }
            guard let sum = sumOfParts else { return whole == .zero }
            return (whole - sum).doubleValue.magnitude <= Amount.tolerance * whole.doubleValue
        }
    }

    let trade: Trade
    /// The record of all goods where the table has one, else the coarsest that it has.
    let roots: [Node]

    /// The trees of records of any trades, in the order of these; takes O(n log n) time.
    static func grown(from records: [TradeRecord]) -> [GoodsTree] {
        Dictionary(grouping: records) { Trade($0.cell) }
            .sorted { order($0.key).lexicographicallyPrecedes(order($1.key)) }
            .map { trade, records in
                let sorted = records.sorted {
                    ($0.cell.commodity.digits, $0.origin) < ($1.cell.commodity.digits, $1.origin)
                }
                return GoodsTree(trade: trade, roots: nodes(sorted[...]))
            }
    }

    private static func order(_ trade: Trade) -> [String] {
        [
            trade.period.description, trade.reporter.key, trade.partner.key, trade.flow.rawValue,
        ]
    }

    /// Codes in order stand before their own parts, and these before the next code. Where goods are told
    /// only split by regime or place, finer goods belong to the record of the same part.
    private static func nodes(_ records: ArraySlice<TradeRecord>) -> [Node] {
        var nodes: [Node] = []
        var rest = records
        while let code = rest.first?.cell.commodity {
            let same = rest.prefix { $0.cell.commodity == code }
            rest = rest.dropFirst(same.count)
            let finer = rest.prefix { code.isWhole(of: $0.cell.commodity) }
            rest = rest.dropFirst(finer.count)
            let ownParts = Dictionary(grouping: finer) { record in
                same.firstIndex { $0.cell.part == record.cell.part } ?? same.startIndex
            }
            for (index, record) in zip(same.indices, same) {
                nodes.append(Node(record: record, parts: self.nodes((ownParts[index] ?? [])[...])))
            }
        }
        return nodes
    }
}
