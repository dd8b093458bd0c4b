import TradeModel

/// Series as bars from zero, the first at the bottom, or as bands of a whole.
struct BarMarks {
    let frame: ChartFrame
    let series: [(series: Chart.Series, tone: Int)]
    let form: Chart.Form
    let unit: String

    /// One part of a bar.
    struct Part: Hashable {
        let series: Int
        let point: Chart.Point
        /// Where its value lies.
        let box: ChartScene.Box
        /// Where it is drawn: a line where the value has no height in which it, or its doubt, could be
        /// seen.
        var mark: ChartScene.Box

        /// Whether it is drawn as a line in place of a bar.
        var isLine: Bool { mark != box }
    }

    /// The parts of each bar; those for several periods come first and so lie behind.
    var bars: [(span: TimeSpan, parts: [Part])] {
        let spans = Set(series.flatMap { $0.series.points.map(\.span) })
        let ordered = spans.sorted { ($0.length, $1) > ($1.length, $0) }
        return ordered.map { ($0, parts(of: $0)) }
    }

    /// The marks from back to front, and the parts in place of which a line is drawn.
    var drawing: (elements: [ChartScene.Element], flat: [Part]) {
        let bars = bars
        let totals = totals(of: bars)
        var elements: [ChartScene.Element] = []
        var flat: [Part] = []
        for (span, all) in bars {
            // The ground keeps the grid, and the lines of events, from running through the number.
            let total: [ChartScene.Element] =
                totals[span].map { [.rectangle($0.box, "page"), .text($0)] } ?? []
            // A number says zero as well as a line does.
            let parts = total.isEmpty ? flattened(all) : all
            // A line lies on its neighbours.
            let ordered = parts.filter { !$0.isLine } + parts.filter(\.isLine)
            elements += ordered.map(element) + missing(span, parts) + total
            flat += total.isEmpty && isFlat(all) ? all : all.filter(\.isLine)
        }
        return (elements, flat)
    }

    private func parts(of span: TimeSpan) -> [Part] {
        let (left, right) = frame.time.extent(of: span.days)
        // Bands touch but for a line of the ground, which of many must not be most of what is seen:
        // pale ones are in doubt.
        let inset =
            form == .shares
            ? min((right - left) * 0.07, 0.5) : min((right - left) * 0.14, 10)
        var level = 0.0
        let parts = series.enumerated().compactMap { index, one -> Part? in
            guard let point = one.series.points.first(where: { $0.span == span }) else {
                return nil
            }
            let (from, to) = (frame.y(level), frame.y(level + point.level))
            level += point.level
            let box = ChartScene.Box(
                x: left + inset, y: min(from, to), width: max(right - left - 2 * inset, 0.5),
                height: abs(to - from))
            return Part(series: index, point: point, box: box, mark: box)
        }
        return marked(parts)
    }

    private func element(_ part: Part) -> ChartScene.Element {
        let (one, tone) = series[part.series]
        let title = "\(one.name), \(part.point.span): \(part.point.text(unit: unit))"
        var box = part.mark
        // A line of the ground keeps parts apart where they are high enough to be seen.
        if series.count > 1, box.height > 3 { box.height -= 1 }
        let hit = ChartScene.Element.rectangle(box, "hit")
        guard box.height > 0 else { return .value(title, [hit]) }
        guard part.point.isDoubtful else {
            return .value(title, [.rectangle(box, "f\(tone)"), hit])
        }
        guard min(box.width, box.height) >= Self.leastHatched else {
            // The ground keeps what lies behind from shining through.
            return .value(
                title, [.rectangle(box, "page"), .rectangle(box, "pale f\(tone)"), hit])
        }
        let edge = 0.75
        let inner = ChartScene.Box(
            x: box.x + edge, y: box.y + edge, width: box.width - 2 * edge,
            height: box.height - 2 * edge)
        return .value(
            title,
            [
                .rectangle(inner, "hollow s\(tone)"),
                .path(Hatching.lines(in: inner), "hatch s\(tone)"), hit,
            ])
    }

    /// The upper edge of what is drawn of a bar.
    func top(of parts: [Part]) -> Double { parts.map(\.mark.y).min() ?? frame.base }

    /// The lower edge of what is drawn of a bar.
    func bottom(of parts: [Part]) -> Double { parts.map(\.mark.bottom).max() ?? frame.base }
}
