/// What a set of measures makes of goods that go in one direction, on a day or over a time.
public struct GoodsStanding: Sendable {
    /// The goods.
    public let code: HSCode
    /// Which way they go, seen from the subject.
    public let flow: Flow
    /// Every measure that is about them, in the order of the table.
    public let hits: [MeasureHit]

    /// The measure by which the goods are judged: the strictest without a doubt, else the one with the
    /// least doubt; nil where none is about them.
    public var decisive: MeasureHit? {
        hits.min { a, b in
            let doubts = (Self.rank(a.doubt), Self.rank(b.doubt))
            return doubts.0 == doubts.1 ? a.standing > b.standing : doubts.0 < doubts.1
        }
    }

    /// What the goods are; with a doubt of the decisive measure, what they may be.
    public var standing: LegalStanding { decisive?.standing ?? .free }

    private static func rank(_ doubt: MeasureHit.Doubt?) -> Int {
        doubt.flatMap { MeasureHit.Doubt.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }
}

extension Sequence<Measure> {
    /// What these measures make of goods that go in a direction over some days, one day or more.
    /// Takes time in proportion to the number of measures and their headings.
    public func standing(
        of code: HSCode, _ flow: Flow, over days: ClosedRange<Day>
    ) -> GoodsStanding {
        GoodsStanding(
            code: code, flow: flow, hits: compactMap { $0.hit(code, flow, over: days) })
    }

    /// What they make of the goods on a day.
    public func standing(of code: HSCode, _ flow: Flow, on day: Day) -> GoodsStanding {
        standing(of: code, flow, over: day...day)
    }
}
