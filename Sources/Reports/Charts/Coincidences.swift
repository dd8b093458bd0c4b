import TradeModel

/// Where lines of one frame lie on one another, so that the last that is drawn hides the others.
///
/// Those are values of neighbouring periods, between which both lines run, and a value without a
/// neighbour, which is a point. Where lines only meet or cross, each is seen beside the other.
struct Coincidences {
    private let series: [Chart.Series]
    private let axis: PeriodAxis

    init(_ chart: Chart) {
        let isDrawn = chart.form == .lines && chart.arrangement == .together
        series = isDrawn ? chart.series : []
        axis = PeriodAxis(series, days: chart.days)
    }

    /// The remark that says so; nil where no line hides another.
    var remark: String? {
        let texts = places.map { pair, spans in
            "\(name(pair.first)) and \(name(pair.second)) (\(spans.runs))"
        }
        guard !texts.isEmpty else { return nil }
        return "One hides the other where values are the same: \(texts.joined(separator: "; "))."
    }

    private func name(_ index: Int) -> String { series[index].name.cell.singleLine }

    /// The pairs of series, in their order, each with the times in which it cannot be told apart.
    private var places: [(pair: Pair, spans: [TimeSpan])] {
        let lines = series.map { joined($0.points.map(\.span)) }
        var places: [(pair: Pair, spans: [TimeSpan])] = []
        for (pair, all) in equal {
            let spans = all.sorted()
            let stretches = joined(spans)
            let hidden = spans.filter { span in
                stretches.contains(span) || !lines[pair.first].contains(span)
                    || !lines[pair.second].contains(span)
            }
            if !hidden.isEmpty { places.append((pair: pair, spans: hidden)) }
        }
        return places.sorted {
            ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second)
        }
    }

    /// Two series, by their places.
    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    /// Where values are at one height: of several series each beside the next of them.
    private var equal: [Pair: [TimeSpan]] {
        var heights: [TimeSpan: [Double: [Int]]] = [:]
        for (index, one) in series.enumerated() {
            for point in one.points {
                heights[point.span, default: [:]][point.level, default: []].append(index)
            }
        }
        var pairs: [Pair: [TimeSpan]] = [:]
        for (span, levels) in heights {
            for indices in levels.values {
                for (first, second) in zip(indices, indices.dropFirst()) {
                    pairs[Pair(first: first, second: second), default: []].append(span)
                }
            }
        }
        return pairs
    }

    /// Those of times in order between which and a neighbour of them a line runs.
    private func joined(_ spans: [TimeSpan]) -> Set<TimeSpan> {
        var joined = Set<TimeSpan>()
        for (last, next) in zip(spans, spans.dropFirst())
        where last.frequency == next.frequency && axis.follows(next, on: last) {
            joined.formUnion([last, next])
        }
        return joined
    }
}
