public import Reports
import Tabular
import TradeModel

extension ClaimsReport {
    /// A line for each claim: unrounded numbers, nothing where one is missing.
    public var csv: String {
        var writer = CSVWriter(header: [
            "ledger", "id", "published", "quotation", "verdict", "stated", "computed", "unit",
            "tolerance", "verdict_then", "computed_then", "source", "remarks",
            "alternatives", "confidence", "files", "evidence_confidence", "evidence_files",
        ])
        for (part, entry) in entries {
            let claim = entry.claim.specification
            let told: [CSVWriter.Cell] = [
                .text(part.ledger.title), .text(claim.id),
                .text(entry.claim.published.description), .text(claim.quotation),
                .text(entry.now.verdict.rawValue), Self.cell(claim.stated),
                Self.cell(entry.now.computed), .text(claim.unit ?? ""),
                Self.cell(claim.tolerance), .text(entry.then?.verdict.rawValue ?? ""),
                Self.cell(entry.then?.computed), .text(claim.source ?? ""),
                .text(entry.remarks.joined(separator: "; ")),
                .text(entry.now.alternatives.map(\.account).joined(separator: "; ")),
            ]
            writer.append(
                told + Self.cells(entry.now.basis) + Self.cells(entry.now.evidence))
        }
        return writer.output
    }

    /// The claims as JSON; what is missing is null.
    public var json: JSONValue {
        .object([
            "as_of": .string(asOf.description),
            "claims": .array(entries.map { Self.json($0.part, $0.entry) }),
        ])
    }

    private var entries: [(part: Part, entry: Entry)] {
        parts.flatMap { part in part.entries.map { (part, $0) } }
    }

    /// How sure it is, and its files with their lines.
    private static func cells(_ basis: ClaimFinding.Basis) -> [CSVWriter.Cell] {
        [
            .text(basis.reservations.confidence?.rawValue ?? ""),
            .text(
                basis.sources.map {
                    $0.used == 0 ? $0.source.path : "\($0.source.path) lines \($0.lineRanges)"
                }.joined(separator: "; ")),
        ]
    }

    private static func cell(_ number: Double?) -> CSVWriter.Cell {
        number.map(CSVWriter.Cell.number) ?? .missing
    }

    private static func json(_ part: Part, _ entry: Entry) -> JSONValue {
        let claim = entry.claim.specification
        return .object([
            "ledger": .string(part.ledger.title),
            "document": .string(part.ledger.document.title),
            "author": JSONValue(part.ledger.document.author), "id": .string(claim.id),
            "place": JSONValue(claim.place),
            "published": .string(entry.claim.published.description),
            "quotation": .string(claim.quotation),
            "verdict": .string(entry.now.verdict.rawValue), "stated": JSONValue(claim.stated),
            "tolerance": JSONValue(claim.tolerance), "computed": JSONValue(entry.now.computed),
            "unit": JSONValue(claim.unit), "source": JSONValue(claim.source),
            "formula": JSONValue(claim.value),
            "holds": JSONValue(entry.claim.holds?.text),
            "holds_partly": JSONValue(entry.claim.holdsPartly?.text),
            "then": entry.then.map {
                .object([
                    "as_of": .string(entry.claim.published.description),
                    "verdict": .string($0.verdict.rawValue), "computed": JSONValue($0.computed),
                    "reasons": .array($0.reasons.map(JSONValue.string)),
                ])
            } ?? .null,
            "alternatives": .array(
                entry.now.alternatives.map { other in
                    .object([
                        "label": .string(other.label), "value": JSONValue(other.value),
                        "unit": .string(other.unit), "reason": JSONValue(other.reason),
                        "confidence": JSONValue(other.reservations?.confidence?.rawValue),
                        "incomplete": .bool(other.reservations?.isIncomplete ?? false),
                    ])
                }),
            "readings": .array(entry.now.readings.map(\.json)),
            "incomplete": .bool(entry.now.basis.reservations.isIncomplete),
            "causes": .array(entry.now.causes.map(JSONValue.string)),
            "matches": .array(entry.now.matches.map(JSONValue.string)),
            "remarks": .array(entry.remarks.map(JSONValue.string)),
            "sources": .array(entry.now.basis.sources.map(\.feed)),
            "evidence": evidence(entry.now.evidence),
        ])
    }

    private static func evidence(_ basis: ClaimFinding.Basis) -> JSONValue {
        .object([
            "confidence": JSONValue(basis.reservations.confidence?.rawValue),
            "incomplete": .bool(basis.reservations.isIncomplete),
            "sources": .array(basis.sources.map(\.feed)),
        ])
    }
}

extension ClaimFinding.Alternative {
    /// `missiles in 2019: 27 missiles`.
    fileprivate var account: String {
        guard let value else { return "\(label): \(reason ?? "not known")" }
        let doubts =
            (reservations?.confidence == .unconfirmed ? ["unconfirmed"] : [])
            + (reservations?.isIncomplete == true ? ["incomplete"] : [])
        return "\(label): " + measured(value.plainDescription, in: unit) + inBrackets(doubts)
    }
}
