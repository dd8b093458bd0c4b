public import Analysis
import TradeModel

extension IndicatorResult {
    /// The points' values as a reader sees them. Where those of a period add up to a total by
    /// definition, they still do after rounding.
    public func rounded(_ format: DecimalFormat) throws -> [RoundedNumber?] {
        var rounded = roundedAlone(format)
        guard let total = indicator.total else { return rounded }
        for places in Dictionary(grouping: points.indices, by: { points[$0].period }).values {
            let values = places.compactMap { points[$0].value }
            guard values.count == places.count else { continue }
            for (place, share) in zip(places, try format.shares(values, addingTo: total)) {
                rounded[place] = share
            }
        }
        return rounded
    }

    /// What to say under a table of all rounded values, where some of them are not what they would
    /// be rounded alone, so that those of a period add up; nil where none is.
    public func roundingRemark(_ format: DecimalFormat) throws -> String? {
        guard let total = indicator.total else { return nil }
        let changed = try zip(rounded(format), roundedAlone(format)).count { $0 != $1 }
        guard changed > 0 else { return nil }
        return "the values of a period are rounded so that they add up to"
            + " \(total.plainDescription); changed by one in the last decimal for that: \(changed)"
    }

    /// A format of the values, with more decimals where one that is not zero would be cut to zero so
    /// that those of a period add up. There are nine at most, since such sums are not exact beyond.
    package func showing(_ format: DecimalFormat) throws -> DecimalFormat {
        guard indicator.total != nil else { return format }
        let most = 9
        let format = format.places > most ? DecimalFormat(places: most) : format
        let hidden = try zip(points, rounded(format)).filter { point, number in
            point.value != 0 && number.map { Double($0.plainText) == 0 } ?? false
        }
        let needed = hidden.compactMap { $0.0.value }.map {
            DecimalFormat.places(forDigits: 1, of: $0.magnitude)
        }
        return needed.filter { $0 <= most }.max().map { DecimalFormat(places: $0) } ?? format
    }

    /// Each value rounded by itself.
    private func roundedAlone(_ format: DecimalFormat) -> [RoundedNumber?] {
        points.map { $0.value.flatMap { format.rounded($0) } }
    }
}
