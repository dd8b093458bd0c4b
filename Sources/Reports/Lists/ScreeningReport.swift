public import Analysis
import Tabular
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

    /// One row for each name and candidate; a name without any, or that was not compared, has one
    /// row too.
    public var csv: String {
        var writer = CSVWriter(header: [
            "name", "outcome", "list", "id", "listed_name", "matched_name", "kind", "programs",
            "reasons", "review", "births", "birth",
        ])
        for outcome in outcomes {
            for match in outcome.candidates { writer.append(row(outcome, "candidate", match, nil)) }
            for (match, review) in outcome.reviewed {
                writer.append(row(outcome, "reviewed", match, review))
            }
            if outcome.candidates.isEmpty, outcome.reviewed.isEmpty {
                writer.append(
                    [.text(outcome.name), .text(outcome.isCompared ? "none" : "not-compared")]
                        + Array(repeating: CSVWriter.Cell.missing, count: 10))
            }
        }
        return writer.output
    }

    private func row(
        _ outcome: Screening.Outcome, _ what: String, _ match: NameMatch, _ review: ReviewedMatch?
    ) -> [CSVWriter.Cell] {
        [
            .text(outcome.name), .text(what), .text(match.entry.list), .text(match.entry.id),
            .text(match.entry.name), .text(match.name.text), .text(match.entry.kind.rawValue),
            .text(match.entry.programs.joined(separator: " ")), .text(match.reasonText),
            review.map { .text("\($0.reviewed): \($0.reason)") } ?? .missing,
            match.entry.births.isEmpty
                ? .missing : .text(BarredValues.text(match.entry.births.map(\.label))),
            outcome.birth(of: match).map { .text($0.verdict.rawValue) } ?? .missing,
        ]
    }

    /// The outcome as JSON.
    public func json(asOf: Day) -> JSONValue {
        .object([
            "as_of": .string(asOf.description), "note": .string(Self.disclaimer),
            "diagnostics": .array(findings.map(\.json)),
            "names": .array(
                outcomes.map { outcome in
                    .object([
                        "name": .string(outcome.name), "compared": .bool(outcome.isCompared),
                        "born": JSONValue(outcome.born?.description),
                        "candidates": .array(
                            outcome.candidates.map { .object(members(of: $0, outcome)) }),
                        "reviewed": .array(
                            outcome.reviewed.map { match, review in
                                .object(
                                    members(of: match, outcome).merging([
                                        "reason": .string(review.reason),
                                        "reviewed_on": .string(review.reviewed.description),
                                        "review_line": .integer(review.origin.line),
                                    ]) { first, _ in first })
                            }),
                        "diagnostics": .array(outcome.findings.map(\.json)),
                    ])
                }),
            "sources": .array(
                sources.map {
                    .object(["path": .string($0.path), "sha256": .string($0.sha256)])
                }),
        ])
    }

    private func members(
        of match: NameMatch, _ outcome: Screening.Outcome
    ) -> [String: JSONValue] {
        var members = match.members
        members["births"] = .array(match.entry.births.map { .string($0.label) })
        let birth = outcome.birth(of: match).map { birth in
            JSONValue.object([
                "verdict": .string(birth.verdict.rawValue),
                "dates": .array(birth.dates.map(JSONValue.string)),
            ])
        }
        members["birth"] = birth ?? JSONValue.null
        return members
    }
}

extension NameMatch {
    /// The reasons in words.
    var reasonText: String {
        reasons.map { reason in reason.detail.map { "\(reason.code): \($0)" } ?? reason.code }
            .joined(separator: ", ")
    }

    fileprivate var members: [String: JSONValue] {
        [
            "list": .string(entry.list), "id": .string(entry.id),
            "listed_name": .string(entry.name),
            "matched_name": .string(name.text), "matched_role": .string(name.role.rawValue),
            "weak": .bool(name.isWeak), "kind": .string(entry.kind.rawValue),
            "programs": .array(entry.programs.map(JSONValue.string)),
            "reasons": .array(
                reasons.map {
                    .object(["code": .string($0.code), "detail": JSONValue($0.detail)])
                }),
        ]
    }
}
