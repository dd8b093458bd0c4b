extension Cover {
    /// The indices of times that cover a whole time, in order; nil when none do. A month is one period.
    ///
    /// - Complexity: O(n log n).
    package static func of(_ whole: ClosedRange<Day>, by times: [ClosedRange<Day>]) -> [Int]? {
        of(
            whole.lowerBound.ordinal...whole.upperBound.ordinal,
            by: times.map { $0.lowerBound.ordinal...$0.upperBound.ordinal }, step: 31)
    }

    /// How many months of a time that others do not cover have no part in these; at least one, since
    /// something of it is not there.
    package static func openMonths(
        of whole: ClosedRange<Day>, beside times: [ClosedRange<Day>]
    ) -> Int {
        let months = Month(containing: whole.lowerBound)...Month(containing: whole.upperBound)
        return max(
            1,
            months.count { month in
                !times.contains { $0.overlaps(month.firstDay...month.lastDay) }
            })
    }
}
