import TradeModel

/// The rectangle between the axes, and where values lie in it.
struct ChartFrame {
    let box: ChartScene.Box
    let time: TimeAxis
    let values: NumberAxis

    /// - Parameter finest: Of the values drawn the shortest period.
    init(
        _ box: ChartScene.Box, days: ClosedRange<Day>, values: NumberAxis,
        finest: Frequency? = nil
    ) {
        self.box = box
        self.values = values
        time = TimeAxis(days: days, left: box.x, right: box.right, finest: finest)
    }

    /// The height of a value.
    func y(_ value: Double) -> Double {
        box.bottom - box.height * ((value - values.low) / (values.high - values.low))
    }

    /// The height from which bars rise and areas are filled.
    var base: Double { y(max(values.low, min(0, values.high))) }

    /// Lines at the ticks of the values, with their labels where they are wanted.
    func valueTicks(hasLabels: Bool) -> [ChartScene.Element] {
        zip(values.ticks, values.labels).flatMap { tick, label -> [ChartScene.Element] in
            let y = y(tick)
            let isBase = tick == 0
            let line = ChartScene.Element.path(
                .line(.init(box.x, y), .init(box.right, y)), isBase ? "base" : "grid")
            guard hasLabels else { return [line] }
            return [
                line,
                .text(
                    .init(
                        text: label, x: box.x - 6, baseline: y + 4, anchor: .end, style: .tick)),
            ]
        }
    }

    /// Labels of the periods below the frame, with a second row of months below days, or of years
    /// below quarters or months.
    func timeTicks() -> [ChartScene.Element] {
        let ticks = time.ticks
        let bottom = box.bottom
        let first = ChartStyle.Text.tick.lineHeight
        let marks = ticks.map { tick in
            ChartScene.Element.path(
                .line(.init(tick.start, bottom), .init(tick.start, bottom + 4)), "base")
        }
        let labels = ticks.map { tick in
            ChartScene.Element.text(
                .init(
                    text: tick.label, x: tick.middle, baseline: bottom + first, anchor: .middle,
                    style: .tick))
        }
        let below = time.periodsBelow.map { tick in
            ChartScene.Element.text(
                .init(
                    text: tick.label, x: tick.middle, baseline: bottom + 2 * first,
                    anchor: .middle, style: .tick))
        }
        let line = ChartScene.Element.path(
            .line(.init(box.x, bottom), .init(box.right, bottom)), "base")
        return marks + [line] + labels + below
    }

    /// The room that the labels of the periods take.
    var timeTicksHeight: Double {
        ChartStyle.Text.tick.lineHeight * (time.periodsBelow.isEmpty ? 1 : 2) + 5
    }
}
