import TradeModel

/// How well reporters agree with their partners.
///
/// For a reporter the error of a period is the median of `|ln(m' / x)|` over its flows that both sides
/// report; weights of two reporters go as `1 / e²`. This is the simple form of what Gaulier and Zignago
/// (2010) estimate by a variance decomposition.
struct Reliability {
    private let errors: [Reporter: [Double]]
    private let rows: [Reporter: [Origin]]

    private struct Reporter: Hashable {
        let place: Partner
        let period: TimeSpan
    }

    /// Takes the trades that both sides report. O(n).
    init(_ pairs: [MirrorPair], margin: Double) {
        var errors: [Reporter: [Double]] = [:]
        var rows: [Reporter: [Origin]] = [:]
        for pair in pairs {
            guard let error = pair.logRatio(margin).map(abs) else { continue }
            for place in [pair.trade.importer, pair.trade.exporter] {
                let reporter = Reporter(place: place, period: pair.trade.period)
                errors[reporter, default: []].append(error)
                rows[reporter, default: []] += pair.entries.flatMap(\.origins)
            }
        }
        self.errors = errors
        self.rows = rows
    }

    /// The rows of the flows that a reporter's error in a period rests on.
    func origins(_ place: Partner, _ period: TimeSpan) -> [Origin] {
        rows[Reporter(place: place, period: period)] ?? []
    }

    /// A reporter's error in a period and the flows that it rests on; nil without any.
    func error(_ place: Partner, _ period: TimeSpan) -> (median: Double, flows: Int)? {
        guard let found = errors[Reporter(place: place, period: period)],
            let median = Median.of(found)
        else { return nil }
        return (median, found.count)
    }

    /// The weight of the first of two errors, 0 to 1. A reporter without an error has all of it; two
    /// without one share it.
    static func weight(_ a: Double, _ b: Double) -> Double {
        let largest = max(a, b)
        guard largest > 0 else { return 0.5 }
        // Scaled, so that no square underflows: only their ratio matters.
        let (a, b) = (a / largest, b / largest)
        return b * b / (a * a + b * b)
    }
}
