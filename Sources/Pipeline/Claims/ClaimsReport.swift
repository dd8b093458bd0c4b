import Reports
public import TradeModel

/// The claims of some ledgers, held against the data as of a day.
public struct ClaimsReport: Sendable {
    /// A claim with what it comes to.
    struct Entry: Sendable {
        let claim: Claim
        /// By what is known on the day of the question.
        let now: ClaimFinding
        /// By what could be known on the day on which the claim appeared; nil where that is later.
        let then: ClaimFinding?
    }

    /// A ledger with its claims.
    struct Part: Sendable {
        let ledger: Ledger
        let entries: [Entry]
    }

    let parts: [Part]
    let asOf: Day

    /// Evaluates the ledgers that a configuration names, or one of the user's own, on the data as of
    /// a day. Refuses a ledger with a fault, at its line and column.
    public init(
        _ configuration: Configuration, in folder: DataFolder, file: String? = nil, asOf: Day
    ) throws(Refusal) {
        let paths = file.map { [$0] } ?? configuration.claims.map(folder.file)
        guard !paths.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .badConfiguration, path: configuration.path,
                    message: "this configuration names no ledger, under “claims”; name one with"
                        + " --file"))
        }
        var ledgers: [Ledger] = []
        for path in paths { ledgers.append(try Ledger(path: path, configuration)) }
        let places = try Workplace(configuration, folder).places()
        try self.init(
            ledgers, configuration, SourceLibrary(configuration, folder, places: places), asOf: asOf
        )
    }

    /// Evaluates ledgers on sources that others may have read already.
    init(
        _ ledgers: [Ledger], _ configuration: Configuration, _ library: SourceLibrary, asOf: Day
    ) throws(Refusal) {
        var parts: [Part] = []
        for ledger in ledgers {
            parts.append(try Self.part(ledger, configuration, library, asOf))
        }
        self.parts = parts
        self.asOf = asOf
    }

    private static func part(
        _ ledger: Ledger, _ configuration: Configuration, _ library: SourceLibrary, _ asOf: Day
    ) throws(Refusal) -> Part {
        var desks: [Day: ClaimEvaluation] = [:]
        let evaluation = { (day: Day) -> ClaimEvaluation in
            let known =
                desks[day]
                ?? ClaimEvaluation(
                    desk: ReadingDesk(ledger.readings, configuration, library, asOf: day))
            desks[day] = known
            return known
        }
        var entries: [Entry] = []
        for claim in ledger.claims {
            do throws(Refusal) {
                entries.append(
                    Entry(
                        claim: claim, now: try evaluation(asOf).finding(claim),
                        then: claim.published > asOf
                            ? nil : try evaluation(claim.published).finding(claim)))
            } catch {
                throw Refusal(
                    error.diagnostics.map { finding in
                        Diagnostic(
                            .error, .badConfiguration, path: ledger.path,
                            message: "claim “\(claim.specification.id)”: \(finding.message)")
                    })
            }
        }
        return Part(ledger: ledger, entries: entries)
    }
}

extension ClaimsReport.Entry {
    /// What a reader must know besides the numbers, each a sentence's part.
    var remarks: [String] {
        var remarks = now.reasons + [claim.specification.reason].compactMap { $0 }
        remarks += now.causes.map { "likely cause: \($0)" }
        remarks += now.matches.map { "the stated number is another published value: \($0)" }
        if let then, then.verdict == .holds, now.verdict != .holds {
            remarks.append("matches what was known on \(claim.published)")
        }
        if now.confidence == .unconfirmed { remarks.append("rests on values not confirmed") }
        return remarks + [claim.specification.note].compactMap { $0 }
    }
}
