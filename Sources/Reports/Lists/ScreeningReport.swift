public import Analysis
import Tabular
public import TradeModel

/// What screening found, for people and for programs: each candidate with its reasons, and no score.
public struct ScreeningReport: Sendable {
    private let outcomes: [Screening.Outcome]
    private let sources: [Source]
    private let findings: [Diagnostic]

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
            "reasons", "review",
        ])
        for outcome in outcomes {
            for match in outcome.candidates { writer.append(row(outcome, "candidate", match, nil)) }
            for (match, review) in outcome.reviewed {
                writer.append(row(outcome, "reviewed", match, review))
            }
            if outcome.candidates.isEmpty, outcome.reviewed.isEmpty {
                writer.append(
                    [.text(outcome.name), .text(outcome.isCompared ? "none" : "not-compared")]
                        + Array(repeating: CSVWriter.Cell.missing, count: 8))
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
                        "candidates": .array(outcome.candidates.map { .object($0.members) }),
                        "reviewed": .array(
                            outcome.reviewed.map { match, review in
                                .object(
                                    match.members.merging([
                                        "reason": .string(review.reason),
                                        "reviewed_on": .string(review.reviewed.description),
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

    /// How many names there are, how many have no candidate, and how many were not compared.
    private var counts: String {
        let clear = outcomes.count {
            $0.candidates.isEmpty && $0.reviewed.isEmpty && $0.isCompared
        }
        let unknown = outcomes.count { $0.candidates.isEmpty && !$0.isCompared }
        let names = outcomes.count == 1 ? "1 name" : "\(outcomes.count) names"
        return "\(names), \(clear) of them without a candidate"
            + (unknown > 0 ? ", \(unknown) not compared" : "")
    }

    /// The outcome as a table of candidates, a line on those that were reviewed, and one on the names
    /// without any.
    public func document(asOf: Day) throws -> Document {
        let rows = outcomes.flatMap { outcome in
            outcome.candidates.map { match -> [Cell] in
                [
                    .text(outcome.name), .text("\(match.entry.list) \(match.entry.id)"),
                    .text(match.entry.name), .text(match.name.text),
                    .text(match.entry.kind.rawValue),
                    match.entry.programs.isEmpty
                        ? .missing : .text(match.entry.programs.joined(separator: ", ")),
                    .text(match.reasonText),
                ]
            }
        }
        let reviewed = outcomes.flatMap { outcome in
            outcome.reviewed.map { match, review in
                "“\(outcome.name)” is not \(match.entry.list) \(match.entry.id)"
                    + " “\(match.entry.name)”, reviewed on \(review.reviewed): \(review.reason)"
            }
        }
        let table = try Table(
            caption: "Candidates",
            columns: [
                .text("Name"), .text("Entry"), .text("Listed as"), .text("Matched name"),
                .text("Kind"), .text("Programs"), .text("Why"),
            ], rows: rows,
            notes: Table.Notes(
                source: Source.text(sources), asOf: asOf.description,
                n: counts,
                definition: Self.disclaimer,
                remarks: reviewed + (findings + outcomes.flatMap(\.findings)).remarks)
        )
        return try Document(title: "Names held against sanctions lists", blocks: [.table(table)])
    }
}

extension NameMatch {
    /// The reasons in words.
    fileprivate var reasonText: String {
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
