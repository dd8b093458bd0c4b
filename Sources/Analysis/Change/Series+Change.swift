public import TradeModel

/// A change of a series: the value now and the value that it is compared with.
public struct Change: Sendable, Hashable {
    /// The time, as the series writes it.
    public let period: String
    /// The value of the time.
    public let value: Double?
    /// The value that it is compared with.
    public let base: Double?
    /// The result; nil when either is missing, or has none, as with a base of zero, and where the two
    /// cannot be compared.
    public internal(set) var result: Double?
    /// How many records went in.
    public let n: Int
    /// How many of the two values are missing, with the records missing within them.
    public let missing: Int
    /// The least sure of the values that went in.
    public let confidence: Confidence?
    /// The records behind both values.
    public let origins: [Origin]
    /// The times of the two values; of a base that is not there none.
    let span: TimeSpan
    let baseSpan: TimeSpan?
    /// Whether it has no result since one of the two values lacks what the other holds.
    var isOfUnlike = false

    /// Whether both values are there, and the formula has no result of them.
    var isOfNoResult: Bool {
        result == nil && !isOfUnlike && value != nil && base != nil
    }
}

extension Series {
    /// Each cell against the same periods of the year before, in percent.
    ///
    /// A cell over several periods is compared with the same periods a year earlier, be they one
    /// cell or several that cover them.
    public func yearOverYear() -> [Change] {
        compared { $1 > 0 ? ($0 - $1) * 100 / $1 : nil }
    }

    /// Each cell against the same periods of the year before, by a formula of the two values that is
    /// nil where they have no result.
    func compared(_ formula: (Double, Double) -> Double?) -> [Change] {
        guard let lag = P.frequency.periodsPerYear else { return [] }
        return cells.map { cell in
            let earlier =
                cell.span.lowerBound.advanced(by: -lag)...cell.span.upperBound.advanced(by: -lag)
            return change(cell, from: total(over: earlier), formula)
        }
    }

    /// Each cell of one period as an index with a base period of 100.
    ///
    /// Cells over several periods have no index. All are missing where the base has no value.
    public func index(base: P) -> [Change] {
        let reference = self[base]
        return cells.filter { $0.span.count == 1 }.map { cell in
            change(cell, from: reference) { $1 > 0 ? $0 * 100 / $1 : nil }
        }
    }

    /// The constant yearly growth that leads from one period to a later one, in percent; nil when
    /// the second does not come later.
    public func compoundGrowth(
        from first: P, to last: P, power: (Double, Double) -> Double
    ) -> Change? {
        guard let lag = P.frequency.periodsPerYear, first < last else { return nil }
        let years = Double(first.distance(to: last)) / Double(lag)
        let end = self[last] ?? Cell(span: last...last, value: nil, n: 0)
        return change(end, from: self[first]) {
            $1 > 0 ? (power($0 / $1, 1 / years) - 1) * 100 : nil
        }
    }

    /// The sum over the periods of a year that end with each cell; missing unless they are all
    /// there.
    public func trailingSum() -> [Cell] {
        trailingSum(endingWith: Set(cells.map(\.span.upperBound)))
    }

    /// The same for the years that end with given periods, in order.
    func trailingSum(endingWith ends: Set<P>) -> [Cell] {
        guard let length = P.frequency.periodsPerYear else { return [] }
        return ends.sorted().map { end in
            let window = end.advanced(by: 1 - length)...end
            return total(over: window)
                ?? Cell(span: window, value: nil, n: 0, missing: uncovered(window))
        }
    }

    /// How many periods of a window no cell with a value covers.
    private func uncovered(_ window: ClosedRange<P>) -> Int {
        var open = Set(window)
        for cell in cells
        where cell.value != nil && window.contains(cell.span.lowerBound)
            && window.contains(cell.span.upperBound)
        {
            open.subtract(cell.span)
        }
        return open.count
    }

    private func change(
        _ cell: Cell, from base: Cell?, _ formula: (Double, Double) -> Double?
    ) -> Change {
        let result: Double? =
            if let value = cell.value, let reference = base?.value {
                formula(value, reference)
            } else {
                nil
            }
        return Change(
            period: cell.label, value: cell.value, base: base?.value, result: result,
            n: cell.n(beside: base), missing: cell.missing(beside: base),
            confidence: Confidence.least(of: cell.confidence, base?.confidence),
            origins: cell.origins + (base?.origins ?? []), span: TimeSpan(cell.span),
            baseSpan: base.map { TimeSpan($0.span) })
    }
}
