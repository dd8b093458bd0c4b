public import TradeModel

/// How what is known of one series for one time differs between two moments.
public struct StoredChange: Hashable, Sendable {
    /// What kind of difference it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Nothing was said of the period, or it had been withdrawn.
        case new
        /// Another value, or it went missing or ceased to be.
        case revised
        /// The source no longer speaks of the period.
        case withdrawn
    }

    /// The series.
    public let series: SeriesName
    /// The time that the value is of.
    public let period: TimeSpan
    /// The figure as known at the earlier moment; nil where nothing had been said.
    public let before: Figure?
    /// The figure as known at the later moment.
    public let after: Figure
    /// What kind of difference it is.
    public let kind: Kind
    /// Why: of all the vintages between that said something of the period.
    public let cause: ChangeCause
    /// The number of the vintage whose figure the later one is.
    public let vintage: Int

    /// Nil where the two moments say the same.
    init?(
        series: SeriesName, period: TimeSpan, before: Figure?, after: Figure, cause: ChangeCause,
        vintage: Int
    ) {
        let wasThere = before != nil && before != .withdrawn
        switch after {
        case .withdrawn where !wasThere: return nil
        case .withdrawn: kind = .withdrawn
        case _ where before == after: return nil
        default: kind = wasThere ? .revised : .new
        }
        self.series = series
        self.period = period
        self.before = before
        self.after = after
        self.cause = cause
        self.vintage = vintage
    }
}
