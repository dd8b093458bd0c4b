/// What a set of measures makes of goods that go in one direction, on a day or over a time.
///
/// A time is judged stretch by stretch between the days on which a measure begins, changes or ends:
/// each by the strictest measure without a doubt about the goods, else by the one with the least.
/// Stretches that are all alike are the time's; else the time is what the surest and strictest of
/// them is, in a part of it.
public struct GoodsStanding: Sendable {
    /// Every measure that is about them, in the order of the table.
    public let hits: [MeasureHit]
    /// What the goods are; with a doubt, what they may be.
    public let standing: LegalStanding
    /// Why trade in them need not be of this standing; nil where it is sure.
    public let doubt: MeasureHit.Doubt?
    /// The measures by which they are judged, in the order of time, each once: several where one
    /// follows another; none where no measure is about them.
    public let deciding: [MeasureHit]

    init(hits: [MeasureHit], over days: ClosedRange<Day>) {
        self.hits = hits
        let changes = hits.flatMap(\.phases).flatMap { phase in
            [phase.days.lowerBound, phase.days.upperBound.advanced(by: 1)]
        }
        let starts = Set(changes + [days.lowerBound]).filter { days.contains($0) }.sorted()
        let judged = starts.map { StretchStanding(of: hits, on: $0) }
        let about = judged.filter { $0.hit != nil }
        guard let chosen = about.min(by: { $0.precedes($1) }) else {
            standing = .free
            doubt = nil
            deciding = []
            return
        }
        standing = chosen.standing
        let isAlike = judged.allSatisfy { $0.isAlike(chosen) }
        doubt = isAlike ? chosen.doubt : chosen.doubt ?? .partOfPeriod
        deciding = about.filter { $0.isAlike(chosen) }.compactMap(\.hit)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The first of the measures by which the goods are judged; nil where none is about them.
    public var decisive: MeasureHit? { deciding.first }
}

/// What the goods are on a day, and so over a stretch in which no measure begins, changes or ends.
private struct StretchStanding {
    let standing: LegalStanding
    /// What is in doubt about the goods on the day.
    let doubt: MeasureHit.Doubt?
    /// The measure that says so; nil where none is about them.
    let hit: MeasureHit?

    private init(standing: LegalStanding, doubt: MeasureHit.Doubt?, hit: MeasureHit?) {
        self.standing = standing
        self.doubt = doubt
        self.hit = hit
    }

    init(of hits: [MeasureHit], on day: Day) {
        let told = hits.compactMap { hit in
            hit.phases.first { $0.days.contains(day) }.map { phase in
                StretchStanding(standing: phase.standing, doubt: hit.goodsDoubt, hit: hit)
            }
        }
        self =
            told.min { $0.precedes($1) } ?? StretchStanding(standing: .free, doubt: nil, hit: nil)
    }

    func isAlike(_ other: StretchStanding) -> Bool {
        standing == other.standing && doubt == other.doubt
    }

    /// Whether it decides before another: with less of a doubt, or with the same and stricter.
    func precedes(_ other: StretchStanding) -> Bool {
        rank == other.rank ? standing > other.standing : rank < other.rank
    }

    private var rank: Int {
        doubt.flatMap { MeasureHit.Doubt.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }
}

extension Sequence<Measure> {
    /// What these measures make of goods that go in a direction over some days, one day or more.
    /// Takes time in proportion to the number of measures and their headings.
    ///
    /// - Parameter parts: goods of the code that are not among them.
    public func standing(
        of code: HSCode, without parts: [HSCode] = [], _ flow: Flow, over days: ClosedRange<Day>
    ) -> GoodsStanding {
        GoodsStanding(
            hits: compactMap { $0.hit(code, without: parts, flow, over: days) }, over: days)
    }
}
