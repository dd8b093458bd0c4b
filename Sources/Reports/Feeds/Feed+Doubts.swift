import Analysis
import TradeModel

extension Feed {
    /// Why values are not certain or not final, each reason with their periods: `Derived: 2012..2014`.
    /// Where another value of one of these periods is not in doubt, their keys are named too:
    /// `Derived: Caps, Deliveries (2012..2014); Stocks (2013)`.
    var doubts: [String] { listed { $0.runs } }

    /// The same for a picture, of many periods the first.
    var firstDoubts: [String] { listed { $0.firstRuns } }

    private func listed(_ words: ([TimeSpan]) -> String) -> [String] {
        var doubtful: [String: Set<Int>] = [:]
        let known = result.points.indices.filter { result.points[$0].value != nil }
        for place in known {
            for reason in Reservations(of: result.points[place], asOf: asOf).doubts {
                doubtful[reason, default: []].insert(place)
            }
        }
        return doubtful.sorted { $0.key < $1.key }.map { reason, places in
            let periods = Set(places.map { spans[$0] })
            let areAll = known.allSatisfy { places.contains($0) || !periods.contains(spans[$0]) }
            let text = areAll ? words(periods.sorted()) : keyed(places.sorted(), words)
            return "\(reason.sentence): \(text)"
        }
    }

    /// Points by their keys, with the periods of each; keys that have the same stand together.
    private func keyed(_ places: [Int], _ words: ([TimeSpan]) -> String) -> String {
        let keys = places.map {
            result.points[$0].key(of: result.indicator).joined(separator: ", ")
        }
        var texts: [(names: [String], periods: [TimeSpan])] = []
        for (key, own) in grouped(places, by: keys) {
            let periods = own.map { spans[$0] }.sorted()
            if let same = texts.firstIndex(where: { $0.periods == periods }) {
                texts[same].names.append(key)
            } else {
                texts.append(([key], periods))
            }
        }
        return texts.map { "\($0.names.joined(separator: ", ")) (\(words($0.periods)))" }
            .joined(separator: "; ")
    }

    /// Points of each key, in the order in which the keys first stand in the feed.
    private func grouped(_ places: [Int], by keys: [String]) -> [(key: String, places: [Int])] {
        var groups: [String: [Int]] = [:]
        var order: [String] = []
        for (key, place) in zip(keys, places) {
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(place)
        }
        return order.map { ($0, groups[$0, default: []]) }
    }
}
