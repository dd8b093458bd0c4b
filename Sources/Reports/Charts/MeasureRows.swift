import TradeModel

/// Measures as rows below a frame, from the day on which each began.
struct MeasureRows {
    let measures: [Chart.Measure]
    let time: TimeAxis
    /// The upper edge of the first row.
    let top: Double
    /// The edges between which labels fit.
    let edges: ClosedRange<Double>

    static let rowHeight = 19.0

    /// The room that all rows take.
    var height: Double { Double(measures.count) * Self.rowHeight }

    /// The marks.
    var elements: [ChartScene.Element] {
        measures.enumerated().flatMap { index, measure in
            row(measure, top: top + Double(index) * Self.rowHeight)
        }
    }

    private func row(_ measure: Chart.Measure, top: Double) -> [ChartScene.Element] {
        let (left, right) = time.extent(of: measure.days)
        let bar = ChartScene.Box(
            x: left, y: top + 5, width: max(right - left, 2), height: 9)
        var parts: [ChartScene.Element] = [.rectangle(bar, "rule")]
        if let end = measure.windDownEnd, end >= time.days.lowerBound {
            let stop = time.extent(of: measure.days.lowerBound...max(end, measure.days.lowerBound))
                .right
            let box = ChartScene.Box(
                x: left + 0.75, y: bar.y + 0.75, width: max(min(stop, right) - left - 1.5, 0.5),
                height: bar.height - 1.5)
            parts += [
                .rectangle(box, "hollow ruled"),
                .path(Hatching.lines(in: box, spacing: 4), "hatch ruled"),
            ]
        }
        if measure.isOpen {
            let tip = ChartScene.Path(
                runs: [
                    [
                        .init(bar.right, bar.y - 2), .init(bar.right + 7, bar.middle),
                        .init(bar.right, bar.bottom + 2),
                    ]
                ], isClosed: true)
            parts.append(.path(tip, "rule"))
        }
        parts.append(.rectangle(bar, "hit"))
        let title = "\(measure.label), \(measure.text): \(measure.account)"
        return [.value(title, parts), .text(label(of: measure, beside: bar))]
    }

    /// The label on the side of the bar with more room, cut where it is too long for it.
    private func label(of measure: Chart.Measure, beside bar: ChartScene.Box) -> ChartScene.Label {
        let before = bar.x - 6 - edges.lowerBound
        let end = bar.right + (measure.isOpen ? 13 : 6)
        let after = edges.upperBound - end
        let text = measure.mark
        let isBefore = TextMetrics.width(of: text, .label) <= before || before >= after
        return ChartScene.Label(
            text: TextMetrics.cut(text, .label, to: max(isBefore ? before : after, 20)),
            x: isBefore ? bar.x - 6 : end, baseline: bar.middle + 4,
            anchor: isBefore ? .end : .start, style: .label)
    }
}
