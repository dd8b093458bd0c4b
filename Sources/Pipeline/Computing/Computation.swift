public import Analysis
public import TradeModel

/// Computes indicators from facts, as asked by a request.
public struct Computation: Sendable {
    /// What applies where a request does not say.
    public struct Defaults: Sendable {
        /// The subject, alpha-3.
        public let subject: String
        /// The partner of a share, alpha-3.
        public let partner: String

        /// Defaults, usually the configuration's.
        public init(subject: String, partner: String) {
            self.subject = subject
            self.partner = partner
        }
    }

    let countries: CountryTable
    private let defaults: Defaults
    private let asOf: Day

    /// Prepares to compute as of a day.
    public init(countries: CountryTable, defaults: Defaults, asOf: Day) {
        self.countries = countries
        self.defaults = defaults
        self.asOf = asOf
    }

    /// Computes what a request asks. Refuses with the cause `usage` an unknown indicator, naming the
    /// nearest, a parameter that the indicator does not take, and a value that is none.
    public func result(
        _ request: IndicatorRequest, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let indicator = try Self.indicator(request.indicator)
        try Self.check(request, of: indicator)
        let known = facts.known(asOf: asOf)
        let result =
            indicator.parameters.contains(.subject)
            ? try tradeResult(indicator, request, known)
            : try launchResult(indicator, request, known)
        let later = facts.sizes.total - known.sizes.total
        guard later > 0 else { return result }
        let earlier = known.mainCount - facts.mainCount(in: known)
        let standIns = earlier > 0 ? "; earlier editions that stand in for them: \(earlier)" : ""
        return result.adding([
            Diagnostic(
                .warning, .notYetKnown,
                message: "records not known on \(asOf) and left out: \(later)\(standIns)")
        ])
    }

    /// Whose trade a request is about; nil where its indicator is not of trade. Refuses with the cause
    /// `usage` a country that is none.
    public func subject(of request: IndicatorRequest) throws(Refusal) -> Country? {
        guard try Self.indicator(request.indicator).parameters.contains(.subject) else {
            return nil
        }
        return try countries.requested(request.subject ?? defaults.subject, as: "subject")
    }

    /// The catalogue's entry of an id; refuses an unknown one and names the nearest.
    public static func indicator(_ id: String) throws(Refusal) -> Indicator {
        guard let indicator = Catalogue.indicator(id) else {
            let near = Spelling.nearest(to: id, among: Catalogue.indicators.map(\.id))
            throw usage(
                "no indicator is called “\(id)”; nearest: \(near.joined(separator: ", "))")
        }
        return indicator
    }

    private func tradeResult(
        _ indicator: Indicator, _ request: IndicatorRequest, _ facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = TradeQuestion(
            subject: try countries.requested(request.subject ?? defaults.subject, as: "subject"))
        if let partner = request.partner
            ?? (indicator.id == PartnerShare.indicator.id
                ? defaults.partner : nil)
        {
            question.partner = try countries.requested(partner, as: "partner")
        }
        question.direction = try Self.word(request.flow, "flow", ["both": .total]) ?? .total
        question.frequency = try Self.frequency(request.by)
        question.basis = try Self.word(request.basis, "basis", open: "auto")
        question.source = request.source
        switch indicator.id {
        case TradeValue.indicator.id: return try TradeValue.result(question, from: facts)
        case PartnerShare.indicator.id: return try PartnerShare.result(question, from: facts)
        case Concentration.indicator.id: return try Concentration.result(question, from: facts)
        case YearOverYear.indicator.id: return try YearOverYear.result(question, from: facts)
        case TrailingSum.indicator.id: return try TrailingSum.result(question, from: facts)
        case FixedBaseIndex.indicator.id:
            return try FixedBaseIndex.result(
                question, base: try Self.required(request.base, "base"), from: facts)
        case CompoundGrowth.indicator.id:
            return try CompoundGrowth.result(
                question, from: try Self.required(request.from, "from"),
                to: try Self.required(request.to, "to"), in: facts)
        default: preconditionFailure("\(indicator.id) is in the catalogue and not computed")
        }
    }

    private func launchResult(
        _ indicator: Indicator, _ request: IndicatorRequest, _ facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = LaunchQuestion(asOf: asOf)
        if let clock = request.clock {
            guard let parsed = LaunchClock(clock) else {
                throw Self.usage("expected a clock utc, kst or +HH:MM, saw “\(clock)”")
            }
            question.clock = parsed
        }
        if let name = request.weaponClass {
            guard let weaponClass = WeaponClass(table: name) else {
                let known = WeaponClass.allCases.map(\.rawValue).joined(separator: ", ")
                throw Self.usage("expected a class of \(known), saw “\(name)”")
            }
            question.weaponClass = weaponClass
        }
        question.since = try Self.day(request.since, "since")
        question.until = try Self.day(request.until, "until")
        question.source = request.source
        let frequency = try Self.frequency(request.by)
        switch indicator.id {
        case TestFrequency.indicator.id:
            return try TestFrequency.result(
                question, by: frequency ?? .annual,
                count: try Self.word(request.count, "count") ?? .launches, from: facts)
        case ClassShare.indicator.id: return try ClassShare.result(question, from: facts)
        case SuccessRate.indicator.id:
            return try SuccessRate.result(question, by: frequency, from: facts)
        case LongestPause.indicator.id: return try LongestPause.result(question, from: facts)
        case DaysSinceLastTest.indicator.id:
            return try DaysSinceLastTest.result(question, from: facts)
        case MostPowerfulSince.indicator.id:
            return try MostPowerfulSince.result(
                question, on: try Self.day(request.on, "on"), from: facts)
        default: preconditionFailure("\(indicator.id) is in the catalogue and not computed")
        }
    }
}

extension Dataset {
    fileprivate var mainCount: Int { observations.count { $0.status == .main } }

    /// How many of the values to compute with are in another set too.
    fileprivate func mainCount(in other: Dataset) -> Int {
        let kept = Set(other.observations.map(\.origin))
        return observations.count { $0.status == .main && kept.contains($0.origin) }
    }
}
