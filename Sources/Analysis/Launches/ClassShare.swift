public import TradeModel

/// How launches divide among the weapon classes.
public enum ClassShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "class-share", codes: ["C03", "C22"], title: "Launches by weapon class",
        unit: "percent", formula: "100 · n_class / n",
        inputs: "a launch table with classes",
        pitfalls: "unknown is a class of its own: its launches may belong to any; types such as"
            + " SLBM or HGV say nothing of range",
        authority: "classes as the launch table gives them; range classes as used by MDA and NASIC",
        parameters: [.clock, .since, .until, .source], total: 100,
        fields: [.key("class"), .count("launches")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.launches(), from: facts)
    }

    /// One point for each class with a launch, the shares of all adding up to 100. A share rests on the
    /// launches of every class, the number beside it on those of its own. Where no launch is known to
    /// lie in the time asked about, the classes of those that may have no value.
    public static func result(
        _ question: LaunchQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try LaunchAnswer(question, facts)
        let covered = answer.covered
        let isTold = !covered.isEmpty
        let groups = Dictionary(
            grouping: isTold ? covered : answer.doubtful, by: \.weaponClass)
        let points = WeaponClass.allCases.compactMap { weaponClass -> IndicatorResult.Point? in
            guard let launches = groups[weaponClass], let span = answer.span else { return nil }
            return IndicatorResult.Point(
                period: TimeSpan.days(span).description,
                value: isTold ? 100 * Double(launches.count) / Double(covered.count) : nil,
                fields: [
                    .init("class", .text(weaponClass.rawValue)),
                    .init(
                        "launches", .count(isTold ? launches.count : nil),
                        sources: answer.uses(of: isTold ? launches : [])),
                ], n: covered.count,
                missing: answer.uncounted,
                confidence: covered.confidence,
                sources: answer.uses(of: covered))
        }
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition: "launches of each class over all launches, in percent; the shares add up"
                + " to 100",
            points: points)
    }
}

extension ClassShare {
    /// The point of a class that no point of a period is of: none of the launches that they count. It
    /// has no value where launches may belong to the time that are in no count of it, for they may be of
    /// the class. Nil where no launch is counted, or one of the class is.
    public static func point(
        withoutLaunchOf weaponClass: WeaponClass, among points: [IndicatorResult.Point]
    ) -> IndicatorResult.Point? {
        let name = IndicatorResult.FieldValue.text(weaponClass.rawValue)
        guard let other = points.first, other.value != nil,
            !points.contains(where: { $0["class"] == name })
        else { return nil }
        let isKnown = other.missing == 0
        return IndicatorResult.Point(
            period: other.period, value: isKnown ? 0 : nil,
            fields: [
                .init("class", name), .init("launches", .count(isKnown ? 0 : nil)),
            ], n: other.n, missing: other.missing,
            confidence: points.compactMap(\.confidence).min(),
            sources: SourceUse.merged(points.flatMap(\.sources)), tableEnd: other.tableEnd)
    }
}
