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
        /// The day on which the oldest edition was taken that gives the stated number, where the data
        /// as they are now do not; one from after the claim only where none from before does.
        let edition: Day?
    }

    /// A ledger with its claims.
    struct Part: Sendable {
        let ledger: Ledger
        let entries: [Entry]
    }

    let parts: [Part]
    let asOf: Day
    /// What was wrong with sources: what rests on them is unknown; and which are read as they are now,
    /// although editions of them came after the day.
    public private(set) var findings: [Diagnostic]

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
        let places = try Workplace(configuration, folder).places()
        let library = try SourceLibrary(configuration, folder, places: places)
        var ledgers: [Ledger] = []
        for path in paths { ledgers.append(try Ledger(path: path, configuration, library)) }
        try self.init(
            ledgers, configuration, SourceEditions(configuration, folder, now: library),
            asOf: asOf)
        findings += LaterEditions.findings(
            of: ledgers.flatMap(\.sources), configuration, folder, asOf: asOf)
    }

    /// Evaluates ledgers on sources that others may have read already.
    init(
        _ ledgers: [Ledger], _ configuration: Configuration, _ editions: SourceEditions, asOf: Day
    ) throws(Refusal) {
        var parts: [Part] = []
        for ledger in ledgers {
            var desk = LedgerDesk(ledger, configuration, editions, asOf: asOf)
            var entries: [Entry] = []
            for claim in ledger.claims { entries.append(try desk.entry(claim)) }
            parts.append(Part(ledger: ledger, entries: entries))
        }
        self.parts = parts
        self.asOf = asOf
        findings = editions.faults
    }
}
