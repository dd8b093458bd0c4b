/// What is marked in a chart beside its values: an event, or a measure.
protocol ChartMark {
    /// What stands beside the mark.
    var label: String { get }
    /// What it is, in full.
    var title: String { get }
    /// Its days.
    var text: String { get }
    /// Whether no document confirms it.
    var isUnconfirmed: Bool { get }
}

extension Chart.Event: ChartMark {}

extension Chart.Measure: ChartMark {}

extension ChartMark {
    /// The label in the picture, with a question mark where it is not confirmed.
    var mark: String { label.cell.singleLine + (isUnconfirmed ? " (?)" : "") }

    /// What it is, and whether that is not confirmed.
    var account: String { title + (isUnconfirmed ? " (not confirmed)" : "") }

    /// `Border sealed (2020-01-22, not confirmed)`, as a sentence names it.
    var mention: String { "\(label) (\(text)\(isUnconfirmed ? ", not confirmed" : ""))" }
}

extension Chart {
    /// Whether an event or a measure is marked that is not confirmed.
    var hasUnconfirmedMarks: Bool {
        events.contains(where: \.isUnconfirmed) || measures.contains(where: \.isUnconfirmed)
    }
}
