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
        try Table(
            caption: "Verdicts",
            columns: [
                .text("Claim"), .text("Quotation"), .text("Verdict"), .number("Stated"),
                .number("Computed"), .text("Unit"), .text("When it appeared"), .text("Files"),
            ],
            rows: try part.entries.map { entry in
                let claim = entry.claim.specification
                let unit = claim.unit ?? ""
                let format = try entry.format
                return [
                    .text(claim.id), .text("“\(claim.quotation)”"),
                    .text(entry.now.verdict.words),
                    .number(claim.stated, Self.format(ofStated: claim.stated)),
                    .number(
                        entry.now.computed, format,
                        marks: entry.now.shownReservations?.marks ?? []),
                    unit.isEmpty ? .missing : .text(unit), .text(try entry.thenText(format)),
                    entry.files,
                ]
            },
            notes: Table.Notes(
                source: SourceUse.text(part.entries.flatMap(\.now.evidence.sources)),
                asOf: asOf.description, n: Self.count(part),
                definition: Self.definition,
                missing: "no number is stated, or none can be computed"),
            footnotes: BriefFootnotes.used(
                by: part.entries.compactMap(\.now.shownReservations)))
    }

    private static let definition =
        "computed: by the ledger's formula from what is known as of the day below; when it appeared:"
        + " verdict and number from what was public then; files: those of all that the claim is held"
        + " against"

    private func alternatives(_ part: Part) throws -> Table {
        let rows = try part.entries.flatMap { entry in
            try entry.now.alternatives.map { other -> [Cell] in
                let claim = entry.claim.specification
                let format = try DecimalFormat.reading(
                    other.value, unit: other.unit,
                    decimals: other.unit == claim.unit ? claim.decimals : nil)
                return [
                    .text(entry.claim.specification.id), .text(other.label),
                    .number(
                        other.value, format, marks: other.reservations?.marks ?? []),
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

    /// As many decimals as the document states.
    static func format(ofStated value: Double?) -> DecimalFormat {
        let digits = value?.plainDescription.split(separator: ".").dropFirst().first ?? ""
        return DecimalFormat(places: min(15, digits.count))
    }

    /// `35 claims: 14 hold, ...`.
    static func count(_ part: Part) -> String {
        let counts = ClaimVerdict.allCases.compactMap { verdict -> String? in
            let count = part.entries.count { $0.now.verdict == verdict }
            return count == 0 ? nil : "\(count) \(verdict.words)"
        }
        return counted(part.entries.count, "claim") + ": " + counts.joined(separator: ", ")
    }
}

extension ClaimsReport.Entry {
    /// The files that the claim is held against.
    fileprivate var files: Cell {
        let paths = now.evidence.sources.map(\.source.path)
        return paths.isEmpty ? .missing : .text(paths.joined(separator: "; "))
    }

    /// Verdict and number by what could be known when the claim appeared.
    func thenText(_ format: DecimalFormat) throws -> String {
        guard let then else { return "\(claim.published) is to come" }
        let number = then.computed.flatMap { format.rounded($0) }.map { ", \($0.text)" } ?? ""
        return then.verdict.words + number + inBrackets(then.shownReservations?.doubts ?? [])
    }
}

extension ClaimVerdict {
    /// The verdict in words.
    var words: String { rawValue.replacing("-", with: " ") }
}
