/// The state of a named condition, as other conditions may ask for it with `is`.
public enum Standing: String, Sendable, Hashable, CaseIterable {
    case met
    case notMet = "not-met"
    /// On its way out, or met by one definition only.
    case atRisk = "at-risk"
    /// What it needs is not known.
    case unknown
    /// What it is about has not come about.
    case notApplicable = "not-applicable"
}
