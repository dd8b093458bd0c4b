public import TradeModel

/// What one source counts of a flow beyond another, taken for crude oil.
public enum ImputedCrude: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "imputed-crude", codes: ["T29"], title: "Crude oil implied by two sources",
        unit: "the first source’s currency unit",
        formula: "c = M_a − M_b; implied price c / (tonnes · barrels per tonne)",
        inputs: "a source that counts crude oil in imports and one that does not",
        pitfalls: "holds whatever else the two sources count differently, vintages among it; the"
            + " quantity is an assumption, and the price is no better than it",
        authority: "KOTRA adds about 525,000 tonnes a year to customs figures; 7.33 barrels a tonne"
            + " is the usual world average",
        parameters: [
            .subject, .partner, .by, .flow, .source, .against, .tonnes, .barrelsPerTonne,
        ],
        fields: [
            .number("with_crude", in: .value), .number("without_crude", in: .value),
            .number("barrels", in: .own("barrels")),
            .number("price_per_barrel", in: .price(per: "barrels")),
        ], takesSeveralSources: true)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = try inquiry.trade(needingPartner: true)
        if inquiry[.flow] == nil { question.direction = .import }
        let held = SubjectTrade.available(question, from: facts).map(\.name)
        question.source = try inquiry.required(.source, among: held)
        return try result(
            question, against: try inquiry.required(.against, among: held),
            tonnes: try inquiry.number(.tonnes, usually: 525_000),
            barrelsPerTonne: try inquiry.number(.barrelsPerTonne, usually: 7.33), from: facts)
    }

    /// Computes the difference for every period, of years unless the question says otherwise, and the
    /// price that it implies.
    ///
    /// - Parameters:
    ///   - against: the source that does not count the oil.
    ///   - tonnes: how much is thought to be delivered in a year; a month is a twelfth of it.
    ///   - barrelsPerTonne: the volume of a tonne.
    public static func result(
        _ question: TradeQuestion, against: String, tonnes: Double,
        barrelsPerTonne: Double, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .annual
        var other = question
        other.source = against
        guard question.source != against else {
            throw SourceDiscrepancy.sameSource
        }
        // Files without any source say so themselves, whatever names were given.
        if SubjectTrade.available(question, from: facts).isEmpty {
            question.source = nil
            other.source = nil
        }
        let first = try TradeAnswer(question, facts)
        let second = try TradeAnswer(other, facts)
        guard let pairs = SourcePair.common(first, second) else {
            throw .usage(
                "\(question.source ?? "the first source") and \(against) have no values of"
                    + " one kind of unit")
        }
        let unit = first.trade?.unit ?? .usDollars
        let points = pairs.map { pair in
            point(pair, barrelsAYear: tonnes * barrelsPerTonne, in: unit, from: facts)
        }
        let sources = [
            (
                SourceAnswers.Answer(
                    name: question.source ?? first.trade?.source ?? "", trade: first),
                SourceAnswers.Answer(name: against, trade: second)
            )
        ]
        let silence = SourceDiscrepancy.silences(sources)
        return first.result(
            indicator, unit: unit.code,
            definition: "\(first.flowText) \(first.partnerText), \(first.basisText), less the same"
                + " \(second.basisText); price per barrel of \(tonnes.plainDescription) tonnes a year"
                + " at \(barrelsPerTonne.plainDescription) barrels a tonne",
            points: points,
            findings: second.findings + silence
                + (points.isEmpty
                    ? SourceDiscrepancy.noCommonPeriod(sources)
                    : SourceDiscrepancy.statedAlone(sources))
                + negativeFinding(pairs))
    }

    /// What is between the two sources in a period, and the price per barrel of the part of a year's
    /// oil that falls on it; no price where nothing is left to pay for it.
    private static func point(
        _ pair: SourcePair, barrelsAYear: Double, in unit: Unit, from facts: Dataset
    ) -> IndicatorResult.Point {
        let days = pair.period.days
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        let barrels = barrelsAYear * Double(months.count) / 12
        let price = pair.difference.flatMap { $0 > 0 ? $0 * unit.scale / barrels : nil }
        return IndicatorResult.Point(
            period: pair.period.description, value: pair.difference,
            fields: [
                .init("with_crude", .number(pair.a)), .init("without_crude", .number(pair.b)),
                .init("barrels", .number(barrels)), .init("price_per_barrel", .number(price)),
            ], n: pair.n, missing: pair.missing, confidence: pair.confidence,
            sources: facts.uses(of: pair.origins))
    }

    /// Says in which periods the source that counts the oil states less than the other.
    private static func negativeFinding(_ pairs: [SourcePair]) -> [Diagnostic] {
        let negative = pairs.filter { ($0.difference ?? 0) < 0 }.map(\.period.description)
        guard !negative.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .notComparable,
                message: "the source with crude states less than the one without:"
                    + " \(negative.joined(separator: ", ")); there is no oil to price")
        ]
    }
}
