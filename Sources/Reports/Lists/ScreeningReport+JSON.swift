import Analysis
public import TradeModel

extension ScreeningReport {
    /// The outcome as JSON.
    public func json(asOf: Day) -> JSONValue {
        .object([
            "as_of": .string(asOf.description), "note": .string(Self.disclaimer),
            "diagnostics": .array(findings.map(\.json)),
            "names": .array(
                outcomes.map { outcome in
                    .object([
                        "name": .string(outcome.name), "compared": .bool(outcome.isCompared),
                        "line": outcome.line.map(JSONValue.integer) ?? .null,
                        "too_common": .bool(outcome.isTooCommon),
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
            "sources": .array(sources.map(\.json)),
        ])
    }

    private func members(
        of match: NameMatch, _ outcome: Screening.Outcome
    ) -> [String: JSONValue] {
        var members = match.members
        members["file"] = .string(sources[match.entry.origin.file].path)
        members["line"] = .integer(match.entry.origin.line)
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
