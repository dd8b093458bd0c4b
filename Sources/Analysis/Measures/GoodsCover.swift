import TradeModel

/// Goods of one direction over a time, of each side in records that cover it without gap or overlap.
struct GoodsCover {
    /// The records; where no side's cover the time, the finest of them.
    let items: [GoodsItem]
    /// How many months of the time have no record, so that there is no sum; 0 where there is one.
    let open: Int
    /// How many months of the time have no record, of sides that have records of other months.
    let gaps: [GoodsTree.Side: Int]

    /// All of it, as far as it is recorded.
    var total: TradeEntry {
        items.reduce(into: TradeEntry(value: nil)) { $0.accumulate($1.entry) }
    }

    /// How many months are not there, whether there is a sum without them or not.
    var missing: Int { max(open, gaps.values.reduce(0, +)) }

    /// Chooses among records of one direction that lie within the time. A side that tells no year adds
    /// nothing to it; one that tells some of its months lacks the others. Takes O(n log n) time.
    init(_ items: [GoodsItem], over time: TimeSpan) {
        let all = Dictionary(grouping: items, by: \.side).mapValues {
            SpanCover($0.map(\.period), over: time)
        }
        let covers = Self.withoutTwofold(all, items)
        let kept = items.filter { covers[$0.side] != nil }
        let together = SpanCover(kept.map(\.period), over: time)
        self.items = kept.filter { item in
            let cover = covers[item.side].flatMap { $0.open == 0 ? $0 : nil } ?? together
            return cover.chosen.contains(item.period)
        }
        open = covers.values.contains { $0.open == 0 } ? 0 : together.open
        gaps = covers.filter { _, cover in
            cover.open > 0 && cover.chosen.contains { $0.frequency < .annual }
        }.mapValues(\.open)
    }

    private init(items: [GoodsItem], open: Int, gaps: [GoodsTree.Side: Int]) {
        self.items = items
        self.open = open
        self.gaps = gaps
    }

    /// The same of one period. Where sides tell of the period itself the sum goes on without one that
    /// lacks months; where all of it is put together of shorter periods it is then no sum.
    func ofPeriod(_ period: TimeSpan) -> GoodsCover {
        guard !gaps.isEmpty else { return self }
        guard items.contains(where: { $0.period == period }) else {
            return GoodsCover(items: items, open: missing, gaps: gaps)
        }
        return GoodsCover(items: items.filter { gaps[$0.side] == nil }, open: 0, gaps: gaps)
    }

    /// Trade with the world may stand beside that with partners in periods of another length: the
    /// world's is taken where it covers the time and tells goods or stands alone, else the partners'.
    private static func withoutTwofold(
        _ covers: [GoodsTree.Side: SpanCover], _ items: [GoodsItem]
    ) -> [GoodsTree.Side: SpanCover] {
        let world = covers.filter { $0.key.partner == .world }
        let partners = covers.filter { $0.key.partner != .world }
        let isTold = world.values.contains { $0.open == 0 }
        let isSum = partners.values.contains { $0.open == 0 }
        let isDetailed = items.contains { $0.side.partner == .world && $0.code != .total }
        if isTold, isDetailed || !isSum { return world }
        return isSum ? partners : covers
    }
}
