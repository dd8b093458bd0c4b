public import TradeModel

/// Measures as a list, or what they make of goods, for people and for programs.
public struct MeasuresReport: Sendable {
    /// What stands on goods that go in one direction; the direction of a list is nil.
    struct Section {
        let flow: Flow?
        let verdict: GoodsStanding?
        let hits: [MeasureHit]
        /// Measures of the time and direction whose goods have no heading: they may be about these.
        let unmapped: [Measure]
        /// Measures that name a heading of the goods and are in force at other times only.
        let others: [Measure]
        /// Measures of other regimes, of which nobody asked, that name a heading of the goods at the
        /// time and carry out none of the hits, or are stricter than the verdict.
        let leftOut: [Measure]
    }

    let subject: Country
    let regime: String
    let goods: HSCode?
    let time: Time
    let measures: [Measure]
    let sections: [Section]
    /// Of a list, the measures of other regimes, of which nobody asked, of the same time and directions
    /// that carry out none of those listed; with goods each section has its own.
    let leftOut: [Measure]
    let uses: [SourceUse]

    /// A report of measures about a subject: those in force in the directions at the time, or with
    /// goods what they make of them in each direction.
    ///
    /// - Parameters:
    ///   - regime: Whose measures they are.
    ///   - leftOut: Those of other regimes, of which nobody asked.
    public init(
        _ measures: [Measure], of regime: String, leftOut: [Measure], about subject: Country,
        from facts: Dataset, goods: HSCode?, flows: [Flow], time: Time
    ) {
        self.subject = subject
        self.regime = regime
        self.goods = goods
        self.time = time
        if let goods, let days = time.days {
            sections = flows.map { flow in
                let verdict = measures.standing(of: goods, flow, over: days)
                let unmapped = measures.filter {
                    $0.scope.prefixes.isEmpty && $0.scope.direction.flows.contains(flow)
                        && !$0.phases(in: days).isEmpty
                }
                let names = { (measure: Measure) in
                    measure.scope.direction.flows.contains(flow)
                        && measure.scope.match(goods) != nil
                }
                // What carries out one of the hits says nothing new unless it is stricter.
                let adds = { (measure: Measure) -> Bool in
                    guard let strictest = measure.phases(in: days).map(\.standing).max() else {
                        return false
                    }
                    return strictest > verdict.standing
                        || ![measure].adding(to: verdict.hits.map(\.measure)).isEmpty
                }
                return Section(
                    flow: flow, verdict: verdict, hits: verdict.hits, unmapped: unmapped,
                    others: measures.filter { names($0) && $0.phases(in: days).isEmpty },
                    leftOut: leftOut.filter { names($0) && adds($0) })
            }
            self.measures = sections.flatMap { $0.hits.map(\.measure) + $0.unmapped }
            self.leftOut = []
        } else {
            sections = []
            let isListed = { (measure: Measure) -> Bool in
                let isAsked = measure.scope.direction.flows.contains(where: flows.contains)
                return isAsked && (time.days.map { !measure.phases(in: $0).isEmpty } ?? true)
            }
            self.measures = measures.filter(isListed)
            self.leftOut = leftOut.filter(isListed).adding(to: self.measures)
        }
        uses = SourceUse.merged(
            facts.uses(of: self.measures.map(\.origin)), lookedThrough: facts.sources)
    }

    /// That measures of regimes of which nobody asked name the goods, or belong beside those of the list.
    public var findings: [Diagnostic] {
        let ofGoods = sections.flatMap { section in
            section.leftOut.map { measure in
                let way = section.flow.map { ", \($0.rawValue)" } ?? ""
                return "\(measure.id) (\(measure.law.regime)\(way))"
            }
        }
        let ofList = leftOut.map { measure in
            "\(measure.id) (\(measure.law.regime), \(measure.scope.direction.rawValue))"
        }
        return Diagnostic.regimesLeftOut(
            ofGoods, "the verdict is on", of: regime, "name these goods")
            + Diagnostic.regimesLeftOut(ofList, "the list is of", of: regime, "have measures too")
    }

    /// What the measure makes of its goods at the time, the strictest; nil for a list of any day.
    func standing(_ measure: Measure) -> LegalStanding? {
        time.days.flatMap { days in measure.phases(in: days).map(\.standing).max() }
    }
}
