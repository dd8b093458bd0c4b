/// What became of the records of one file. Always `read = used + excluded + rejected`.
public struct RecordCounts: Sendable, Hashable {
    /// Records that went into the facts.
    public private(set) var used = 0
    /// Records kept out by name.
    public private(set) var excluded: [ExclusionReason: Int] = [:]
    /// Records that could not be used.
    public private(set) var rejected = 0

    /// No records yet.
    public init() {}

    /// Counts that were made elsewhere.
    init(used: Int, excluded: [ExclusionReason: Int], rejected: Int) {
        self.used = used
        self.excluded = excluded
        self.rejected = rejected
    }

    /// Both together.
    static func + (a: RecordCounts, b: RecordCounts) -> RecordCounts {
        RecordCounts(
            used: a.used + b.used, excluded: a.excluded.merging(b.excluded) { $0 + $1 },
            rejected: a.rejected + b.rejected)
    }

    /// Takes records out of the sums that were in them.
    mutating func exclude(_ reason: ExclusionReason, count: Int) {
        used -= count
        excluded[reason, default: 0] += count
    }

    /// Records met.
    public var read: Int { used + excluded.values.reduce(0, +) + rejected }

    /// Whether no record could be read, blank rows aside.
    public var holdsNothing: Bool { read == rejected + (excluded[.blankRow] ?? 0) }

    mutating func count(_ verdict: Verdict) {
        switch verdict {
        case .used: used += 1
        case .excluded(let reason): excluded[reason, default: 0] += 1
        }
    }

    mutating func countRejected() { rejected += 1 }

    /// Takes a record out of the sums that was in them.
    mutating func exclude(_ reason: ExclusionReason, insteadOf earlier: ExclusionReason? = nil) {
        withdraw(earlier)
        excluded[reason, default: 0] += 1
    }

    /// Refuses a record that had been accepted.
    mutating func reject(insteadOf earlier: ExclusionReason? = nil) {
        withdraw(earlier)
        rejected += 1
    }

    private mutating func withdraw(_ earlier: ExclusionReason?) {
        guard let earlier else {
            used -= 1
            return
        }
        excluded[earlier, default: 0] -= 1
        if excluded[earlier] == 0 { excluded[earlier] = nil }
    }
}
