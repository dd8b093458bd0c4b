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
        let places = measures.enumerated().map { index, measure in
            place(of: measure, top: top + Double(index) * Self.rowHeight)
        }
        let texts = ShortNames.apart(measures.map(\.mark), .label, within: places.map(\.room))
        return zip(measures, zip(places, texts)).flatMap { measure, row in
            elements(of: measure, at: row.0, text: row.1)
        }
    }

    /// Where a measure is drawn: its bar, and its label on the side of the bar with more room.
    private struct Place {
        let bar: ChartScene.Box
        let isBefore: Bool
        let room: Double
        let labelEdge: Double
    }

    private func place(of measure: Chart.Measure, top: Double) -> Place {
        let (left, right) = time.extent(of: measure.days)
        let bar = ChartScene.Box(
            x: left, y: top + 5, width: max(right - left, 2), height: 9)
        let before = bar.x - 6 - edges.lowerBound
        let end = bar.right + (measure.isOpen ? 13 : 6)
        let after = edges.upperBound - end
        let isBefore =
            TextMetrics.width(of: measure.mark, .label) <= before || before >= after
        return Place(
            bar: bar, isBefore: isBefore, room: max(isBefore ? before : after, 20),
            labelEdge: isBefore ? bar.x - 6 : end)
    }

    private func elements(
        of measure: Chart.Measure, at place: Place, text: String
    ) -> [ChartScene.Element] {
        let (left, right) = time.extent(of: measure.days)
        let bar = place.bar
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
        let label = ChartScene.Label(
            text: text, x: place.labelEdge, baseline: bar.middle + 4,
            anchor: place.isBefore ? .end : .start, style: .label)
        return [.value(title, parts), .text(label)]
    }
}
