import TradeModel

/// What the records of all files make of a record that gave several facts.
///
/// A record has one fate whatever becomes of its facts: it is rejected when one of them contradicts
/// another record's, excluded when all of them are, and else stays what it was when it was read.
struct RecordOutcome {
    private let facts: Int
    /// The name under which the record was counted when it was read; nil when it was used.
    private let earlier: ExclusionReason?
    private var excluded: [ExclusionReason] = []
    private var isRejected = false

    init(_ verdict: Verdict, facts: Int) {
        self.facts = facts
        switch verdict {
        case .used: earlier = nil
        case .excluded(let reason): earlier = reason
        }
    }

    mutating func exclude(_ reason: ExclusionReason) { excluded.append(reason) }

    mutating func reject() { isRejected = true }

    /// Whether every fact repeats what was said before.
    var isDuplicate: Bool {
        !isRejected && facts > 0 && excluded.count == facts
            && excluded.allSatisfy { $0 == .duplicate }
    }

    /// Corrects the counts of the file. Of several reasons the first by alphabet is told, so that the
    /// order of the records does not matter.
    func settle(_ records: inout RecordCounts) {
        if isRejected {
            records.reject(insteadOf: earlier)
        } else if let reason = excluded.min(by: { $0.rawValue < $1.rawValue }),
            excluded.count == facts
        {
            records.exclude(reason, insteadOf: earlier)
        }
    }
}

extension ImportedFile {
    /// Whether a fact stands for its record's count: not when the record was rejected as it was read.
    func counts(_ origin: Origin, hasValue: Bool) -> Bool {
        outcomes.map { $0[origin.line] != nil } ?? hasValue
    }

    /// Takes a fact out of the sums that was in them, and its record where that was all it gave.
    mutating func exclude(
        _ reason: ExclusionReason, _ origin: Origin, insteadOf earlier: ExclusionReason? = nil
    ) {
        if outcomes == nil {
            records.exclude(reason, insteadOf: earlier)
        } else {
            outcomes?[origin.line]?.exclude(reason)
        }
    }

    /// Refuses a fact that had been accepted, and its record.
    mutating func reject(_ origin: Origin, insteadOf earlier: ExclusionReason? = nil) {
        if outcomes == nil {
            records.reject(insteadOf: earlier)
            rejectedLines.insert(origin.line)
        } else {
            outcomes?[origin.line]?.reject()
        }
    }

    /// Settles the records that gave several facts; the lines of those that repeat others.
    mutating func settleOutcomes() -> [Int] {
        guard let outcomes else { return [] }
        for outcome in outcomes.values { outcome.settle(&records) }
        self.outcomes = [:]
        return outcomes.filter(\.value.isDuplicate).map(\.key)
    }
}
