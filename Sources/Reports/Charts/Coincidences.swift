import TradeModel

/// Where lines of one frame lie on one another, so that the last that is drawn hides the others.
///
/// Those are values of neighbouring periods, between which both lines run, and a value without a
/// neighbour, which is a point. Where lines only meet or cross, each is seen beside the other.
struct Coincidences {
    /// A line.
    struct Line {
        /// What it is called.
        let name: String
        /// How high it is, in the order of time.
        let heights: [(span: TimeSpan, height: Double)]
    }

    private let lines: [Line]
    /// Whether a line runs on from the second time to the first.
    private let follows: (_ next: TimeSpan, _ last: TimeSpan) -> Bool

    /// Looks at the lines of one frame.
    init(_ lines: [Line], follows: @escaping (_ next: TimeSpan, _ last: TimeSpan) -> Bool) {
        self.lines = lines
        self.follows = follows
    }

    /// The remark that says so, without its full stop; nil where no line hides another.
    ///
    /// Lines of counts meet at zero again and again: beyond the first the table tells where.
    var remark: String? {
        let texts = places.map { pair, spans in
            "\(lines[pair.first].name) and \(lines[pair.second].name) (\(spans.firstRuns))"
        }
        guard !texts.isEmpty else { return nil }
        let list = texts.listed(first: Self.mostPairs, by: "; ")
        return "One hides the other where values are the same: \(list)"
    }

    private static let mostPairs = 3

    /// The pairs of series, in their order, each with the times in which it cannot be told apart. Of
    /// several series on one another each stands beside the next of them.
    private var places: [(pair: Pair, spans: [TimeSpan])] {
        var places: [Pair: [TimeSpan]] = [:]
        for (span, pairs) in hidden {
            for pair in pairs {
                let isTold = pairs.contains { pair.isJoined(by: $0, among: pairs) }
                if !isTold { places[pair, default: []].append(span) }
            }
        }
        return places.sorted { ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second) }
            .map { (pair: $0.key, spans: $0.value.sorted()) }
    }

    /// Two series, by their places.
    private struct Pair: Hashable {
        let first: Int
        let second: Int

        /// Whether another pair leads from the first to a series before the second, and one of these to
        /// the second.
        func isJoined(by other: Pair, among pairs: Set<Pair>) -> Bool {
            other.first == first && other.second < second
                && pairs.contains(Pair(first: other.second, second: second))
        }
    }

    /// The pairs that cannot be told apart, by times.
    private var hidden: [TimeSpan: Set<Pair>] {
        let joints = lines.map { joined($0.heights.map(\.span)) }
        var hidden: [TimeSpan: Set<Pair>] = [:]
        for (pair, all) in equal {
            let stretches = joined(all.sorted())
            for span in all
            where stretches.contains(span) || !joints[pair.first].contains(span)
                || !joints[pair.second].contains(span)
            {
                hidden[span, default: []].insert(pair)
            }
        }
        return hidden
    }

    /// Where two series are at one height.
    private var equal: [Pair: [TimeSpan]] {
        var heights: [TimeSpan: [Double: [Int]]] = [:]
        for (index, line) in lines.enumerated() {
            for (span, height) in line.heights {
                heights[span, default: [:]][height, default: []].append(index)
            }
        }
        var pairs: [Pair: [TimeSpan]] = [:]
        for (span, levels) in heights {
            for indices in levels.values {
                for (place, first) in indices.enumerated() {
                    for second in indices.dropFirst(place + 1) {
                        pairs[Pair(first: first, second: second), default: []].append(span)
                    }
                }
            }
        }
        return pairs
    }

    /// Those of times in order between which and a neighbour of them a line runs.
    private func joined(_ spans: [TimeSpan]) -> Set<TimeSpan> {
        var joined = Set<TimeSpan>()
        for (last, next) in zip(spans, spans.dropFirst())
        where last.frequency == next.frequency && follows(next, last) {
            joined.formUnion([last, next])
        }
        return joined
    }
}
