import Reports
import TradeModel

extension ClaimsReport {
    /// A table of the claims of a ledger: what each says and comes to, and some columns more.
    func table(
        of part: Part, caption: String, definition: String, columns: [Table.Column],
        _ cells: (Entry) throws -> [Cell]
    ) throws -> Table {
        try Table(
            caption: caption,
            columns: [
                .text("Claim"), .text("Quotation"), .text("Verdict"), .number("Stated"),
                .number("Computed"), .text("Unit"),
            ] + columns,
            rows: try part.entries.map { entry in
                try entry.commonCells() + cells(entry)
            },
            notes: Table.Notes(
                source: SourceUse.text(part.entries.flatMap(\.now.evidence.sources)),
                asOf: asOf.description, n: Self.count(part), definition: definition,
                missing: "no number is stated, or none can be computed"),
            footnotes: BriefFootnotes.used(
                by: part.entries.compactMap(\.now.shownReservations)))
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
    /// Words, verdict and numbers.
    fileprivate func commonCells() throws -> [Cell] {
        let specification = claim.specification
        let unit = specification.unit ?? ""
        return [
            .text(specification.id), .text("“\(specification.quotation)”"),
            .text(now.verdict.words),
            .number(specification.stated, ClaimsReport.format(ofStated: specification.stated)),
            .number(now.computed, try format, marks: now.shownReservations?.marks ?? []),
            unit.isEmpty ? .missing : .text(unit),
        ]
    }

    /// The numbers' format: as configured, else the usual one, with no fewer decimals than the document
    /// states.
    var format: DecimalFormat {
        get throws(Refusal) {
            let specification = claim.specification
            let usual = try DecimalFormat.reading(
                now.computed, unit: specification.unit ?? "", decimals: specification.decimals)
            let stated = ClaimsReport.format(ofStated: specification.stated)
            return specification.decimals == nil && stated.places > usual.places ? stated : usual
        }
    }

    /// The format of a number by another definition: as configured where it is in the same unit.
    func numberFormat(of other: ClaimFinding.Alternative) throws(Refusal) -> DecimalFormat {
        let specification = claim.specification
        return try DecimalFormat.reading(
            other.value, unit: other.unit,
            decimals: other.unit == specification.unit ? specification.decimals : nil)
    }

    /// Verdict and number by what could be known when the claim appeared.
    func thenText(_ format: DecimalFormat) throws -> String {
        guard let then else { return "\(claim.published) is to come" }
        let number = then.computed.flatMap { format.rounded($0) }.map { ", \($0.text)" } ?? ""
        return then.verdict.words + number + inBrackets(then.shownReservations?.doubts ?? [])
    }
}
