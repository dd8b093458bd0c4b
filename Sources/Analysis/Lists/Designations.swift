public import TradeModel

/// How many entries were listed in each period.
public enum Designations: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "designations", codes: ["S11"], title: "Designations by date of listing",
        unit: "entries", formula: "number of entries with a day of listing in the period",
        inputs: "a sanctions list that tells days of listing, as that of the UN does",
        pitfalls: "counts the entries that are still listed: those that were delisted since are not"
            + " in the edition, for which two editions have to be compared; entries without a day"
            + " are in no period; persons, companies and ships count alike",
        authority: "the UN Security Council",
        parameters: [.by, .source, .subject, .program, .kind, .country, .since, .until],
        fields: DesignationKind.allCases.map { .count($0.rawValue) })

    /// Computes what an inquiry asks, by month unless told otherwise.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try ListAnswer(try ListQuestion(inquiry), facts, asOf: inquiry.asOf)
        let days = try inquiry.days()
        let span = Span(since: days.since, until: days.until)
        let frequency = try inquiry.frequency() ?? .monthly
        return result(answer, span, by: frequency.period)
    }

    /// The days asked about.
    private struct Span {
        let since, until: Day?

        func contains(_ day: Day) -> Bool { day.isAsked(since: since, until: until) }
    }

    /// Every period from the first with an entry to the last is there, with 0 where nothing was
    /// listed. An entry that was rejected, or that has no day, may be of each: one without others
    /// then has no value.
    private static func result<P: Period>(
        _ answer: ListAnswer, _ span: Span, by _: P.Type
    ) -> IndicatorResult {
        let dated = answer.entries.filter { $0.listed.map(span.contains) ?? false }
        let undated = answer.entries.count { $0.listed == nil }
        let missing = undated + answer.rejected
        let groups = Dictionary(grouping: dated) { $0.listed.map(P.init(containing:)) }
        var points: [IndicatorResult.Point] = []
        let periods = groups.keys.compactMap { $0 }
        if let first = periods.min(), let last = periods.max() {
            points = (first...last).map { period in
                let entries = groups[period] ?? []
                let kinds = Dictionary(grouping: entries, by: \.kind).mapValues(\.count)
                let isTold = !entries.isEmpty || missing == 0
                let told: (DesignationKind) -> Int? = { isTold ? kinds[$0] ?? 0 : nil }
                return IndicatorResult.Point(
                    period: period.description, value: isTold ? Double(entries.count) : nil,
                    fields: DesignationKind.allCases.map { .init($0.rawValue, .count(told($0))) },
                    n: entries.count, missing: missing, sources: answer.uses(of: entries))
            }
        }
        return answer.result(
            indicator,
            definition: "entries of \(answer.list)\(answer.question.scope) by the day on which they"
                + " were listed, of those in the edition given; periods between the first and the"
                + " last without any are 0, or missing where a rejected entry or one without a day may be of them",
            points: points, findings: undatedFinding(undated, of: answer) + rejectedFinding(answer))
    }

    private static func undatedFinding(_ count: Int, of answer: ListAnswer) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .undatedEntries,
                message: "entries of \(answer.list) without a day of listing, in no period:"
                    + " \(count) of \(answer.entries.count)")
        ]
    }

    /// Says that entries were rejected: that none was listed is not known.
    private static func rejectedFinding(_ answer: ListAnswer) -> [Diagnostic] {
        guard answer.rejected > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .undatedEntries,
                message: "rejected entries of \(answer.list): \(answer.rejected); each may have"
                    + " been listed on any day, so that any count may be too low by them")
        ]
    }
}
