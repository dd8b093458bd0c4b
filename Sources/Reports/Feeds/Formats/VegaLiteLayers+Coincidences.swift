import TradeModel

/// Lines of several keys in one frame, of which one may hide another.
extension VegaLiteLayers {
    /// Which lines lie on one another, and where; nil where none does.
    var coincidences: String? {
        guard key.isNeeded, !isDivided else { return nil }
        return Coincidences(lines) { next, last in
            last.days.upperBound.advanced(by: 1) == next.days.lowerBound
        }.remark
    }

    /// A line for each key, and of values that do not add up for each length of period. Values of
    /// several periods together are in none.
    private var lines: [Coincidences.Line] {
        let shortest = shortestOfSums
        let drawn = feed.spans.indices.filter { place in
            let span = feed.spans[place]
            return span.length == 1 && (shortest == nil || span.frequency == shortest)
        }
        let frequencies = Set(drawn.map { feed.spans[$0].frequency }).sorted()
        return frequencies.flatMap { frequency in
            key.values.map { name in
                let heights = drawn.compactMap { place -> (span: TimeSpan, height: Double)? in
                    let span = feed.spans[place]
                    guard span.frequency == frequency, key.texts[place] == name,
                        let value = feed.result.points[place].value
                    else { return nil }
                    return (span, value)
                }
                return Coincidences.Line(
                    name: name, heights: heights.sorted { $0.span < $1.span })
            }
        }
    }
}
