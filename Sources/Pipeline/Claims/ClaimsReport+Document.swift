public import Reports
import TradeModel

extension ClaimsReport {
    /// The verdicts, the numbers by other definitions, and the files behind them.
    public func document() throws -> Document {
        var blocks: [Block] = [
            .paragraph([
                .text(
                    "As of \(asOf). A verdict follows from figures by the rule that the ledger"
                        + " states; where no figures decide, the ledger gives the reason.")
            ])
        ]
        for part in parts {
            blocks.append(.heading(level: 2, [.text(part.ledger.title)]))
            blocks.append(.table(try verdicts(part)))
            if part.entries.contains(where: { !$0.now.alternatives.isEmpty }) {
                blocks.append(.table(try alternatives(part)))
            }
            let remarks = part.entries.filter { !$0.remarks.isEmpty }
            guard !remarks.isEmpty else { continue }
            blocks.append(.paragraph([.strong("Remarks.")]))
            blocks.append(
                .list(
                    remarks.map { entry in
                        [
                            .strong(entry.claim.specification.id),
                            .text(": \(entry.remarks.joined(separator: "; "))"),
                        ]
                    }))
        }
        return try Document(title: "Claims held against the data", blocks: blocks)
    }

    private func verdicts(_ part: Part) throws -> Table {
        try table(
            of: part, caption: "Verdicts", definition: Self.definition,
            columns: [.text("When it appeared"), .text("Files")]
        ) { entry in
            [.text(try entry.thenText(entry.format)), entry.files]
        }
    }

    private static let definition =
        "computed: by the ledger's formula from what is known as of the day below; when it appeared:"
        + " verdict and number from what was public then; files: those of all that the claim is held"
        + " against"

    private func alternatives(_ part: Part) throws -> Table {
        let rows = try part.entries.flatMap { entry in
            try entry.now.alternatives.map { other -> [Cell] in
                [
                    .text(entry.claim.specification.id), .text(other.label),
                    .number(
                        other.value, try entry.numberFormat(of: other),
                        marks: other.reservations?.marks ?? []),
                    other.unit.isEmpty ? .missing : .text(other.unit),
                ]
            }
        }
        return try Table(
            caption: "The same by other definitions and sources",
            columns: [
                .text("Claim"), .text("Definition"), .number("Value"), .text("Unit"),
            ], rows: rows,
            notes: Table.Notes(
                source: "the files named above", asOf: asOf.description,
                n: counted(rows.count, "number"),
                definition: "figures of different sources stand side by side; a sum over two is"
                    + " labelled as one"),
            footnotes: BriefFootnotes.used(
                by: part.entries.flatMap { $0.now.alternatives.compactMap(\.reservations) }))
    }
}

extension ClaimsReport.Entry {
    /// The files that the claim is held against.
    fileprivate var files: Cell {
        let paths = now.evidence.sources.map(\.source.path)
        return paths.isEmpty ? .missing : .text(paths.joined(separator: "; "))
    }
}

extension ClaimVerdict {
    /// The verdict in words.
    var words: String { rawValue.replacing("-", with: " ") }
}
