import TradeModel

/// Whose trade may be booked as whose.
struct ConfusionQuestion {
    let trade: TradeQuestion
    /// The country that the subject is taken for.
    let sibling: Country
    /// The reporter whose trade with the subject shows what the subject trades in.
    let reference: Country
    /// What tells the two apart.
    let rules: [ConfusionRule]

    /// Reads the answers; the sibling is the one that the rules name unless one is given.
    init(_ inquiry: Inquiry) throws(Refusal) {
        var trade = try inquiry.trade(needingPartner: true)
        trade.basis = .mirror
        trade.frequency = .annual
        let subject = trade.subject
        let known = inquiry.defaults.confusions.filter { $0.subject == subject }
        let siblings = Set(known.map(\.sibling)).sorted()
        guard let reference = trade.partner else {
            throw Inquiry.lacking(.partner)
        }
        self.reference = reference
        if let named = try inquiry.country(.sibling) {
            sibling = named
        } else if siblings.count == 1, let only = siblings.first {
            sibling = only
        } else {
            let list = siblings.map(\.code).joined(separator: ", ")
            throw .usage(
                siblings.isEmpty
                    ? "no table says which country reporters take \(subject) for; name it with"
                        + " --sibling"
                    : "reporters take \(subject) for \(list); name one with --sibling")
        }
        guard sibling != subject, reference != subject else {
            throw .usage(
                "\(subject) is the subject; name another country for --sibling and"
                    + " --partner")
        }
        let sibling = sibling
        rules = known.filter { $0.sibling == sibling }
        self.trade = trade
    }

    /// The goods of some rules that hold for a direction at a time.
    func goods(_ kind: ConfusionRule.Kind, _ flow: Flow, _ period: TimeSpan) -> [HSCode] {
        rules.filter { rule in
            rule.kind == kind && (rule.flow == nil || rule.flow == flow)
                && rule.from.map { period.days.lowerBound >= $0 } ?? true
        }.flatMap(\.goods)
    }

    /// Whether a reporter keeps to bans at a time.
    func enforces(_ reporter: Partner, _ period: TimeSpan) -> Bool {
        guard let country = reporter.country else { return false }
        return rules.contains { rule in
            rule.kind == .enforcer && rule.reporters.contains(country)
                && rule.from.map { period.days.lowerBound >= $0 } ?? true
        }
    }
}
