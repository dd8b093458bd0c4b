import Analysis
import Tabular
import TradeModel

extension ScreeningReport {
    /// One row for each name and candidate; a name without any has one row too, and so has one that was
    /// not compared or is too common, or a part of it, beside those of its candidates.
    public var csv: String {
        var writer = CSVWriter(header: [
            "name", "outcome", "list", "id", "listed_name", "matched_name", "kind", "programs",
            "reasons", "review", "births", "birth", "line",
        ])
        for outcome in outcomes {
            for match in outcome.candidates { writer.append(row(outcome, "candidate", match, nil)) }
            for (match, review) in outcome.reviewed {
                writer.append(row(outcome, "reviewed", match, review))
            }
            let isWithoutMatch = outcome.candidates.isEmpty && outcome.reviewed.isEmpty
            let common: String? = outcome.isTooCommon ? "too-common" : nil
            let obstacle = outcome.isCompared ? common : "not-compared"
            if let rest = obstacle ?? (isWithoutMatch ? "none" : nil) {
                writer.append(
                    [.text(outcome.name), .text(rest)]
                        + Array(repeating: CSVWriter.Cell.missing, count: 10)
                        + [line(of: outcome)])
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
            line(of: outcome),
        ]
    }

    private func line(of outcome: Screening.Outcome) -> CSVWriter.Cell {
        outcome.line.map(CSVWriter.Cell.integer) ?? .missing
    }
}
