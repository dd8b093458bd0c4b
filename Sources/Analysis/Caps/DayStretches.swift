import TradeModel

/// Days in stretches, in order and without overlap.
struct DayStretches: Equatable {
    private(set) var ranges: [ClosedRange<Day>]

    /// The days of any ranges.
    init(_ ranges: some Sequence<ClosedRange<Day>>) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
            merged, range in
            guard let last = merged.last, range.lowerBound <= last.upperBound.advanced(by: 1) else {
                merged.append(range)
                return
            }
            merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
        }
    }

    var isEmpty: Bool { ranges.isEmpty }

    /// How many days.
    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    func contains(_ day: Day) -> Bool { ranges.contains { $0.contains(day) } }

    /// The days of either.
    func union(_ other: DayStretches) -> DayStretches { DayStretches(ranges + other.ranges) }

    /// The days that the other does not have. Takes time in proportion to the product of the numbers
    /// of stretches.
    func subtracting(_ other: DayStretches) -> DayStretches {
        other.ranges.reduce(self) { rest, gone in
            DayStretches(
                rest.ranges.flatMap { range -> [ClosedRange<Day>] in
                    guard range.overlaps(gone) else { return [range] }
                    var kept: [ClosedRange<Day>] = []
                    if range.lowerBound < gone.lowerBound {
                        kept.append(range.lowerBound...gone.lowerBound.advanced(by: -1))
                    }
                    if range.upperBound > gone.upperBound {
                        kept.append(gone.upperBound.advanced(by: 1)...range.upperBound)
                    }
                    return kept
                })
        }
    }

    /// The days of both.
    func intersection(_ other: DayStretches) -> DayStretches {
        subtracting(subtracting(other))
    }

    /// The months in which a day lies.
    var months: Set<Month> {
        Set(ranges.flatMap { Month(containing: $0.lowerBound)...Month(containing: $0.upperBound) })
    }

    /// `2024-09..10, 2024-12-04`.
    var text: String {
        ranges.map { TimeSpan(wholly: $0).description }.joined(separator: ", ")
    }
}
