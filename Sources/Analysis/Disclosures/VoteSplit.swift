public import TradeModel

/// How often the permanent members split over a vote.
public enum VoteSplit: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "vote-split", codes: ["D07"], title: "Votes with permanent members against",
        unit: "percent",
        formula: "100 · votes with p5-against > 0 / votes, of the 24 months to the"
            + " vote",
        inputs: "a tidy series with the measure p5-against, one row a vote",
        pitfalls:
            "few votes: a share of one or two; no vote is no agreement; drafts that were never"
            + " put to the vote are in none",
        authority: "public record of the United Nations",
        parameters: [.source, .measure, .since, .until],
        fields: [
            .number("against", in: .own("votes")), .count("split"), .count("votes"),
            .text("citation"),
        ])

    /// Computes what an inquiry asks: one point for each vote.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let (since, until) = try inquiry.days()
        let votes = try Disclosures(
            facts, series: inquiry[.source], measure: inquiry[.measure] ?? "p5-against")
        let asked = votes.values.filter { $0.day.isAsked(since: since, until: until) }
        let points = asked.map { vote in
            let start = vote.day.twoYearsBefore
            let window = votes.values.filter { $0.day > start && $0.day <= vote.day }
            let blank = votes.unstated.count {
                $0.ends(since: start.advanced(by: 1), until: vote.day)
            }
            let split = window.count { $0.value > 0 }
            return IndicatorResult.Point(
                period: vote.day.description,
                value: 100 * Double(split) / Double(window.count),
                fields: [
                    .init("against", .number(vote.value)),
                    .init("split", .count(split)),
                    .init("votes", .count(window.count)),
                    .init("citation", .text(vote.row.citation)),
                ], n: window.count, missing: blank, confidence: window.confidence,
                sources: votes.uses(of: window))
        }
        return IndicatorResult(
            indicator, parameters: votes.parameters, unit: Unit.percent.code,
            definition: "share of the votes in the 24 months up to and with this one in which at"
                + " least one permanent member voted against, in percent",
            points: points,
            findings: votes.findings
                + votes.unstatedFindings(
                    since: since?.twoYearsBefore.advanced(by: 1), until: until))
    }
}

extension Day {
    /// The same day two years before; 28 February for 29 February.
    fileprivate var twoYearsBefore: Day {
        let (year, month, day) = components
        return Day(year - 2, month, day) ?? Day(year - 2, month, day - 1) ?? self
    }
}
