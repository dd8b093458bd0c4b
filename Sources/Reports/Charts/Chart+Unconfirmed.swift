extension Chart.Event {
    /// Its label in the picture, with a question mark where it is not confirmed.
    var mark: String { Chart.mark(label, isUnconfirmed) }

    /// What happened, and whether that is not confirmed.
    var account: String { title + (isUnconfirmed ? " (not confirmed)" : "") }
}

extension Chart.Measure {
    /// Its label in the picture, with a question mark where it is not confirmed.
    var mark: String { Chart.mark(label, isUnconfirmed) }

    /// What it says, and whether that is not confirmed.
    var account: String { title + (isUnconfirmed ? " (not confirmed)" : "") }
}

extension Chart {
    /// Whether an event or a measure is marked that is not confirmed.
    var hasUnconfirmedMarks: Bool {
        events.contains(where: \.isUnconfirmed) || measures.contains(where: \.isUnconfirmed)
    }

    fileprivate static func mark(_ label: String, _ isUnconfirmed: Bool) -> String {
        label.cell.singleLine + (isUnconfirmed ? " (?)" : "")
    }
}
