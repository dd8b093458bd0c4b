import TradeModel

/// The rates of two periods, with what tells whether the exact interval can be trusted.
struct RateComparison {
    let point: IndicatorResult.Point
    let findings: [Diagnostic]
    let definition: String

    /// What stands beside a ratio, for the catalogue: of what can be counted that which was asked.
    static let fields: [Indicator.Field] = {
        let counts = TestFrequency.Count.allCases.flatMap { count -> [Indicator.Field] in
            let unit: FieldUnit? = count == .days ? .own("days") : nil
            let fields: [Indicator.Field] = [
                .count(count.rawValue, in: unit), .count("base_\(count.rawValue)", in: unit),
            ]
            return fields.map { $0.only(where: .count, is: count.rawValue) }
        }
        let interval: [Indicator.Field] = [
            .number("interval_lower", in: .value), .number("interval_upper", in: .value),
            .number("p", in: nil),
        ]
        return interval + counts + [
            .number("rate_per_month", in: nil), .number("base_rate_per_month", in: nil),
            .number("dispersion", in: nil), .number("dispersion_p", in: nil),
            .interval("negative_binomial_interval", in: .value),
            .interval("bootstrap_interval", in: .value),
        ]
    }()

    init(
        _ answer: LaunchAnswer, base: LaunchAnswer, count: TestFrequency.Count
    ) throws(Refusal) {
        let (side, baseSide) = (Side(answer, count), Side(base, count))
        let sides = [side, baseSide]
        let isTold = sides.allSatisfy(\.isTold)
        let ratio: RateRatio
        let scatter: Scatter?
        let wider: WiderIntervals
        do {
            ratio = try RateRatio(
                count: side.count, exposure: Double(side.days.count), baseCount: baseSide.count,
                baseExposure: Double(baseSide.days.count))
            scatter = try Scatter(ofMonths: sides.map(\.wholeMonths))
            wider = try WiderIntervals(
                side, base: baseSide, isNeeded: isTold && scatter?.isOverdispersed ?? false)
        } catch { throw error.refusal }
        let counted = side.launches + baseSide.launches
        let times = sides.map(\.time)
        point = IndicatorResult.Point(
            period: answer.span.map { TimeSpan.days($0).description } ?? "",
            value: isTold ? ratio.ratio : nil,
            fields: [
                .init("interval_lower", .number(isTold ? ratio.lower : nil)),
                .init("interval_upper", .number(isTold ? ratio.upper : nil)),
                .init("p", .number(isTold ? ratio.pValue : nil)),
                .init(count.rawValue, .count(side.count)),
                .init("base_\(count.rawValue)", .count(baseSide.count)),
                .init("rate_per_month", .number(isTold ? side.ratePerMonth : nil)),
                .init("base_rate_per_month", .number(isTold ? baseSide.ratePerMonth : nil)),
                .init("dispersion", .number(scatter?.index)),
                .init("dispersion_p", .number(scatter?.pValue)),
                .init("negative_binomial_interval", .interval(wider.ofNegativeBinomial)),
                .init("bootstrap_interval", .interval(wider.ofBootstrap)),
            ], n: counted.count,
            missing: answer.unplaced(in: times) + side.open + baseSide.open,
            confidence: counted.confidence, sources: answer.uses(of: counted))
        findings =
            (scatter?.findings ?? []) + answer.straddlingFinding(times)
            + LaunchAnswer.dayFinding(sides.flatMap { $0.open > 0 ? $0.launches : [] })
        definition = wider.definition
    }
}
