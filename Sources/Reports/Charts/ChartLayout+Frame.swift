import TradeModel

extension ChartLayout {
    /// Adds the one frame with its events, its labels and the measures below it.
    mutating func addFrame() {
        let before = self
        if addFrame(isBeside: true) { return }
        // The room that was kept for the names would be empty.
        self = before
        _ = addFrame(isBeside: false)
    }

    /// Adds the frame with room for names beside it or without; tells whether the names are where they
    /// were to be.
    private mutating func addFrame(isBeside: Bool) -> Bool {
        let names = labelled
        let column = columnWidth(of: isBeside ? names.map { chart.series[$0].name } : [])
        let right = width - Self.margin - column
        let probe = TimeAxis(days: chart.days, left: leftEdge, right: right)
        let events = EventMarks(
            chart.events, time: probe, edges: leftEdge...(width - Self.margin))
        // The sums above bars, and the boxes of missing parts, lie between the frame and the events.
        let isLifted = chart.form == .bars || hasMissingParts
        let lift = isLifted && !chart.events.isEmpty ? 12.0 : 0
        let frame = ChartFrame(
            .init(
                x: leftEdge, y: bottom + events.height + lift + 4, width: right - leftEdge,
                height: Self.frameHeight),
            days: chart.days, values: values, finest: finest)
        scene.elements += events.shades(in: frame.box)
        scene.elements += frame.valueTicks(hasLabels: true)
        scene.elements += events.elements(above: frame.box, lift: lift)
        let ends = addMarks(Array(chart.series.indices), in: frame)
        bottom = frame.box.bottom + frame.timeTicksHeight
        guard addLabels(names, at: ends, of: frame, isBeside: isBeside) else { return false }
        scene.elements += frame.timeTicks()
        addMeasures(below: frame)
        addEventList(events.list)
        return true
    }

    /// Adds the marks of some series, and tells where the label of each belongs.
    mutating func addMarks(_ indices: [Int], in frame: ChartFrame) -> [Int: ChartScene.Point] {
        var ends: [Int: ChartScene.Point] = [:]
        guard chart.form == .lines else {
            let bars = BarMarks(
                frame: frame, series: indices.map { (chart.series[$0], tone(of: $0)) },
                form: chart.form, unit: chart.unit)
            let drawing = bars.drawing
            scene.elements += drawing.elements
            flat += drawing.flat.map { part in
                (name: bars.series[part.series].series.name, point: part.point)
            }
            // The last bar in which a series stands; a part without height lies between others.
            for bar in bars.bars.sorted(by: { $0.span < $1.span }) {
                for part in bar.parts {
                    ends[indices[part.series]] = .init(part.box.right, part.box.middle)
                }
            }
            return ends
        }
        let axis = PeriodAxis(chart.series, days: chart.days)
        let most = chart.series.map(\.points.count).max() ?? 0
        let marks = indices.map { index in
            LineMarks(
                frame: frame, series: chart.series[index], tone: tone(of: index), unit: chart.unit,
                axis: axis, mostValues: most)
        }
        // Of several series what is certain of one must not hide what is in doubt of another.
        scene.elements +=
            marks.count == 1
            ? marks[0].elements : marks.flatMap(\.firm) + marks.flatMap(\.doubtful)
        for (index, one) in zip(indices, marks) { ends[index] = one.end }
        return ends
    }

    private mutating func addMeasures(below frame: ChartFrame) {
        guard !chart.measures.isEmpty else { return }
        let rows = MeasureRows(
            measures: chart.measures, time: frame.time, top: bottom + 8,
            edges: Self.margin...(width - Self.margin))
        scene.elements += rows.elements
        bottom += 8 + rows.height
    }

    /// What the numbers of events stand for, in two columns; labels that are cut can still be told
    /// apart.
    private mutating func addEventList(_ list: [(head: String, label: String)]) {
        guard !list.isEmpty else { return }
        bottom += 8
        let room = (width - 2 * Self.margin - 16) / 2
        let rooms = list.map { max(room - TextMetrics.width(of: $0.head, .note), 0) }
        let labels = ShortNames.apart(
            list.map(\.label), .note, within: rooms, areNumbered: true)
        let rows = (list.count + 1) / 2
        let line = ChartStyle.Text.note.lineHeight
        for (index, text) in zip(list.map(\.head), labels).map({ $0 + $1 }).enumerated() {
            let (column, row) = (index / rows, index % rows)
            scene.elements.append(
                .text(
                    .init(
                        text: text, x: Self.margin + Double(column) * (room + 16),
                        baseline: bottom + Double(row + 1) * line - 3, style: .note)))
        }
        bottom += Double(rows) * line
    }
}
