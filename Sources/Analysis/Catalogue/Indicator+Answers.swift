public import TradeModel

extension Indicator.Parameter {
    /// Refuses, as wrong usage, an answer that the parameter cannot have, whatever the data hold, by
    /// the parsers that computations use. What data or tables decide, such as the name of a source or
    /// of a country, is not looked at, nor what one indicator takes and another does not.
    public func check(_ answer: String) throws(Refusal) {
        let inquiry = Inquiry(
            [self: answer], defaults: Inquiry.Defaults(subject: "", partner: ""),
            countries: CountryTable([]), asOf: Day(ordinal: 0))
        switch self {
        case .by: _ = try inquiry.frequency()
        case .flow: let _: TradeDirection? = try inquiry.word(.flow, ["both": .total])
        case .basis: let _: Basis? = try inquiry.word(.basis, open: "auto")
        case .hs, .section, .revision: _ = try inquiry.goods()
        case .level: let _: GoodsLevel? = try inquiry.word(.level)
        case .top: _ = try inquiry.top(usually: nil)
        case .clock, .weaponClass: _ = try inquiry.launches()
        case .count: let _: TestFrequency.Count? = try inquiry.word(.count)
        case .since, .until, .on: _ = try inquiry.day(self)
        case .base, .from, .to, .at, .window, .mask: _ = try inquiry.span(self)
        case .tau: _ = try inquiry.number(.tau, usually: 0, mayBeZero: true)
        case .tonnes, .barrelsPerTonne, .factor, .tanker: _ = try inquiry.number(self, usually: 1)
        case .confidence: _ = try inquiry.confidence()
        case .quantity, .estimates, .minimumQuantity: _ = try inquiry.prices()
        case .link: let _: PriceIndex.Link? = try inquiry.word(.link)
        case .placing: let _: EventClustering.Placing? = try inquiry.word(.placing)
        case .group: let _: DesignationStock.Grouping? = try inquiry.word(.group)
        case .method: let _: Breaks.Method? = try inquiry.word(.method)
        case .cost: let _: SegmentCost? = try inquiry.word(.cost)
        case .model: let _: InterruptionInquiry.Model? = try inquiry.word(.model)
        case .transform, .scale: _ = try TransformInquiry(inquiry)
        case .combined: _ = try Stretch(inquiry)
        case .robust: _ = try SeasonalInquiry(inquiry)
        case .before, .after, .seed, .minimum, .harmonics, .lag, .margin, .years:
            _ = try inquiry.whole(self)
        case .penalty, .trimming, .allowance, .threshold: _ = try inquiry.number(self)
        case .subject, .partner, .without, .sibling, .country: return  // By a table of countries.
        case .regime, .measureID: return  // By a table of measures.
        case .source, .against, .quantitySource, .gdp, .measure, .per, .kind, .actors, .program:
            return  // By the files, or by what the indicator takes.
        }
    }

    /// Whether its answer is a country.
    public var isCountry: Bool {
        switch self {
        case .subject, .partner, .without, .sibling, .country: true
        default: false
        }
    }
}
