import TradeModel

/// What a cell and the value that it is compared with rest on together. The one may be a part of the
/// other, as a month is of its own year and a partner of a sum over partners, or be its own base.
extension Series.Cell {
    /// How many records, those of a part once.
    func n(beside other: Self?) -> Int {
        guard let other else { return n }
        return isPart(of: other) ? other.n : n + other.n
    }

    /// How many values and records are missing: of a part those that the other lacks, for its own are
    /// among them.
    func missing(beside other: Self?) -> Int {
        let lacking = other?.lacking ?? 1
        guard let other, isPart(of: other) else { return self.lacking + lacking }
        return max(value == nil ? 1 : 0, lacking)
    }

    /// How many records it lacks, one where it has no value and it is not known why.
    private var lacking: Int { max(missing, value == nil ? 1 : 0) }

    private func isPart(of other: Self) -> Bool {
        guard other.span.contains(span.lowerBound), other.span.contains(span.upperBound) else {
            return false
        }
        return origins.isEmpty
            ? span == other.span && other.origins.isEmpty : origins.areHeld(by: other.origins)
    }
}

extension [Origin] {
    /// Whether there are some, and all of them are among others.
    func areHeld(by others: [Origin]) -> Bool {
        let known = Set(others)
        return !isEmpty && allSatisfy(known.contains)
    }
}
