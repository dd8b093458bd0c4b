/// Which editions of the goods' code may be used for one period.
public enum RevisionChoice: Sendable, Hashable {
    /// One, whichever the records have; several are refused.
    case one
    /// This one; records in others are left out.
    case only(HSRevision)
    /// All, as if a code meant the same in each.
    case any

    /// The choice by its word: `one`, `any`, or an edition such as `H4`.
    public var word: String {
        switch self {
        case .one: "one"
        case .only(let revision): revision.rawValue
        case .any: "any"
        }
    }

    /// The choice that a request names. Refuses, as wrong usage, a word that is none.
    package static func requested(_ text: String) throws(Refusal) -> RevisionChoice {
        switch text {
        case "one": return .one
        case "any": return .any
        default:
            guard let revision = HSRevision(rawValue: text.uppercased()) else {
                let known = HSRevision.allCases.map(\.rawValue).joined(separator: ", ")
                throw .usage("expected one, any or \(known) for --revision, saw “\(text)”")
            }
            return .only(revision)
        }
    }

    /// Says how many records are left out for their edition; nothing where none is.
    package func leftOutFinding(_ others: Int) -> [Diagnostic] {
        guard case .only(let revision) = self, others > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .mixedRevisions,
                message:
                    "records in other editions of the goods' code than \(revision.rawValue) are"
                    + " left out: \(others)")
        ]
    }
}
