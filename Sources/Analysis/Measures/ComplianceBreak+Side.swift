import TradeModel

extension ComplianceBreak {
    /// Trade in a measure's goods over one of the times.
    struct Side {
        /// Nil where the time is not whole, or coarser goods, a heading of which a part is meant, or goods
        /// that are left out hide how much it is, and where all that there is is disputed.
        let value: Amount?
        /// Trade in goods of which it is disputed whether the measure means them.
        let disputed: Amount
        /// Trade in goods coarser than the measure's headings, which may hold some of it.
        let coarser: Amount
        /// The records that were chosen.
        let cover: GoodsCover
        /// Whether the files hold any trade of the time.
        let isSeen: Bool
        let n, missing: Int
        let origins: [Origin]
        /// The partners whose trade the value is of.
        private let partners: Set<Partner>

        /// Whether it is of the same partners as another: none whose trade is in one of the two is
        /// lacking in the other, as where its months are told before and its year alone after.
        func isComparable(with other: Side) -> Bool {
            let lacking = cover.longer.map(\.partner)
            let otherLacking = other.cover.longer.map(\.partner)
            return other.partners.isDisjoint(with: lacking)
                && partners.isDisjoint(with: otherLacking)
        }

        /// - Parameter longer: sides with records in the measure's goods that are longer than the items.
        init(
            _ measure: Measure, _ items: [GoodsItem], of subject: Country, over time: TimeSpan,
            beside longer: [LongGoods]
        ) {
            let within = items.filter {
                time.days.contains($0.period.days.lowerBound)
                    && time.days.contains($0.period.days.upperBound)
            }
            isSeen = !within.isEmpty
            let lacking = isSeen ? longer.compactMap { $0.record(inMonthsOf: time) } : []
            cover = GoodsCover(within, over: time).beside(lacking)
            let told = cover.items.filter { $0.code != .total }
            let covered = told.filter { measure.scope.match($0.code) == .covered }
            let isDisputed = { (item: GoodsItem) in
                measure.scope.isDisputed(item.code, without: item.without)
            }
            let sure = covered.filter { !isDisputed($0) }
            let sum =
                sure
                .reduce(into: TradeEntry(value: .zero)) { $0.accumulate($1.entry) }
            coarser = told.filter {
                measure.scope.match($0.code, without: $0.without) == .mayInclude
            }
            .compactMap(\.entry.value).reduce(.zero, +)
            disputed = covered.filter(isDisputed)
                .compactMap(\.entry.value).reduce(.zero, +)
            let isHidden =
                covered.isEmpty ? false : measure.scope.extent == .part || sure.isEmpty
            let isKnown =
                cover.open == 0 && !told.isEmpty && coarser == .zero && !isHidden
                && cover.leftOut.allSatisfy { measure.scope.match($0) == nil }
            value = isKnown && sum.missing == 0 ? sum.value : nil
            n = sum.n
            missing = sum.missing + cover.missing
            origins = sum.origins
            partners = Set(sure.map { $0.side.other(than: .country(subject)) })
        }
    }
}
