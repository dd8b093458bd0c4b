public import TradeModel

/// A partner's share with and without reports that may mean another country.
public enum ScreenedShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "screened-share", codes: ["T27"],
        title: "Share with and without doubtful reports", unit: "percent",
        formula:
            "s = 100 · T_p / Σ T over all reports; over those that confusion-score does not say"
            + " to exclude; and over those that it neither says to exclude nor to review",
        inputs: "as of confusion-score",
        pitfalls: "what is taken out is taken out of the sum only: the true trade of that reporter"
            + " stays unknown, so that the screened share is an upper bound where it was real in part",
        authority: "as of confusion-score",
        parameters: [.subject, .partner, .flow, .sibling],
        fields: [
            .key("records"), .number("numerator", in: .amounts),
            .number("denominator", in: .amounts), .number("taken_out", in: .amounts),
            .count("flows_taken_out"),
        ], scope: .everyone)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let question = try ConfusionQuestion(inquiry)
        let flows = JudgedFlow.all(try ConfusionEvidence(question, facts))
        let whole = try TradeAnswer(question.trade, facts)
        var points: [IndicatorResult.Point] = []
        var findings: [Diagnostic] = []
        for screen in Screen.allCases {
            let taken = flows.filter { screen.takes($0.verdict) }
            let kept = Self.kept(facts, without: taken)
            let answer = try TradeAnswer(question.trade, kept)
            points += Self.points(answer, screen, taken, kept)
            for finding in Self.incompleteFindings(answer) where !findings.contains(finding) {
                findings.append(finding)
            }
        }
        points.sort { ($0.period, Screen.order($0)) < ($1.period, Screen.order($1)) }
        return whole.result(
            indicator, unit: Unit.percent.code,
            definition: "100 times \(whole.flowText) \(whole.partnerText) over the same with all"
                + " partners, \(whole.basisText): of all reports, and without those that may mean"
                + " \(question.sibling)", points: points, findings: findings)
    }

    /// Which reports are left.
    enum Screen: String, CaseIterable {
        case all
        case withoutExcluded = "without-excluded"
        case withoutReviewed = "without-reviewed"

        func takes(_ verdict: ConfusionVerdict) -> Bool {
            switch self {
            case .all: false
            case .withoutExcluded: verdict == .exclude
            case .withoutReviewed: verdict == .exclude || verdict == .review
            }
        }

        static func order(_ point: IndicatorResult.Point) -> Int {
            guard case .text(let name)? = point["records"] else { return 0 }
            return allCases.firstIndex { $0.rawValue == name } ?? 0
        }
    }

    /// The totals that lack a reporter, with and without what is taken out.
    private static func incompleteFindings(_ answer: TradeAnswer) -> [Diagnostic] {
        answer.periods.compactMap {
            answer.trade?.incompleteFinding(answer.question.direction, $0)
        }
    }

    private static func kept(_ facts: Dataset, without taken: [JudgedFlow]) -> Dataset {
        let sides = Set(taken.map(\.side))
        var kept = facts
        kept.trade.removeAll { record in
            let cell = record.cell
            return sides.contains(
                ReportedTrade.Side(
                    reporter: cell.reporter, partner: cell.partner, flow: cell.flow,
                    period: cell.period))
        }
        return kept
    }

    private static func points(
        _ answer: TradeAnswer, _ screen: Screen, _ taken: [JudgedFlow], _ kept: Dataset
    ) -> [IndicatorResult.Point] {
        let direction = answer.question.direction
        return answer.periods.compactMap { period in
            guard let trade = answer.trade, let world = trade.world(direction, period) else {
                return nil
            }
            let part = trade.entry(answer.partner, direction, period)
            let out = taken.filter { $0.side.period == period }
            return IndicatorResult.Point(
                period: period.description,
                value: Amount.share(part?.value, of: world.entry.value),
                fields: [
                    .init("records", .text(screen.rawValue)),
                    .init("numerator", .number(part?.value?.doubleValue)),
                    .init("denominator", .number(world.entry.value?.doubleValue)),
                    .init(
                        "taken_out",
                        .number(out.compactMap(\.entry.value).sum()?.doubleValue)),
                    .init("flows_taken_out", .count(out.count)),
                ], n: world.partners, missing: world.entry.missing + (part == nil ? 1 : 0),
                confidence: Confidence.least(of: world.entry.confidence, part?.confidence),
                sources: kept.uses(of: world.entry.origins + (part?.origins ?? [])))
        }
    }
}
