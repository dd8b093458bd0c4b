import TradeModel

/// The periods of a stack of which a part has no value: the bar is smaller for it, which looks like a
/// smaller sum.
struct StackGaps {
    /// Each such period with the names of the parts that have no value, in order.
    let places: [(span: TimeSpan, names: [String])]
    /// How many periods have a value of some part.
    let count: Int

    /// Lines, and series in frames of their own, are no parts of anything.
    init(_ series: [Chart.Series], form: Chart.Form, arrangement: Chart.Arrangement) {
        guard form != .lines, arrangement == .together else {
            (places, count) = ([], 0)
            return
        }
        let known = series.map { Set($0.points.map(\.span)) }
        let spans = known.reduce(into: Set()) { $0.formUnion($1) }.sorted()
        count = spans.count
        places = spans.compactMap { span in
            let names = zip(series, known).filter { !$0.1.contains(span) }.map(\.0.name)
            return names.isEmpty ? nil : (span, names)
        }
    }
}
