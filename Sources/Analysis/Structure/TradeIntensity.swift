public import TradeModel

/// Whether a subject exports more to a partner than the partner's weight in the world's imports.
public enum TradeIntensity: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trade-intensity", codes: ["T22"], title: "Trade intensity", unit: "ratio",
        formula: "TII = (x_ij / X_i) / (M_j / (M_w − M_i)), i subject, j partner",
        inputs: "a trade table in which reporters state their trade with the world beside that with"
            + " the subject, or BACI whole",
        pitfalls: "the world's imports leave out the subject's own, for nobody exports to itself;"
            + " the world is the reporters of the files; with one reporter it is always 1",
        authority: "Kojima, Hitotsubashi Journal of Economics (1964); Drysdale & Garnaut (1982);"
            + " WITS trade indicators",
        parameters: [.subject, .partner, .by, .basis, .source],
        fields: [
            .number("exports_to_partner", in: .amounts), .number("exports", in: .amounts),
            .number("share", in: .own("percent")), .number("partner_imports", in: .amounts),
            .number("world_imports", in: .amounts), .number("world_share", in: .own("percent")),
        ], scope: .everyone)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = try inquiry.trade(needingPartner: true)
        question.direction = .export
        return try result(question, from: facts)
    }

    /// Computes the index for every period. Refuses a question that names no partner.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        guard let partner = question.partner else {
            throw .usage("trade intensity needs a partner")
        }
        let source = try GoodsSource(question, facts)
        let exports = try WorldExports(source, question)
        let periods = exports.periods(question.frequency)
        if periods.isEmpty, let longest = exports.periods(nil).first?.frequency {
            throw otherLength(longest, of: question.subject)
        }
        let longer = exports.longer(in: periods)
        let cells = periods.map { period in
            let cell = exports.intensity(
                of: .country(question.subject), with: .country(partner), in: period)
            return (period: period, cell: cell)
        }
        let points = cells.map { period, cell in
            point(period, cell, setAside: longer[period, default: []].count, from: facts)
        }
        var findings =
            exports.findings + question.unreportedFinding(source.records, source.basis)
            + LongerRecord.finding(
                longer.values.flatMap { $0 }, periods.first?.frequency ?? .annual,
                "sums of the world lack reporters")
        findings += lone(cells)
        findings += untold(
            cells.filter { $0.cell.lacksOwnImports }.map { $0.period }, of: question.subject)
        if periods.isEmpty {
            findings.append(
                Diagnostic(
                    .warning, .noSubjectRows,
                    message:
                        "no record in these files is about exports of \(question.subject) on the"
                        + " basis asked; there are no points (\(facts.inventory))"))
        }
        return IndicatorResult(
            indicator,
            parameters: [
                ("subject", question.subject.code), ("partner", partner.code), ("flow", "export"),
                ("basis", source.basis.rawValue), ("source", source.name),
            ], unit: indicator.unit, amounts: source.unit.code,
            definition:
                "the share of \(partner) in exports of \(question.subject), over its share in"
                + " the world's imports without those of \(question.subject) (\(source.name),"
                + " \(source.basis.rawValue))",
            points: points, findings: findings)
    }

    private static func point(
        _ period: TimeSpan, _ cell: WorldExports.Cell, setAside: Int, from facts: Dataset
    ) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: period.description, value: cell.index,
            fields: [
                .init("exports_to_partner", .number(cell.flow?.doubleValue)),
                .init("exports", .number(cell.exports?.doubleValue)),
                .init("share", .number(cell.share.map { 100 * $0 })),
                .init("partner_imports", .number(cell.partnerImports?.doubleValue)),
                .init("world_imports", .number(cell.worldImports?.doubleValue)),
                .init("world_share", .number(cell.worldShare.map { 100 * $0 })),
            ], n: cell.n, missing: cell.missing + setAside, sources: facts.uses(of: cell.origins))
    }

    /// The refusal of a length of which there are no values, where there are some of another.
    private static func otherLength(_ longest: Frequency, of subject: Country) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .noSubjectRows,
                message: "these files have no values of exports of \(subject) by the periods asked"
                    + " for; the longest periods are \(longest.rawValue): ask for --by"
                    + " \(longest.noun)"),
            cause: .usage)
    }

    /// Says of which periods no reporter tells of its exports to the subject.
    private static func untold(_ periods: [TimeSpan], of subject: Country) -> [Diagnostic] {
        guard let frequency = periods.first?.frequency else { return [] }
        let line = PeriodLine(frequency: frequency)
        let times = line.text(line.numbers(in: periods).sorted())
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "no reporter tells of its exports to \(subject), so that the world's"
                    + " imports without those of \(subject) are not known and there is no index"
                    + " (download them too): \(times)")
        ]
    }

    /// Says of which periods one reporter alone, or none, states its trade with the world.
    private static func lone(
        _ cells: [(period: TimeSpan, cell: WorldExports.Cell)]
    ) -> [Diagnostic] {
        guard let frequency = cells.first?.period.frequency else { return [] }
        let line = PeriodLine(frequency: frequency)
        return [(0, "no reporter"), (1, "only one reporter")].flatMap { count, who in
            line.finding(
                .singleReporter,
                of: cells.filter { $0.cell.reporters == count }.map { $0.period }.sorted(),
                "\(who) states its trade with the world; the index needs all reporters")
        }
    }
}
