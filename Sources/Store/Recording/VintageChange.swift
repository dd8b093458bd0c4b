/// Why values of a source changed.
public enum ChangeCause: String, Hashable, Sendable, CaseIterable {
    /// The source gave other bytes, or a computation other inputs.
    case data
    /// The same bytes were read, or the same inputs computed, in another way.
    case method
    /// Both changed at once, and which of them changed a value cannot be told.
    case both
    /// Neither changed, and the same was computed as of another day: values came to be public on the
    /// days of publication that rows name, or a period ended.
    case day

    /// The cause of what changed for these reasons.
    init(data: Bool, method: Bool) {
        self = data && method ? .both : method ? .method : .data
    }

    /// The cause of a value that changed twice. A day that passed besides is not told.
    func joined(with other: ChangeCause) -> ChangeCause {
        if self == other || other == .day { return self }
        return self == .day ? other : .both
    }

    /// What the table has of it.
    var stored: String { self == .day ? ChangeCause.method.rawValue : rawValue }
}

/// What a vintage changed when it was recorded, in statements: one for a series and period.
public struct VintageChange: Hashable, Sendable {
    /// The vintage as recorded, with its number.
    public let vintage: Vintage
    /// Why it differs from the one before; ``ChangeCause/data`` for a source's first.
    public let cause: ChangeCause
    /// Periods that nothing was said of before, or that had been withdrawn.
    public internal(set) var new = 0
    /// Values that differ, or that went missing or ceased to be.
    public internal(set) var revised = 0
    /// Periods that the source no longer speaks of.
    public internal(set) var withdrawn = 0
    /// Statements that are those of the vintage before, and were not stored again.
    public internal(set) var unchanged = 0
    /// How many series the vintage has.
    public internal(set) var series = 0

    init(vintage: Vintage, cause: ChangeCause) {
        self.vintage = vintage
        self.cause = cause
    }
}
