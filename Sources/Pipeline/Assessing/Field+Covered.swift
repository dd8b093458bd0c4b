import Analysis

extension Indicator.Field {
    /// How much of the window that a reading asks about is told of.
    static let covered = number("covered", in: .own("ratio"))
}
