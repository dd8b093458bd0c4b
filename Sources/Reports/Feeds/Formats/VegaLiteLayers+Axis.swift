import TradeModel

extension VegaLiteLayers {
    /// Years are marked by years, and a few months by months, whatever the renderer would take.
    var axis: [String: JSONValue] {
        let overlap = JSONValue.string("greedy")
        func axis(_ interval: String, _ format: String) -> [String: JSONValue] {
            [
                "labelOverlap": overlap, "format": .string(format),
                "tickCount": .object(["interval": .string(interval), "step": .integer(1)]),
            ]
        }
        if feed.spans.allSatisfy({ $0.frequency == .annual }) { return axis("year", "%Y") }
        let isShort = days <= Self.fewDays && feed.spans.allSatisfy { $0.frequency >= .monthly }
        return isShort ? axis("month", "%b %Y") : ["labelOverlap": overlap]
    }

    /// The days that an axis of months may have.
    private static let fewDays = 750

    private var days: Int {
        let first = feed.spans.map(\.days.lowerBound).min()
        let last = feed.spans.map(\.days.upperBound).max()
        guard let first, let last else { return 0 }
        return first.distance(to: last)
    }
}
