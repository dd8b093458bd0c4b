import Store
import TestSupport
import TradeModel

/// What the store must answer, slowly and obviously: a full copy of every vintage.
struct SlowStore {
    typealias Copy = [SeriesName: [TimeSpan: Double?]]

    private(set) var vintages: [(source: String, knownFrom: Timestamp, copy: Copy)] = []

    mutating func record(_ source: String, _ knownFrom: Timestamp, _ copy: Copy) {
        vintages.append((source, knownFrom, copy))
    }

    /// The copy in force of every source at a moment, as figures.
    func known(asOf moment: Timestamp) -> [SeriesName: [TimeSpan: Double?]] {
        var latest: [String: Copy] = [:]
        for vintage in vintages where vintage.knownFrom <= moment {
            latest[vintage.source] = vintage.copy
        }
        return latest.values.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }
}

/// Vintages of made-up sources, each a little other than the last.
struct RandomVintages {
    private var generator: SeededGenerator
    private var copies: [String: SlowStore.Copy] = [:]
    private(set) var moment = Timestamp(seconds: 1_700_000_000)

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func next() -> (source: String, knownFrom: Timestamp, copy: SlowStore.Copy) {
        let source = Bool.random(using: &generator) ? "customs" : "launches"
        moment = Timestamp(seconds: moment.seconds + Int.random(in: 0...2, using: &generator))
        var copy = copies[source] ?? [:]
        for number in 0..<4 {
            let name = SeriesName(source: source, id: "series-\(number)", unit: "USD")
            if Int.random(in: 0..<8, using: &generator) == 0 {
                copy[name] = nil
            } else {
                change(&copy[name, default: [:]])
            }
        }
        copies[source] = copy
        return (source, moment, copy)
    }

    private mutating func change(_ values: inout [TimeSpan: Double?]) {
        for _ in 0..<Int.random(in: 0...5, using: &generator) {
            let span = Self.spans[Int.random(in: 0..<Self.spans.count, using: &generator)]
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: values[span] = nil
            case 1: values[span] = .some(nil)
            default: values[span] = Double(Int.random(in: -2...2, using: &generator)) / 3
            }
        }
    }

    /// Spans that begin, end or are alike, of all frequencies.
    static let spans = [
        "2020", "2020..2021", "2020Q1", "2020Q1..2020Q2", "2020-01", "2020-01..02", "2020-02",
        "2020-01..2021-02", "2020-01-01", "2020-01-01..31", "2020-12-31..2021-01-02", "1969-12",
        "0001", "9999-12",
    ].compactMap(TimeSpan.init)
}

extension VintageSeries {
    static func all(of copy: SlowStore.Copy, _ generator: inout SeededGenerator) -> [VintageSeries]
    {
        copy.map { name, values in
            VintageSeries(
                name,
                values.map { VintageValue(period: $0.key, value: $0.value) }
                    .shuffled(using: &generator))
        }.shuffled(using: &generator)
    }
}
