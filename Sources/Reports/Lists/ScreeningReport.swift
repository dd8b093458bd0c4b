public import Analysis
public import TradeModel

/// What screening found, for people and for programs: each candidate with its reasons, and no score.
public struct ScreeningReport: Sendable {
    let outcomes: [Screening.Outcome]
    let sources: [Source]
    let findings: [Diagnostic]

    /// The report of names held against the lists of some files, with what a reader should know of these.
    public init(_ outcomes: [Screening.Outcome], sources: [Source], findings: [Diagnostic]) {
        self.outcomes = outcomes
        self.sources = sources
        self.findings = findings
    }

    /// What screening is not.
    public static let disclaimer =
        "candidates for a person to look at: a match of names is no match of persons, and no match"
        + " is no proof that someone is not listed; this is no compliance system"
}

extension NameMatch {
    /// The reasons in words; of an alias what sort of name it is, where it is another sort or weak.
    var reasonText: String {
        reasons.map { reason in
            let detail = reason == .alias ? name.sort : reason.detail
            return detail.map { "\(reason.code): \($0)" } ?? reason.code
        }.joined(separator: ", ")
    }
}

extension ListedName {
    /// What the list calls the name besides an alias; nil where that is all.
    fileprivate var sort: String? {
        let words = [role == .alias ? nil : role.rawValue, isWeak ? "weak" : nil]
        let told = words.compactMap { $0 }
        return told.isEmpty ? nil : told.joined(separator: " ")
    }
}
