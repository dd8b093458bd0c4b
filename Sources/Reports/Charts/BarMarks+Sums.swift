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

    /// The sum above a bar of one period of which all parts are known, where it has room; zero is
    /// written out, so that it does not look like a gap.
    func total(_ span: TimeSpan, _ parts: [Part]) -> [ChartScene.Element] {
        guard parts.count == series.count, let first = parts.first else { return [] }
        let sum = parts.reduce(0) { $0 + $1.point.level }
        let text =
            parts.count == 1 ? first.point.value.text : Self.sum(of: parts.map(\.point))
        let width = TextMetrics.width(of: text, .note)
        guard
            width <= frame.time.extent(of: span.days).right - frame.time.extent(of: span.days).left,
            sum >= 0, span.length == 1
        else { return [] }
        let top = top(of: parts)
        return [
            .text(
                .init(
                    text: text, x: first.box.x + first.box.width / 2, baseline: top - 4,
                    anchor: .middle, style: .note))
        ]
    }

    /// A line at the bottom for a period whose values are all zero and whose sum is not written, so
    /// that it does not look like a gap. A zero in doubt has its own mark.
    func nothing(_ parts: [Part]) -> [ChartScene.Element] {
        guard form == .bars, let first = parts.first,
            parts.allSatisfy({ $0.point.level == 0 && !$0.point.isDoubtful })
        else { return [] }
        return [
            .rectangle(
                .init(
                    x: first.box.x, y: frame.base - 1.75, width: first.box.width, height: 1.75),
                "f\(series[first.series].tone)")
        ]
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
