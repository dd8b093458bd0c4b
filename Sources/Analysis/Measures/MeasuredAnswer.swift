import TradeModel

/// Trade held against measures, ready to be told as points: what the indicators of sanctioned trade
/// have in common.
struct MeasuredAnswer {
    let question: TradeQuestion
    let wanted: MeasureQuestion
    let measures: [Measure]
    let goods: SubjectGoods?
    private let facts: Dataset
    private(set) var findings: [Diagnostic]

    init(_ inquiry: Inquiry, _ facts: Dataset) throws(Refusal) {
        self.facts = facts
        wanted = try inquiry.measures()
        measures = try wanted.measures(in: facts)
        question = try inquiry.trade()
        goods = try SubjectGoods(question, from: facts)
        findings =
            (goods?.findings ?? []) + measures.endFindings(asOf: wanted.asOf)
            + HeadingEditions.findings(goods?.items ?? [], measures, facts)
        if goods == nil {
            if let body = try TradeBody(question, from: facts) {
                findings += question.unreportedFinding(body.records, body.basis)
            }
            let flow = question.direction == .total ? "" : "\(question.direction.noun) of "
            let partner = question.partner.map { " in trade with \($0)" } ?? ""
            findings.append(
                Diagnostic(
                    .warning, .noSubjectRows,
                    message: "no record of trade by goods in these files is about"
                        + " \(flow)\(question.subject)\(partner); there are no points"
                        + " (\(facts.inventory))"))
        }
    }

    /// What its points have beside a share, or beside the trade itself, for the catalogue.
    static func fields(isShare: Bool) -> [Indicator.Field] {
        let keys: [Indicator.Field] = [.key("flow"), .key("measure"), .key("standing")]
        let figures: [Indicator.Field] =
            isShare
            ? [.number("numerator", in: .amounts), .number("denominator", in: .amounts)]
            : [.number("share", in: .own("percent")), .number("total", in: .value)]
        let doubts = MeasureHit.Doubt.allCases.map { doubt in
            Indicator.Field.number(doubt.field, in: isShare ? .amounts : .value)
        }
        return keys + figures + doubts + [.text("largest"), .text("exemptions")]
    }

    /// One point for each row of goods held against the measures.
    ///
    /// - Parameter isShare: whether the value is the row's share of the direction's trade.
    func points(
        _ trade: MeasuredTrade, of cover: GoodsCover, over period: TimeSpan, _ flow: Flow,
        isShare: Bool
    ) -> [IndicatorResult.Point] {
        let total = cover.total
        // A share rests on the whole too, whose rows are many: they are looked up once.
        let whole = facts.uses(of: total.origins)
        return keys(trade).map { key in
            let row = trade.rows[key] ?? MeasuredRow()
            let isWhole = cover.open == 0
            let value = isWhole && !isBarred(key, row) ? row.value : nil
            let share = Amount.share(value, of: total.value)
            let stated = isWhole ? total.value?.doubleValue : nil
            let own = facts.uses(of: row.origins)
            let both = SourceUse.merged(own + whole)
            // Beside the trade itself they name their rows, so that its own are those to look at.
            let ofShare: [SourceUse]? = isShare || share == nil ? nil : both
            let ofTotal: [SourceUse]? = isShare || stated == nil ? nil : whole
            let doubts = MeasureHit.Doubt.allCases.map { doubt in
                IndicatorResult.Field(
                    doubt.field,
                    .number(isWhole ? row.doubtful(doubt)?.doubleValue : nil))
            }
            return IndicatorResult.Point(
                period: period.description, value: isShare ? share : value?.doubleValue,
                fields: [
                    .init("flow", .text(flow.rawValue)), .init("measure", .text(name(key))),
                    .init("standing", .text(standing(key))),
                    .init(
                        isShare ? "numerator" : "share",
                        .number(isShare ? value?.doubleValue : share), wholeSources: ofShare),
                    .init(
                        isShare ? "denominator" : "total", .number(stated),
                        wholeSources: ofTotal),
                ] + doubts + [
                    .init("largest", .text(row.largest)),
                    .init("exemptions", .text(exemptions(key))),
                ], n: row.n,
                missing: (isShare ? max(row.missing, cover.lacking) : row.missing) + cover.missing,
                confidence: row.confidence,
                sources: isShare ? both : own)
        }
    }

    /// The outcome, with whose figures and which regime it rests on.
    func result(
        _ indicator: Indicator, unit: String, definition: String,
        points: [IndicatorResult.Point], findings more: [Diagnostic]
    ) -> IndicatorResult {
        let parameters = IndicatorResult.given([
            ("subject", question.subject.code), ("regime", wanted.regime(in: facts) ?? ""),
            ("partner", question.partner?.code), ("basis", goods?.basis.rawValue),
            ("source", goods?.name),
        ])
        let basis =
            goods.map { $0.basis.told(of: question.subject, by: $0.source) } ?? "no data"
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: goods?.unit.code,
            definition: "\(definition), \(basis); recorded trade to check, which may be miscoded,"
                + " exempt or goods returned",
            points: points, findings: findings + more)
    }
}
