import Reports
import Tabular
import TradeModel

extension ClaimsReport {
    /// What a briefing's template can name: for each ledger a table, and for each claim what it comes
    /// to and the evidence.
    func briefed(title: String, text: String?) throws -> TemplateValue {
        .group([
            "title": .text(title), "text": .text(text ?? ""),
            "ledgers": .list(
                try parts.filter { !$0.entries.isEmpty }.map { part in
                    .group([
                        "title": .text(part.ledger.title),
                        "table": .blocks([.table(try briefTable(part))]),
                        "entries": .list(try part.entries.map { try $0.briefed() }),
                    ])
                }),
        ])
    }

    /// Words, verdict and numbers in a line each; the rest is evidence.
    private func briefTable(_ part: Part) throws -> Table {
        try table(
            of: part, caption: part.ledger.title,
            definition:
                "a verdict follows from figures by the rule that the ledger states; where no"
                + " figures decide, the evidence gives the reason",
            columns: [.text("Computed from")]
        ) { entry in
            [entry.producers]
        }
    }
}

extension ClaimsReport.Entry {
    /// The files that the number rests on, by their names alone.
    fileprivate var producers: Cell {
        let names = now.basis.sources.map { lastComponent($0.source.path) }
        return names.isEmpty ? .missing : .text(names.joined(separator: ", "))
    }

    fileprivate func briefed() throws -> TemplateValue {
        let specification = claim.specification
        let format = try format
        let number = { (value: Double?, format: DecimalFormat) in
            value.flatMap { format.rounded($0)?.text } ?? "n/a"
        }
        let doubts = inBrackets(now.shownReservations?.doubts ?? [])
        return .group([
            "id": .text(specification.id), "quotation": .text(specification.quotation),
            "verdict": .text(now.verdict.words),
            "stated": .text(
                number(specification.stated, ClaimsReport.format(ofStated: specification.stated))),
            "computed": .text(number(now.computed, format) + doubts),
            "unit": .text(specification.unit ?? ""), "then": .text(try thenText(format)),
            "remarks": .text(remarks.joined(separator: "; ")),
            "evidence": .blocks([try evidence(format)]),
        ])
    }

    /// What the verdict rests on, line by line.
    private func evidence(_ format: DecimalFormat) throws -> Block {
        let appeared = then == nil ? ": " : ", \(claim.published): "
        var items: [[Inline]] = [
            [.strong("When it appeared"), .text("\(appeared)\(try thenText(format))")]
        ]
        let rules = [
            ("Computed as", claim.specification.value),
            ("Holds where", claim.holds?.text), ("Holds partly where", claim.holdsPartly?.text),
        ]
        for case (let label, let rule?) in rules {
            items.append([.strong(label), .text(": "), .code(rule)])
        }
        if !now.alternatives.isEmpty {
            let others = try now.alternatives.map { other -> String in
                let format = try numberFormat(of: other)
                let value = other.value.flatMap { format.rounded($0)?.text }
                return "\(other.label): "
                    + (value.map { measured($0, in: other.unit) }
                        ?? "n/a (\(other.reason ?? "not known"))")
                    + inBrackets(other.reservations?.doubts ?? [])
            }
            items.append([
                .strong("By other definitions"), .text(": \(others.joined(separator: "; "))"),
            ])
        }
        if !remarks.isEmpty {
            items.append([.strong("Remarks"), .text(": \(remarks.joined(separator: "; "))")])
        }
        if !now.evidence.sources.isEmpty {
            items.append([
                .strong("Rests on"), .text(": \(SourceUse.text(now.evidence.sources))"),
            ])
        }
        return .details(
            summary: [.text("Claim \(claim.specification.id): \(now.verdict.words)")],
            blocks: [.list(items)])
    }
}
