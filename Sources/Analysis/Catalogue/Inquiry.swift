public import TradeModel

/// What is asked of an indicator: the answers to its parameters as they were written, and what
/// applies where there is none.
public struct Inquiry: Sendable {
    /// What applies where an inquiry does not say.
    public struct Defaults: Sendable {
        /// The subject, alpha-3.
        public let subject: String
        /// The partner of a share, alpha-3.
        public let partner: String
        /// Which countries reporters take for one another, and what tells them apart.
        public let confusions: [ConfusionRule]
        /// Which programs of sanctions lists are about which country.
        public let programs: ListPrograms

        /// Defaults, usually the configuration's.
        public init(
            subject: String, partner: String, confusions: [ConfusionRule] = [],
            programs: ListPrograms = ListPrograms()
        ) {
            self.subject = subject
            self.partner = partner
            self.confusions = confusions
            self.programs = programs
        }
    }

    /// The answers that were given.
    public let answers: [Indicator.Parameter: String]
    /// The day that the question is asked on.
    public let asOf: Day
    let defaults: Defaults
    let countries: CountryTable

    /// An inquiry.
    public init(
        _ answers: [Indicator.Parameter: String], defaults: Defaults, countries: CountryTable,
        asOf: Day
    ) {
        self.answers = answers
        self.defaults = defaults
        self.countries = countries
        self.asOf = asOf
    }
}

extension Inquiry {
    /// A question about the subject's trade. With `needingPartner` the default partner applies where
    /// none is named; otherwise the question is of all partners then.
    func trade(needingPartner: Bool = false) throws(Refusal) -> TradeQuestion {
        var question = TradeQuestion(subject: try subject())
        if let partner = self[.partner] ?? (needingPartner ? defaults.partner : nil) {
            question.partner = try countries.requested(partner, as: "partner")
        }
        question.direction = try word(.flow, ["both": .total]) ?? .total
        question.frequency = try frequency()
        question.basis = try word(.basis, open: "auto")
        question.source = self[.source]
        question.goods = try goods()
        return question
    }

    /// Whose trade is asked about.
    public func subject() throws(Refusal) -> Country {
        try countries.requested(self[.subject] ?? defaults.subject, as: "subject")
    }

    /// The country that an answer names.
    func country(
        _ name: String, _ parameter: Indicator.Parameter
    ) throws(Refusal) -> Country {
        try countries.requested(name, as: parameter.rawValue)
    }

    /// Which programs of sanctions lists are about which country.
    var programs: ListPrograms { defaults.programs }

    /// A question about launches.
    func launches() throws(Refusal) -> LaunchQuestion {
        var question = LaunchQuestion(asOf: asOf)
        if let clock = self[.clock] { question.clock = try .requested(clock) }
        if let name = self[.weaponClass] {
            guard let weaponClass = WeaponClass(table: name) else {
                let known = WeaponClass.allCases.map(\.rawValue).joined(separator: ", ")
                throw .usage("expected a class of \(known), saw “\(name)”")
            }
            question.weaponClass = weaponClass
        }
        (question.since, question.until) = try days()
        question.source = self[.source]
        return question
    }
}
