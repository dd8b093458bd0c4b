import TradeModel

extension GoodsAnswer {
    /// The direction of a trade and the other side, both seen from the subject.
    static func side(
        _ tree: GoodsTree, _ source: GoodsSource
    ) -> (direction: TradeDirection, partner: Partner)? {
        tree.roots.first.flatMap { source.side($0.record.cell) }
    }

    /// Trade with all partners is what the subject states of it by goods, else the sum over partners,
    /// which counts the months that they lack, and those of whom a longer record alone tells.
    static func basket(
        _ slot: GoodsPeriods.Slot, _ question: TradeQuestion, _ level: GoodsLevel,
        _ source: GoodsSource
    ) -> GoodsBasket {
        var chosen: [GoodsTree] = []
        var absent: [TradeDirection] = []
        var gaps: [GoodsBasket.Gap] = []
        var longer: [LongerRecord] = []
        var isOpen = false
        for sides in Self.sides(slot, question, level, source) {
            let found = sides.all
            let lacking = Set(found.map(\.trade.side)).filter { slot.open[$0] != nil }
            let sum = SumOfSides(found, of: slot.period, lacking: lacking) {
                ($0.trade.period, $0.trade.side)
            }
            chosen += sum.parts
            gaps += Self.gaps(lacking, slot, question, sides.direction)
            if sides.isSummed {
                longer += slot.longer.compactMap { Self.longer($0, sides.direction, source) }
            }
            if found.isEmpty { absent.append(sides.direction) }
            if sum.isOpen { isOpen = true }
        }
        return GoodsBasket(
            slot.period, chosen, level, absentDirections: absent, gaps: gaps, longer: longer,
            isOpen: isOpen)
    }

    /// The trades of each direction that is asked about.
    static func sides(
        _ slot: GoodsPeriods.Slot, _ question: TradeQuestion, _ level: GoodsLevel,
        _ source: GoodsSource
    ) -> [GoodsSides] {
        question.direction.parts.map { GoodsSides(slot, $0, question, level, source) }
    }

    /// A record of a longer period as one of a partner's trade; nil where it is of the other direction
    /// or of no partner that is added up.
    private static func longer(
        _ tree: GoodsTree, _ direction: TradeDirection, _ source: GoodsSource
    ) -> LongerRecord? {
        guard let side = side(tree, source), side.direction == direction, side.partner.isSummed
        else { return nil }
        return LongerRecord(
            partner: side.partner, direction: direction, period: tree.trade.period)
    }

    private static func gaps(
        _ sides: Set<GoodsTree.Side>, _ slot: GoodsPeriods.Slot, _ question: TradeQuestion,
        _ direction: TradeDirection
    ) -> [GoodsBasket.Gap] {
        sides.compactMap { side in
            slot.open[side].map { months in
                GoodsBasket.Gap(
                    partner: side.other(than: .country(question.subject)), direction: direction,
                    months: months)
            }
        }.sorted { $0.partner < $1.partner }
    }
}
