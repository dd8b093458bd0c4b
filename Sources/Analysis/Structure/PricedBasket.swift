import TradeModel

/// The goods of a period that have a price.
struct PricedBasket {
    let period: TimeSpan
    let goods: [GoodsGroup: PriceRelatives.Goods]
    let revisions: Set<HSRevision?>
    /// What all goods asked for come to, in US dollars.
    let total: Double
    /// How many records have no quantity that is used.
    let withoutQuantity: Int
    let origins: [Origin]

    init(_ basket: GoodsBasket, _ prices: GoodsPrices, _ wanted: GoodsSelection) {
        period = basket.period
        revisions = basket.revisions
        var goods: [GoodsGroup: PriceRelatives.Goods] = [:]
        var origins: [Origin] = []
        var (total, without) = (0.0, 0)
        for (group, records) in basket.records.sorted(by: { $0.key < $1.key }) {
            let records = records.filter { wanted.contains($0.cell.commodity) }
            total += records.compactMap(\.value).reduce(.zero, +).doubleValue
            var cells: [GoodsPrices.Cell] = []
            for record in records {
                if case .cell(let cell) = prices.verdict(record) { cells.append(cell) }
            }
            without += records.count - cells.count
            // Numbers of pairs and of litres do not add up: such goods have no one price.
            guard Set(cells.map(\.unit)).count == 1 else { continue }
            goods[group] = PriceRelatives.Goods(
                value: cells.reduce(0) { $0 + $1.value },
                quantity: cells.reduce(0) { $0 + $1.quantity })
            origins += cells.map(\.record.origin)
        }
        self.goods = goods
        self.origins = origins
        self.total = wanted.prefixes.isEmpty ? basket.total.doubleValue : total
        withoutQuantity = without
    }
}
