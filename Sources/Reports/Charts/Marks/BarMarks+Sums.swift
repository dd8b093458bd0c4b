import TradeModel

extension BarMarks {
    /// An empty box on a bar of which a part has no value: the bar would look like a smaller sum.
    func missing(_ span: TimeSpan, _ parts: [Part]) -> [ChartScene.Element] {
        guard let first = parts.first, parts.count < series.count else { return [] }
        let known = Set(parts.map(\.series))
        let names = series.indices.filter { !known.contains($0) }.map { series[$0].series.name }
        let top = top(of: parts)
        let box = ChartScene.Box(
            x: first.box.x, y: top - 1 - Self.missingHeight, width: first.box.width,
            height: Self.missingHeight)
        return [
            .value(
                "\(span): \(series.map(\.series).lack) of \(names.joined(separator: ", "))",
                [.rectangle(box, "hollow doubtful ruled"), .rectangle(box, "hit")])
        ]
    }

    private static let missingHeight = 7.0

    /// The sums of the bars of one period of which all parts are known; none where one has no room,
    /// since a number on some bars alone would look like a message. Zero is written out, so that it
    /// does not look like a gap.
    func totals(of bars: [(span: TimeSpan, parts: [Part])]) -> [TimeSpan: ChartScene.Label] {
        guard form == .bars else { return [:] }
        var totals: [TimeSpan: ChartScene.Label] = [:]
        for (span, parts) in bars where span.length == 1 {
            let (left, right) = frame.time.extent(of: span.days)
            guard right - left >= Self.leastNumbered else { return [:] }
            guard parts.count == series.count, let label = total(parts) else { continue }
            guard label.box.width <= right - left, label.box.bottom <= frame.box.bottom else {
                return [:]
            }
            totals[span] = label
        }
        return totals
    }

    /// The room of a period from which on numbers stand on bars.
    private static let leastNumbered = 20.0

    /// The sum above a bar, below one that goes down.
    private func total(_ parts: [Part]) -> ChartScene.Label? {
        guard let first = parts.first else { return nil }
        let sum = parts.reduce(0) { $0 + $1.point.level }
        let text =
            parts.count == 1 ? first.point.value.text : Self.sum(of: parts.map(\.point))
        let style = ChartStyle.Text.note
        return ChartScene.Label(
            text: text, x: first.box.x + first.box.width / 2,
            baseline: sum < 0 ? bottom(of: parts) + style.size + 1 : top(of: parts) - 4,
            anchor: .middle, style: style)
    }

    /// The sum with as many decimals as the values are read with.
    private static func sum(of points: [Chart.Point]) -> String {
        let places = points.map { point -> Int in
            let parts = point.value.plainText.split(separator: ".")
            return parts.count > 1 ? parts[1].count : 0
        }
        let sum = points.reduce(0) { $0 + $1.level }
        return DecimalFormat(places: places.max() ?? 0).rounded(sum)?.text ?? ""
    }
}
