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
        /// Where it is drawn: higher where the value has no height in which it, or its doubt, could be
        /// seen.
        var mark: ChartScene.Box

        /// Whether it is drawn higher than its value lies.
        var isRaised: Bool { mark != box }
    }

    /// The parts of each bar; those for several periods come first and so lie behind.
    var bars: [(span: TimeSpan, parts: [Part])] {
        let spans = Set(series.flatMap { $0.series.points.map(\.span) })
        let ordered = spans.sorted { ($0.length, $1) > ($1.length, $0) }
        return ordered.map { ($0, parts(of: $0)) }
    }

    /// The marks from back to front.
    var elements: [ChartScene.Element] {
        let bars = bars
        let totals = totals(of: bars)
        return bars.flatMap { bar -> [ChartScene.Element] in
            // The ground keeps the grid, and the lines of events, from running through the number.
            let total =
                totals[bar.span].map { label -> [ChartScene.Element] in
                    [.rectangle(label.box, "page"), .text(label)]
                } ?? []
            // A mark that is higher than its value lies on its neighbours.
            let parts = bar.parts.filter { !$0.isRaised } + bar.parts.filter(\.isRaised)
            return parts.map(element) + missing(bar.span, bar.parts)
                + (total.isEmpty ? nothing(bar.parts) : total)
        }
    }

    private func parts(of span: TimeSpan) -> [Part] {
        let (left, right) = frame.time.extent(of: span.days)
        let inset = form == .shares ? 0.5 : min((right - left) * 0.14, 10)
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
        return raised(parts)
    }

    private func element(_ part: Part) -> ChartScene.Element {
        let (one, tone) = series[part.series]
        let title = "\(one.name), \(part.point.span): \(part.point.text(unit: unit))"
        var box = part.mark
        // A line of the ground keeps parts apart where they are high enough to be seen; those that are
        // raised have as much height as they need.
        if series.count > 1, box.height > 3, !part.isRaised { box.height -= 1 }
        let hit = ChartScene.Element.rectangle(box, "hit")
        guard box.height > 0 else { return .value(title, [hit]) }
        guard part.point.isDoubtful else {
            return .value(title, [.rectangle(box, "f\(tone)"), hit])
        }
        guard box.width >= Self.leastHatched else {
            // The ground keeps what lies behind from shining through.
            return .value(
                title, [.rectangle(box, "page"), .rectangle(box, "pale f\(tone)"), hit])
        }
        let edge = min(0.75, box.height / 4)
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
