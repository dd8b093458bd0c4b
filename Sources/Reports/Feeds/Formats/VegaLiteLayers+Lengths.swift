import Analysis
import TradeModel

/// Periods of several lengths in one feed, such as years of which some months are told too.
extension VegaLiteLayers {
    /// The periods that have a value.
    var spansOfValues: [TimeSpan] {
        zip(feed.spans, feed.result.points).filter { $0.1.value != nil }.map { $0.0 }
    }

    /// The shortest periods, where some values are of one that is longer; else nil. Of sums those
    /// count too that are drawn at the mean of one.
    private var shortest: Frequency? {
        let spans = spansOfValues
        let single = spans.filter { $0.length == 1 }.map(\.frequency)
        let all = Self.isMeanOfOne(feed) ? spans.map(\.frequency) : single
        guard let shortest = all.min(), single.contains(where: { $0 > shortest }) else {
            return nil
        }
        return shortest
    }

    /// The shortest periods of sums; those over a longer one are drawn as those of several together,
    /// since a year among months would be a peak that no month had. Nil where there are none.
    var shortestOfSums: Frequency? { Self.isMeanOfOne(feed) ? shortest : nil }

    /// Whether values that do not add up are of periods of several lengths, of which no line may
    /// join two.
    var isOfSeveralLengths: Bool { !Self.isMeanOfOne(feed) && shortest != nil }

    /// Whether there is a value of several periods together.
    var hasCombined: Bool {
        shortestOfSums != nil || spansOfValues.contains { $0.length > 1 }
    }

    /// Whether a value of several periods is their sum. A level is told for a time and adds up over
    /// none.
    static func isMeanOfOne(_ feed: Feed) -> Bool {
        ChartUnits.addUp(feed.result.unit)
            && feed.result.indicator.id != DisclosedLevel.indicator.id
    }
}

extension Frequency {
    /// Vega's test of a value of one such period, by how long its text is.
    var vegaTest: String {
        let characters =
            switch self {
            case .annual: 4
            case .quarterly: 6
            case .monthly: 7
            case .daily: 10
            }
        return "length(datum.period) === \(characters)"
    }
}
