import TradeModel

/// Measures of regimes of which nobody asked, where trade is held against those of another.
enum RegimesLeftOut {
    /// Names those that are about goods of the items at their time: what is free here may be banned
    /// there. One that carries out a measure which the items are held against adds nothing to it.
    static func findings(
        _ others: [Measure], _ items: [GoodsItem], heldAgainst measures: [Measure]
    ) -> [Diagnostic] {
        guard let regime = measures.first?.law.regime else { return [] }
        let names = others.adding(to: measures).filter { measure in
            items.contains { isAbout($0, measure) }
        }.map { "\($0.id) (\($0.law.regime), \($0.scope.direction.rawValue))" }
        return Diagnostic.regimesLeftOut(
            names, "trade is held against", of: regime, "name these goods")
    }

    private static func isAbout(_ item: GoodsItem, _ measure: Measure) -> Bool {
        item.code != .total && measure.scope.direction.flows.contains(item.flow)
            && measure.scope.match(item.code, without: item.without) != nil
            && !measure.phases(in: item.period.days).isEmpty
    }
}
