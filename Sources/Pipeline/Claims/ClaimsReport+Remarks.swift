import Reports
import TradeModel

extension ClaimsReport.Entry {
    /// What a reader must know besides the numbers, each a sentence's part.
    var remarks: [String] {
        var remarks = now.reasons + [claim.specification.reason].compactMap { $0 }
        remarks += now.causes.map { "likely cause: \($0)" }
        remarks += now.matches.map { "the stated number is another published value: \($0)" }
        if let then, then.verdict == .holds, now.verdict != .holds {
            remarks.append("matches what was known on \(claim.published)")
        }
        if let edition {
            let after = edition > claim.published ? ", after the text appeared," : ""
            remarks.append(
                "the stated number is what the edition taken on \(edition)\(after) gives")
        }
        remarks += resting(on: "values not confirmed") { $0.confidence == .unconfirmed }
        remarks += resting(
            on: "periods of which records are missing, or which are not over", \.isIncomplete)
        return remarks + [claim.specification.note].compactMap { $0 }
    }

    /// Says of what is doubtful whether the number rests on it, or only what it is held against.
    private func resting(
        on what: String, _ isSo: (Reservations) -> Bool
    ) -> [String] {
        if isSo(now.basis.reservations) { return ["rests on \(what)"] }
        return isSo(now.evidence.reservations)
            ? ["other evidence rests on \(what)"] : []
    }
}
