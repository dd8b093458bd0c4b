extension ChartLayout {
    /// Adds a small frame for each series, with the same scales; labels of values stand at the left
    /// of each row.
    mutating func addSmallFrames() {
        let count = chart.series.count
        let columns = count == 1 ? 1 : width < 480 || count == 2 || count == 4 ? 2 : 3
        let gap = 26.0
        let room = width - Self.margin - leftEdge
        let frameWidth = (room - gap * Double(columns - 1)) / Double(columns)
        let frameHeight = columns == 3 ? 88.0 : 110
        let style = ChartStyle.Text.name
        var top = bottom
        for row in stride(from: 0, to: count, by: columns) {
            let indices = row..<min(row + columns, count)
            let names = indices.map { index in
                TextMetrics.lines(
                    of: chart.series[index].name.cell.singleLine, style, within: frameWidth)
            }
            let headHeight = Double(names.map(\.count).max() ?? 1) * style.lineHeight
            for (place, index) in indices.enumerated() {
                let x = leftEdge + Double(place) * (frameWidth + gap)
                for (line, text) in names[place].enumerated() {
                    let baseline = top + Double(line + 1) * style.lineHeight - 3
                    scene.elements.append(
                        .text(.init(text: text, x: x, baseline: baseline, style: style)))
                }
                let frame = ChartFrame(
                    .init(x: x, y: top + headHeight + 14, width: frameWidth, height: frameHeight),
                    days: chart.days, values: values, finest: finest)
                scene.elements += frame.valueTicks(hasLabels: place == 0)
                _ = addMarks([index], in: frame)
                scene.elements += frame.timeTicks()
                bottom = max(bottom, frame.box.bottom + frame.timeTicksHeight)
            }
            top = bottom + 10
        }
    }
}
