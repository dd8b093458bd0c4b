public import TradeModel

/// How many cases of sanctions were in force in each year.
public enum SanctionEpisodes: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "sanction-episodes", codes: ["S19"], title: "Cases of sanctions in force",
        unit: "cases",
        formula: "number of cases with begin ≤ year ≤ end",
        inputs: "the Global Sanctions Data Base",
        pitfalls: "a case is what the authors of the table call one, whatever its weight; one that"
            + " goes on ends in the table's last year only because the table does; states named by"
            + " a group alone are not found by their own name",
        authority: "Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov 2020, European Economic"
            + " Review 129, 103561",
        parameters: [.subject, .partner, .measure, .since, .until],
        fields: fields)

    /// What is counted beside the cases, in the words of the table.
    private static let fields: [Indicator.Field] = {
        let measures = SanctionEpisode.Measure.allCases.map(\.rawValue)
        let scopes = SanctionEpisode.TradeScope.allCases.map(\.rawValue)
        let outcomes = SanctionEpisode.Outcome.allCases.map(\.rawValue) + ["outcome_not_told"]
        let counts = { (names: [String]) in names.map { Indicator.Field.count($0) } }
        return counts(["begun", "ended"] + measures + scopes) + [.text("objectives")]
            + counts(outcomes)
    }()

    /// One point for each year from the first to the last of the cases asked for, with 0 where none
    /// was in force. The subject is the sanctioned state, the partner the sanctioning one.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        guard !facts.episodes.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .noUsableRecord,
                    message: "this needs a table of cases of sanctions; \(facts.inventory)"))
        }
        let target = inquiry[.subject] == nil ? nil : try inquiry.subject()
        let sender = try inquiry[.partner].map { name throws(Refusal) in
            try inquiry.country(name, .partner)
        }
        let measure: SanctionEpisode.Measure? = try inquiry.word(.measure)
        let span = try inquiry.days()
        let isAsked = { (episode: SanctionEpisode) -> Bool in
            (target.map { code in episode.targets.contains { $0.country == code } } ?? true)
                && (sender.map { code in episode.senders.contains { $0.country == code } } ?? true)
                && (measure.map(episode.measures.contains) ?? true)
        }
        let episodes = facts.episodes.filter(isAsked)
        // However many records tell of a case, it is one.
        let contradicted = Set(facts.contradictedEpisodes.filter(isAsked).map(\.id)).count
        let tables = Set(facts.episodes.map { facts.sources[$0.origin.file].layout }).sorted()
        let given: [(name: String, value: String?)] = [
            ("source", tables.joined(separator: ", ")), ("subject", target?.code),
            ("partner", sender?.code), ("measure", measure?.rawValue),
            ("since", span.since?.description), ("until", span.until?.description),
        ]
        return IndicatorResult(
            indicator,
            parameters: IndicatorResult.given(given), unit: indicator.unit,
            definition: "cases of the Global Sanctions Data Base in force in a year; begun counts"
                + " those that began in it, ended those known to have ended in it; exp_part,"
                + " exp_compl, imp_part and imp_compl, how far measures on trade go, the objectives"
                + " and their outcomes are in the table's words; an outcome is that of the whole"
                + " case, whatever the year",
            points: points(episodes, contradicted, span, facts),
            findings: noneFinding(episodes, given))
    }

    private static func points(
        _ episodes: [SanctionEpisode], _ contradicted: Int, _ span: (since: Day?, until: Day?),
        _ facts: Dataset
    ) -> [IndicatorResult.Point] {
        guard let first = episodes.map(\.begin).min(), let last = episodes.map(\.end).max() else {
            return []
        }
        let files = Set(facts.episodes.map(\.origin.file))
        let rejected = files.map { facts.sources[$0].unplaced }.reduce(contradicted, +)
        let years = (first...last).filter { year in
            (span.since.map { $0 <= year.lastDay } ?? true)
                && (span.until.map { $0 >= year.firstDay } ?? true)
        }
        return years.map { year in
            let inForce = episodes.filter { $0.begin <= year && year <= $0.end }
            let counts: [(String, Int)] =
                [
                    ("begun", inForce.count { $0.begin == year }),
                    ("ended", inForce.count { $0.end == year && !$0.isOngoing }),
                ]
                + SanctionEpisode.Measure.allCases.map { measure in
                    (measure.rawValue, inForce.count { $0.measures.contains(measure) })
                }
            return IndicatorResult.Point(
                period: year.description,
                // A rejected row may be a case of any year.
                value: inForce.isEmpty && rejected > 0 ? nil : Double(inForce.count),
                fields: counts.map { IndicatorResult.Field($0.0, .count($0.1)) }
                    + particulars(of: inForce),
                n: inForce.count,
                missing: rejected, sources: facts.uses(of: inForce.map(\.origin)))
        }
    }

    /// How far the measures on trade go, what the cases are to bring about, and what came of it.
    private static func particulars(
        of episodes: [SanctionEpisode]
    ) -> [IndicatorResult.Field] {
        let objectives = episodes.flatMap(\.objectives)
        let names = Dictionary(grouping: objectives, by: \.name).sorted { $0.key < $1.key }
        let scopes = SanctionEpisode.TradeScope.allCases.map { scope in
            IndicatorResult.Field(
                scope.rawValue, .count(episodes.count { $0.tradeScope.contains(scope) }))
        }
        let outcomes = SanctionEpisode.Outcome.allCases.map { outcome in
            IndicatorResult.Field(
                outcome.rawValue, .count(objectives.count { $0.outcome == outcome }))
        }
        let told = names.map { "\($0.key) \($0.value.count)" }.joined(separator: "; ")
        return scopes + [IndicatorResult.Field("objectives", .text(told))] + outcomes
            + [
                IndicatorResult.Field(
                    "outcome_not_told", .count(objectives.count { $0.outcome == nil }))
            ]
    }

    private static func noneFinding(
        _ episodes: [SanctionEpisode], _ given: [(name: String, value: String?)]
    ) -> [Diagnostic] {
        guard episodes.isEmpty else { return [] }
        let asked = given.compactMap { name, value in value.map { "\(name) \($0)" } }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "no case of the files fits \(asked.joined(separator: ", "))")
        ]
    }
}
