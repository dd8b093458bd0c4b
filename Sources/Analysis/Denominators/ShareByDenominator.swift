public import TradeModel

/// A partner's share of a subject's trade by every denominator that the files allow, side by side.
public enum ShareByDenominator: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "share-by-denominator", codes: ["T03", "T05"],
        title: "Share of one partner by every denominator", unit: "percent",
        formula: "s = 100 · (T_p − c) / (Σ T − T_x − c), of each source by itself;"
            + " x a partner that is left out, c a part that the source estimates; the same of each"
            + " direction and of each section of goods; and shares as sources print them",
        inputs: "trade tables and compiled series of any number of sources",
        pitfalls: "sources differ in whom they count as a partner and in what they add;"
            + " a printed share rests on figures that may be rounded or revised since;"
            + " the spread is no error interval",
        authority: "WCO, Harmonized System (sections); KOTRA and KDI annual editions",
        parameters: [.subject, .partner, .by, .flow, .basis, .without],
        fields: [
            .key("source"), .key("kind"), .key("flow"), .key("excluding"), .key("goods"),
            .number("numerator", in: .named(by: "counted_in")),
            .number("denominator", in: .named(by: "counted_in")), .text("counted_in"),
        ], takesSeveralSources: true)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let question = try inquiry.trade(needingPartner: true)
        let asked = inquiry[.flow] == nil ? nil : question.direction
        return try result(
            question, directions: asked.map { [$0] } ?? [.total, .import, .export],
            without: try inquiry.country(.without), from: facts)
    }

    /// Computes the share by each denominator for every period, of years unless the question says
    /// otherwise.
    ///
    /// Of a partner that is to be left out a source must give the trade itself; where it does not,
    /// there is no row and a finding says so. Takes time in proportion to the records times the number
    /// of sections that they hold.
    public static func result(
        _ question: TradeQuestion, directions: [TradeDirection] = [.total, .import, .export],
        without: Country? = nil, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        guard let partner = question.partner, partner != without else {
            throw .usage("a partner that is left out has no share; name another for --without")
        }
        var question = question
        question.frequency = question.frequency ?? .annual
        question.direction = directions.count == 1 ? directions[0] : .total
        let sources = try SourceAnswers(question, facts)
        var rows = printedRows(question, directions, facts)
        var findings = sources.findings
        for answer in sources.answers {
            let shares = SourceShares(answer, directions, without, facts)
            rows += shares.rows
            findings += shares.findings
            let sections = try SectionRows(question, answer, directions, facts)
            rows += sections.rows
            findings += sections.findings
        }
        rows.sort(by: <)
        let parameters = IndicatorResult.given([
            ("subject", question.subject.code), ("partner", partner.code),
            ("without", without?.code),
        ])
        return IndicatorResult(
            indicator, parameters: parameters, unit: Unit.percent.code,
            definition: "100 times the trade of \(question.subject) with \(partner) over that with"
                + " all partners, numerator and denominator from one source a row; “printed” is a"
                + " share as its source states it",
            points: rows.map { $0.point(facts.uses(of: $0.origins)) },
            findings: findings + Self.reasons(rows, sources, facts))
    }
}
