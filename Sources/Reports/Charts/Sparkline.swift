import TradeModel

/// The course of a series in a line of text: a block for each period, as high as its value.
///
/// The scale goes from zero, or from the lowest value below it, to the highest value in eight steps.
/// A period without a value is a dot, which is no height. A value of several periods stands in each of
/// them. Of dated values, which have no period between them, each is a block.
struct Sparkline {
    /// The blocks and dots; a long series is cut to its end, with an ellipsis before it.
    let text: String
    /// How many periods between the first and the last value have none.
    let gaps: Int

    /// The most periods that are shown.
    static let longest = 60
    /// How to read it.
    static let legend =
        "Course: blocks from zero to the highest value of the row, a dot where there is none;"
        + " at most the last \(longest) periods."

    /// The course of points that are in the order of their periods; nothing of none.
    init(_ points: [Chart.Point]) {
        let levels = Self.levels(of: points)
        gaps = levels.count { $0 == nil }
        guard !levels.isEmpty else {
            text = "no values"
            return
        }
        let known = levels.compactMap { $0 }
        let low = min(0, known.min() ?? 0)
        let high = max(0, known.max() ?? 0)
        let signs = levels.suffix(Self.longest).map { level -> String in
            guard let level else { return "·" }
            guard high > low else { return Self.blocks[0] }
            let step = Int((level / (high - low) - low / (high - low)) * 8)
            return Self.blocks[min(max(step, 0), 7)]
        }
        text = (levels.count > Self.longest ? "…" : "") + signs.joined()
    }

    private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// The level of each period from the first to the last; a single period's own value before one
    /// that it shares with others.
    private static func levels(of points: [Chart.Point]) -> [Double?] {
        guard let first = points.first, points.allSatisfy({ $0.span.frequency != .daily }) else {
            return points.map(\.level)
        }
        var levels: [Int: (length: Int, level: Double)] = [:]
        for point in points where point.span.frequency == first.span.frequency {
            for ordinal in point.span.ordinals {
                if let other = levels[ordinal], other.length <= point.span.length { continue }
                levels[ordinal] = (point.span.length, point.level)
            }
        }
        guard let low = levels.keys.min(), let high = levels.keys.max() else { return [] }
        return (low...high).map { levels[$0]?.level }
    }
}

extension TimeSpan {
    /// The ordinals of the periods that the span is made of.
    fileprivate var ordinals: ClosedRange<Int> {
        switch self {
        case .years(let range): range.lowerBound.ordinal...range.upperBound.ordinal
        case .quarters(let range): range.lowerBound.ordinal...range.upperBound.ordinal
        case .months(let range): range.lowerBound.ordinal...range.upperBound.ordinal
        case .days(let range): range.lowerBound.ordinal...range.upperBound.ordinal
        }
    }
}
