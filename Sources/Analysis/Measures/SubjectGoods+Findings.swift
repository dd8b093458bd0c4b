import TradeModel

extension SubjectGoods {
    /// Says which of the world's goods do not count, since it lacks others that partners have.
    static func leftOut(
        _ world: [TradeRecord], _ twofold: TwofoldGoods, _ trade: Trade
    ) -> Diagnostic? {
        guard !twofold.world.isEmpty, !twofold.lacking.isEmpty else { return nil }
        let values = twofold.world.map { code in
            let values = world.filter { $0.cell.commodity == code }.compactMap(\.value)
            let sum = values.isEmpty ? "not known" : values.reduce(.zero, +).description
            return "\(code.description) (\(sum))"
        }
        let lacking = twofold.lacking.map(\.description).listed(first: 5)
        return Diagnostic(
            .warning, .partnersNotWorld,
            message: "\(trade.period), \(trade.flow.rawValue)s: the records of trade with the world"
                + " do not hold all the goods that partners have: \(lacking); the partners' records"
                + " count, and the world's do not: \(values.listed(first: 5))")
    }

    /// Says where finer records of a trade exceed the coarser one by more than half a percent.
    static func excess(
        _ records: [TradeRecord], _ items: [GoodsItem], _ trade: Trade
    ) -> Diagnostic? {
        guard let total = records.first(where: { $0.cell.commodity == .total })?.value else {
            return nil
        }
        let sum = items.compactMap(\.entry.value).reduce(.zero, +)
        guard (sum - total).isNotable(of: total) else { return nil }
        return Diagnostic(
            .warning, .partsNotTotal,
            message: "\(trade.period), \(trade.flow.rawValue)s with \(trade.partner): the goods sum"
                + " to \(sum.description) and the TOTAL says \(total.description); the goods count")
    }

    /// Says where the files hold a part of the goods only: all have 96 chapters, a few may be empty.
    var partFinding: [Diagnostic] {
        let chapters = Set(items.compactMap { $0.code.prefix(2) }).count
        guard chapters < 90, totals.lacking > 0,
            !items.contains(where: { $0.code == .total })
        else { return [] }
        let told = totals.held > 0 ? "not every trade has" : "none is"
        return [
            Diagnostic(
                .warning, .goodsOnly,
                message:
                    "the records about \(subject) are of \(chapters) of the 96 chapters and"
                    + " \(told) a TOTAL: where others were not asked for, totals and shares lack them"
            )
        ]
    }
}
