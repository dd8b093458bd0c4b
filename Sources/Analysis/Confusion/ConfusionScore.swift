public import TradeModel

/// How likely it is that a reporter booked another country's trade as the subject's.
public enum ConfusionScore: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "confusion-score", codes: ["T27"],
        title: "Reports that may mean another country", unit: "score 0-1",
        formula: "Σ w · signal / Σ w over the signals that can be told; weights: profile 0.25,"
            + " infeasible 0.25, jump 0.15, isolated 0.10, banned 0.10, dip 0.10,"
            + " unit value 0.05;"
            + " exclude at 0.5, review at 0.3, unknown where Σ w is below 0.25",
        inputs: "yearly mirror data of all reporters with the subject and with the country that it"
            + " is taken for, by goods where there are any, and the reference table of such pairs",
        pitfalls: "real trade that is new or rare looks the same: a flag is a reason to look and"
            + " no finding; with totals only jump, isolated and dip are left, with banned, which is"
            + " 0 where no ban held or the reporter keeps to none, and a score rests on little; unit"
            + " values need quantities and are compared within subheadings",
        authority: "practice of KOTRA and PIIE in screening mirror data; thresholds and weights are"
            + " of this catalogue",
        parameters: [.subject, .partner, .flow, .sibling], fields: fields, scope: .everyone)

    /// What a score rests on; of each signal whether it is there, and the number that tells it, in
    /// no unit of its own.
    private static let fields: [Indicator.Field] = {
        let score: [Indicator.Field] = [
            .key("reporter"), .key("direction"), .text("verdict"),
            .number("reported", in: .amounts), .number("known_weight", in: nil),
        ]
        let signals = ConfusionSignal.allCases.flatMap { signal -> [Indicator.Field] in
            [.number(signal.rawValue, in: nil), .number(signal.measure, in: nil)]
        }
        return score + signals
    }()

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let question = try ConfusionQuestion(inquiry)
        let evidence = try ConfusionEvidence(question, facts)
        let flows = JudgedFlow.all(evidence)
        let subject = question.trade.subject
        return IndicatorResult(
            indicator,
            parameters: [
                ("subject", subject.code), ("partner", question.reference.code),
                ("sibling", question.sibling.code), ("flow", question.trade.direction.rawValue),
            ], unit: indicator.unit, amounts: Unit.usDollars.code,
            definition:
                "for each reporter, year and direction of \(subject) the weight of the signs"
                + " that its trade is that of \(question.sibling), over the weight of those that the"
                + " data tell; \(question.reference) shows what \(subject) trades in; a signal is 1,"
                + " 0, or missing where it cannot be told",
            points: flows.map { point($0, facts) },
            findings: findings(flows, evidence, facts))
    }

    private static func point(_ flow: JudgedFlow, _ facts: Dataset) -> IndicatorResult.Point {
        var fields: [IndicatorResult.Field] = [
            .init("reporter", .text(flow.side.reporter.key)),
            .init("direction", .text(flow.side.flow.mirrored.rawValue)),
            .init("verdict", .text(flow.verdict.rawValue)),
            .init("reported", .number(flow.entry.value?.doubleValue)),
            .init("known_weight", .number(flow.knownWeight)),
        ]
        for signal in ConfusionSignal.allCases {
            let reading = flow.readings[signal]
            fields.append(.init(signal.rawValue, .number(reading?.isSet.map { $0 ? 1 : 0 })))
            fields.append(.init(signal.measure, .number(reading?.number)))
        }
        return IndicatorResult.Point(
            period: flow.side.period.description, value: flow.score, fields: fields,
            n: flow.entry.n, missing: flow.entry.missing, confidence: flow.entry.confidence,
            sources: facts.uses(of: flow.origins))
    }

    /// How many flows are flagged and what they are worth, and how much the scores rest on.
    private static func findings(
        _ flows: [JudgedFlow], _ evidence: ConfusionEvidence, _ facts: Dataset
    ) -> [Diagnostic] {
        guard !flows.isEmpty else {
            return [
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: "no reporter in these files tells of trade with"
                        + " \(evidence.question.trade.subject) by year;"
                        + " there are no points (\(facts.inventory))")
            ]
        }
        var findings: [Diagnostic] = []
        for verdict in [ConfusionVerdict.exclude, .review] {
            let flagged = flows.filter { $0.verdict == verdict }
            guard !flagged.isEmpty else { continue }
            let worth = flagged.compactMap(\.entry.value).sum().map {
                "\($0.doubleValue.plainDescription) \(evidence.reported.unit)"
            }
            findings.append(
                Diagnostic(
                    .warning, .likelyConfusion,
                    message: "flows to \(verdict.rawValue): \(flagged.count), worth"
                        + " \(worth ?? "more than can be added up"); screened-share gives shares"
                        + " with and without them"))
        }
        let weak = flows.count { $0.knownWeight < 0.5 }
        guard weak > 0 else { return findings }
        return findings + [
            Diagnostic(
                .warning, .likelyConfusion,
                message: "flows judged by signals of less than half of the weight: \(weak) of"
                    + " \(flows.count); the others cannot be told from these files")
        ]
    }
}
