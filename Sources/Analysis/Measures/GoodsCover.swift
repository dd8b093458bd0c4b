import TradeModel

/// Goods of one direction over a time, of each side in records that cover it without gap or overlap.
struct GoodsCover {
    /// The records; where no side's cover the time, the finest of them.
    let items: [GoodsItem]
    /// How many months of the time have no record, so that there is no sum; 0 where there is one.
    let open: Int
    /// How many months of the time have no record, of sides that have records of other months.
    let gaps: [GoodsTree.Side: Int]
    /// Goods that are in none of the records, in order: of the world's and the partners' trade one
    /// counts, where they stand in periods of different lengths.
    let leftOut: [HSCode]

    /// All of it, as far as it is recorded.
    var total: TradeEntry {
        items.reduce(into: TradeEntry(value: nil)) { $0.accumulate($1.entry) }
    }

    /// The records of longer times of partners of whose trade no shorter one tells.
    private(set) var longer: [LongerRecord] = []

    /// How many months and partners are not there, whether there is a sum without them or not.
    var missing: Int { max(open, gaps.values.reduce(0, +)) + longer.count }

    /// How many records all of it lacks, since no value of theirs or of coarser goods is known.
    var lacking: Int { items.count { $0.entry.value == nil && !$0.isHeld } }

    /// Chooses among records of one direction that lie within the time. A side that tells no year adds
    /// nothing to it; one that tells some of its months lacks the others. Takes O(n log n) time.
    init(_ items: [GoodsItem], over time: TimeSpan) {
        let all = Dictionary(grouping: items, by: \.side).mapValues {
            SpanCover($0.map(\.period), over: time)
        }
        let (covers, leftOut) = Self.withoutTwofold(all, items)
        self.leftOut = leftOut
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

    private init(
        items: [GoodsItem], open: Int, gaps: [GoodsTree.Side: Int], leftOut: [HSCode]
    ) {
        self.items = items
        self.open = open
        self.gaps = gaps
        self.leftOut = leftOut
    }

    /// The same of one period, as a sum of sides.
    func ofPeriod(_ period: TimeSpan) -> GoodsCover {
        guard !gaps.isEmpty else { return self }
        let sum = SumOfSides(items, of: period, lacking: Set(gaps.keys)) { ($0.period, $0.side) }
        return GoodsCover(
            items: sum.parts, open: sum.isOpen ? missing : 0, gaps: gaps, leftOut: leftOut)
    }

    /// The same beside longer records of partners, which trade that is stated of the world does not lack.
    func beside(_ longer: [LongerRecord]) -> GoodsCover {
        guard !items.contains(where: { $0.side.partner == .world }) else { return self }
        var cover = self
        cover.longer = longer
        return cover
    }

    /// Trade with the world may stand beside that with partners in periods of another length: the
    /// world's is taken where it covers the time and tells all goods of the partners or stands alone,
    /// else the partners'. With the goods that only the other of the two holds.
    private static func withoutTwofold(
        _ covers: [GoodsTree.Side: SpanCover], _ items: [GoodsItem]
    ) -> (covers: [GoodsTree.Side: SpanCover], leftOut: [HSCode]) {
        let world = covers.filter { $0.key.partner == .world }
        let partners = covers.filter { $0.key.partner != .world }
        let isTold = world.values.contains { $0.open == 0 }
        let isSum = partners.values.contains { $0.open == 0 }
        let twofold = TwofoldGoods(
            world: items.filter { $0.side.partner == .world }.map(\.within),
            partners: items.filter { $0.side.partner != .world }.map(\.within))
        if isTold, twofold.isWorldTaken || !isSum { return (world, twofold.lacking) }
        return isSum ? (partners, twofold.beyond) : (covers, [])
    }
}
