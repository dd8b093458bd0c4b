public import TradeModel

/// How far apart two sources state the same flow.
public enum SourceDiscrepancy: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "source-discrepancy", codes: ["T24"], title: "Gap between two sources on one flow",
        unit: "percent", formula: "δ = 200 · (a − b) / (a + b); ln(a / b); a / b",
        inputs: "trade tables or compiled series of two sources or more",
        pitfalls: "a gap may be a vintage, a rounding or an estimate that one source adds, and no"
            + " error of either; the mean of two sources is no figure of any",
        authority: "practice of comparing KOTRA, KITA and customs figures; UN Statistics Division,"
            + " IMTS 2010, on bilateral reconciliation",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .against],
        fields: [
            .key("first"), .key("second"), .number("first_says", in: .named(by: "counted_in")),
            .number("second_says", in: .named(by: "counted_in")), .text("counted_in"),
            .number("difference", in: .named(by: "counted_in")),
            .number("ratio", in: .own("ratio")), .number("log_ratio", in: nil),
        ], takesSeveralSources: true)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), against: inquiry[.against], from: facts)
    }

    /// Computes the gap for each pair of sources and each period, of years unless the question says
    /// otherwise, of which both say something.
    ///
    /// - Parameter against: the second source; without it the first is set against each other one, and
    ///   without a first all pairs are.
    public static func result(
        _ question: TradeQuestion, against: String? = nil, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .annual
        let (first, second) = (question.source, against)
        question.source = nil
        let both = first.flatMap { first in second.map { [first, $0] } }
        let sources = try SourceAnswers(question, facts, only: both.map { Set($0) })
        let names = sources.held
        let listed = names.isEmpty ? "none" : names.joined(separator: ", ")
        for (name, option) in [(first, "source"), (second, "against")] {
            guard let name, !names.contains(name), !facts.laterSources.contains(name) else {
                continue
            }
            throw .usage(
                "these files hold no source “\(name)” given as --\(option); they hold \(listed)")
        }
        guard first == nil || first != second else {
            throw sameSource
        }
        var points: [IndicatorResult.Point] = []
        var findings = sources.findings
        let asked = Self.pairs(sources.answers, first, second)
        for (a, b) in asked {
            guard let pairs = SourcePair.common(a.trade, b.trade) else {
                findings.append(
                    Diagnostic(
                        .warning, .notComparable,
                        message: "\(a.name) and \(b.name) have units that do not convert"))
                continue
            }
            points += pairs.map { point($0, a, b, facts) }
        }
        findings += Self.silences(asked)
        if points.isEmpty, names.count < 2 {
            findings.append(
                Diagnostic(
                    .warning, .notComparable,
                    message: "a gap needs two sources that tell of \(question.subject); these files"
                        + " hold \(listed)"))
        } else {
            findings += points.isEmpty ? Self.noCommonPeriod(asked) : Self.statedAlone(asked)
        }
        return IndicatorResult(
            indicator, parameters: question.parameters, unit: Unit.percent.code,
            definition:
                "difference of what two sources state of one flow, in percent of their mean;"
                + " above zero the first states more; values in the first’s unit",
            points: points, findings: findings)
    }

    /// The refusal of one source given as both.
    static var sameSource: Refusal {
        .usage("a source has no gap to itself; name another for --against")
    }

    /// The pairs that are asked for, each once.
    private static func pairs(
        _ answers: [SourceAnswers.Answer], _ first: String?, _ second: String?
    ) -> [(SourceAnswers.Answer, SourceAnswers.Answer)] {
        answers.indices.flatMap { left in
            answers.indices.compactMap { right in
                let (a, b) = (answers[left], answers[right])
                guard left != right else { return nil }
                switch (first, second) {
                case (nil, nil): return left < right ? (a, b) : nil
                case (let name?, nil): return a.name == name ? (a, b) : nil
                case (nil, let name?): return b.name == name ? (a, b) : nil
                case (let one?, let other?):
                    return a.name == one && b.name == other ? (a, b) : nil
                }
            }
        }
    }

    private static func point(
        _ pair: SourcePair, _ a: SourceAnswers.Answer, _ b: SourceAnswers.Answer, _ facts: Dataset
    ) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: pair.period.description, value: pair.discrepancy,
            fields: [
                .init("first", .text(a.name)), .init("second", .text(b.name)),
                .init("first_says", .number(pair.a)), .init("second_says", .number(pair.b)),
                .init("counted_in", .text(a.trade.trade?.unit.code ?? "")),
                .init("difference", .number(pair.difference)), .init("ratio", .number(pair.ratio)),
                .init("log_ratio", .number(pair.logRatio)),
            ], n: pair.n, missing: pair.missing, confidence: pair.confidence,
            sources: facts.uses(of: pair.origins))
    }
}
