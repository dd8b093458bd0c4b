import TradeModel

/// What is added up of one period where some sides lack months of it.
///
/// Where sides tell of the period itself the sum goes on without those that lack months; where all of
/// it is put together of shorter periods it is then no sum.
struct SumOfSides<Part> {
    /// What is added up, as far as there is a sum.
    let parts: [Part]
    /// Whether there is none.
    let isOpen: Bool

    /// Decides for the parts of a period, each of a time and a side of its own.
    init(
        _ parts: [Part], of period: TimeSpan, lacking: Set<GoodsTree.Side>,
        at place: (Part) -> (period: TimeSpan, side: GoodsTree.Side)
    ) {
        let isStated = parts.contains { place($0).period == period }
        self.parts = isStated ? parts.filter { !lacking.contains(place($0).side) } : parts
        isOpen = !isStated && !lacking.isEmpty
    }
}
