/// The course of a series in a line of text: a block for each period, as high as its value.
///
/// The scale goes from zero, or from the lowest value below it, to the highest value, or to zero
/// where all are below it, in eight steps. A period without a value is a dot, which is no height. A
/// value of several periods stands in each of them.
struct Sparkline {
    /// The blocks and dots; a long series is cut to its end, with an ellipsis before it.
    let text: String

    /// The most periods that are shown.
    static let longest = 60

    /// The course of the points that stand in the periods of an axis.
    init(_ points: [Chart.Point?]) {
        let known = points.compactMap { $0?.level }
        guard !known.isEmpty else {
            text = "no values"
            return
        }
        let low = min(0, known.min() ?? 0)
        let high = max(0, known.max() ?? 0)
        let signs = points.suffix(Self.longest).map { point -> String in
            guard let level = point?.level else { return "·" }
            guard high > low else { return Self.blocks[0] }
            let step = Int((level / (high - low) - low / (high - low)) * 8)
            return Self.blocks[min(max(step, 0), 7)]
        }
        text = (points.count > Self.longest ? "…" : "") + signs.joined()
    }

    /// How to read the courses of some series along their axis.
    static func legend(_ axis: PeriodAxis, of series: [Chart.Series]) -> String {
        let shown = axis.spans.suffix(longest)
        let periods = shown.first.flatMap { first in
            shown.last.map { first == $0 ? "\(first)" : "\(first) to \($0)" }
        }
        let isBelowZero = series.contains { $0.points.contains { $0.level < 0 } }
        let scale =
            isBelowZero
            ? "blocks from the lowest value of the row, or zero if that is lower, to the highest,"
                + " or zero if that is higher"
            : "blocks from zero to the highest value of the row"
        return "Course"
            + (periods.map { ", \($0) in every row" } ?? "")
            + ": \(scale), a dot where there is none"
            + (axis.spans.count > longest ? "; … stands for what is before." : ".")
    }

    private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
