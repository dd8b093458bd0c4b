import TradeModel

extension VegaLiteLayers {
    /// The axis of time of a frame of a width, the same whatever the renderer would take.
    func axis(width: Int) -> [String: JSONValue] {
        let drawn = drawnSpans
        let finest = drawn.map(\.frequency).min() ?? .annual
        let tick = VegaLiteTick(finest, days: days(of: drawn), width: width)
        var members = tick.members
        // A label moved inwards is nearer to the next, and not under its tick; but between panels one
        // that is not would run into the neighbour's.
        members["labelFlush"] = .bool(isDivided)
        if areBars, tick.isOf(finest) { members["labelOffset"] = Self.middle(of: finest) }
        return members
    }

    /// Half the width of a period's bar, which begins at its tick: under the tick a label would stand
    /// between two bars. It is computed where the chart is drawn, for the axis may grow with its data.
    private static func middle(of frequency: Frequency) -> JSONValue {
        let bars: [Frequency: Int] = [.annual: 1, .quarterly: 4, .monthly: 12]
        let year = "scale('x', utc(1971, 0)) - scale('x', utc(1970, 0))"
        return .object(["expr": .string("(\(year)) / \(2 * (bars[frequency] ?? 365))")])
    }

    /// The time of what is drawn: with those of missing values, such as the changes of a first year,
    /// an axis would be thought longer than it is.
    private var drawnSpans: [TimeSpan] {
        let drawn = spansOfValues
        return drawn.isEmpty ? feed.spans : drawn
    }

    private func days(of spans: [TimeSpan]) -> Int {
        let first = spans.map(\.days.lowerBound).min()
        let last = spans.map(\.days.upperBound).max()
        guard let first, let last else { return 0 }
        return first.distance(to: last)
    }
}
