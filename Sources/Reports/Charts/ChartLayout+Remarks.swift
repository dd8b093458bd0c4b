import TradeModel

extension ChartLayout {
    /// What the drawing does that a reader could take for something else.
    var automaticRemarks: [String] {
        let points = chart.series.flatMap(\.points)
        var remarks: [String] = []
        let isOmitted = chart.series.contains { !$0.omissions.isEmpty }
        if points.isEmpty {
            remarks.append(isOmitted ? "No values are shown." : "There are no values.")
        } else {
            remarks += emptySeries
        }
        if !values.includesZero { remarks.append("The axis does not start at zero.") }
        let doubts = ChartDoubts(chart.series)
        if !doubts.reasons.isEmpty {
            let look = chart.form == .lines ? "Hollow points and dashed lines" : lookOfBars
            let words = doubts.reasons.map(\.reason.cell.singleLine).joined(separator: ", ")
            remarks.append("\(look): \(words).")
            // One look for several reasons: which of them a value has is said.
            if doubts.reasons.count > 1 { remarks += doubts.firstTexts.map { "\($0)." } }
        }
        if points.contains(where: { $0.span.length > 1 }) {
            remarks.append(
                "A figure published for several periods is drawn across them, a sum at the mean of"
                    + " one.")
        }
        if hasGaps {
            let place =
                chart.form == .lines ? "there is neither a line nor a point" : "nothing is drawn"
            remarks.append("Where \(place), no value is \(isOmitted ? "shown" : "known").")
        }
        if let remark = Coincidences(chart).remark { remarks.append("\(remark).") }
        if hasMissingParts {
            remarks.append(
                "An empty, dashed box on a bar: a part of it has \(chart.series.lack).")
        }
        remarks += lineRemarks
        remarks += chart.series.firstOmissionRemarks
        if chart.hasUnconfirmedMarks { remarks.append("(?) behind a label: not confirmed.") }
        let first = chart.days.lowerBound
        if chart.measures.contains(where: { $0.windDownEnd.map { $0 >= first } ?? false }) {
            remarks.append("The hatched part of a row is a time of winding down.")
        }
        return remarks
    }

    /// Whether a line has a gap, or a period no bar, which would be taken for zero. Without bands may also
    /// be a period of which there is nothing to share.
    private var hasGaps: Bool {
        let axis = PeriodAxis(chart.series, days: chart.days)
        let gaps = chart.series.map { Set(axis.gaps(of: $0)) }
        switch chart.form {
        case .shares: return false
        case .bars where chart.arrangement == .together:
            let all = gaps.reduce(gaps.first ?? []) { $0.intersection($1) }
            return !all.isEmpty
        case .bars, .lines: return gaps.contains { !$0.isEmpty }
        }
    }

    /// How bars in doubt are drawn: those that are too narrow for lines are pale.
    private var lookOfBars: String {
        guard scene.elements.contains(where: { $0.hasPart("pale ") }) else { return "Hatched" }
        return scene.elements.contains { $0.hasPart("hatch s") } ? "Hatched or pale" : "Pale"
    }

    /// What a line in place of a bar is, and which of them are not zero: beside a bar of one, in a low
    /// frame, it would be taken for a value.
    private var lineRemarks: [String] {
        guard !flat.isEmpty else { return [] }
        let low = chart.series.compactMap { one -> String? in
            let spans = flat.filter { $0.name == one.name && $0.point.level != 0 }.map(\.point.span)
            return spans.isEmpty ? nil : "\(one.name) (\(spans.sorted().firstRuns))"
        }
        let line = "A thin line in place of a \(chart.form == .shares ? "band" : "bar"): zero"
        guard !low.isEmpty else { return ["\(line)."] }
        return ["\(line), or too little to be drawn, as of \(low.joined(separator: "; "))."]
    }

    /// The series of which no value is drawn: they have no mark, and beside a frame no name.
    private var emptySeries: [String] {
        let empty = Dictionary(grouping: chart.series.filter(\.points.isEmpty), by: \.lack)
        return empty.sorted { $0.key < $1.key }.map { lack, series in
            let names = series.map(\.name.cell.singleLine).joined(separator: ", ")
            return "\(lack.replacing("value", with: "values").sentence): \(names)."
        }
    }

    /// Whether a bar lacks a part.
    var hasMissingParts: Bool {
        !StackGaps(chart.series, form: chart.form, arrangement: chart.arrangement).places.isEmpty
    }
}

extension ChartScene.Element {
    /// Whether the mark of a value has a part whose classes begin so.
    fileprivate func hasPart(_ beginning: String) -> Bool {
        guard case .value(_, let parts) = self else { return false }
        return parts.contains { part in
            switch part {
            case .rectangle(_, let classes), .path(_, let classes): classes.hasPrefix(beginning)
            default: false
            }
        }
    }
}
