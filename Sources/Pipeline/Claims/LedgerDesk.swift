import TradeModel

/// Holds the claims of a ledger against the data as they are and as they were.
struct LedgerDesk {
    private let ledger: Ledger
    private let configuration: Configuration
    private let editions: SourceEditions
    private let asOf: Day
    /// By the day on which the data were taken, nil where they are as they are now, and the day of
    /// which what was public counts.
    private var evaluations: [[Day?]: ClaimEvaluation] = [:]

    init(
        _ ledger: Ledger, _ configuration: Configuration, _ editions: SourceEditions, asOf: Day
    ) {
        self.ledger = ledger
        self.configuration = configuration
        self.editions = editions
        self.asOf = asOf
    }

    /// What a claim comes to. Refuses one that the data cannot be asked, by its name.
    mutating func entry(_ claim: Claim) throws(Refusal) -> ClaimsReport.Entry {
        do throws(Refusal) {
            let now = try evaluation(on: nil, asOf).finding(claim)
            let edition = try edition(stating: claim, unlike: now)
            let day = claim.published
            var atFirst: ClaimFinding?
            if day <= asOf { atFirst = try evaluation(on: day, day).finding(claim) }
            return ClaimsReport.Entry(claim: claim, now: now, then: atFirst, edition: edition)
        } catch {
            throw Refusal(
                error.diagnostics.map { finding in
                    Diagnostic(
                        .error, .badConfiguration, path: ledger.path,
                        message: "claim “\(claim.specification.id)”: \(finding.message)")
                })
        }
    }

    /// The day on which the first edition was taken that gives the stated number, where the data as
    /// they are now do not.
    private mutating func edition(
        stating claim: Claim, unlike now: ClaimFinding
    ) throws(Refusal) -> Day? {
        guard claim.specification.stated != nil, let computed = now.computed,
            !claim.matches(computed)
        else { return nil }
        let sources = claim.files(ledger.readings)
        for taken in editions.days(of: sources, until: asOf, nearest: claim.published) {
            let found = try evaluation(on: taken, asOf).finding(claim).computed
            if let found, claim.matches(found) { return taken }
        }
        return nil
    }

    private mutating func evaluation(
        on taken: Day?, _ day: Day
    ) throws(Refusal) -> ClaimEvaluation {
        if let known = evaluations[[taken, day]] { return known }
        var library = editions.now
        if let taken { library = try editions.library(on: taken) }
        let made = ClaimEvaluation(
            desk: ReadingDesk(ledger.readings, configuration, library, asOf: day))
        evaluations[[taken, day]] = made
        return made
    }
}
