/// How anchors are moved to see what chance would do.
public enum AnchorShifts: Hashable, Sendable {
    /// All anchors together by each number of days, those that leave the range at its end coming in
    /// again at its beginning: keeps the distances between them, not the season. Anchors come round, their
    /// windows do not: days of these beyond the range are left out, as they are where they were found.
    /// Anchors that begin outside of the range stay where they are. Always exact.
    case rotation
    /// Each anchor to the same days of any year of the range, on its own: keeps the season. Anchors
    /// that begin outside of the range stay where they are, so that the placing found is one of
    /// all. Exact where there are at most `limit` placings; otherwise `limit` of them, the one found
    /// included, are drawn with ``SplitMix64`` and this seed.
    case years(limit: Int, seed: UInt64)
}
