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
        let ratio: RateRatio
        let scatter: (index: Double, p: Double)?
        let fit: NegativeBinomialFit?
        do {
            ratio = try RateRatio(
                count: side.count, exposure: Double(side.days.count), baseCount: baseSide.count,
                baseExposure: Double(baseSide.days.count))
            scatter = try Self.dispersion(sides.map(\.wholeMonths))
            fit = try NegativeBinomialFit(groups: sides.map(\.samples))
        } catch { throw error.refusal }
        let bootstrap = BlockBootstrap(
            blockLength: BlockBootstrap.defaultBlockLength(
                days: max(side.days.count, baseSide.days.count)),
            replicates: 1999)
        let counted = side.launches + baseSide.launches
        // Months hold no launch that is dated to a year, and days none that is dated to a month.
        let isMonthly = counted.allSatisfy { $0.moment.isPrecise(to: .monthly) }
        let isDaily = counted.allSatisfy { $0.moment.isPrecise(to: .daily) }
        let isTold = sides.allSatisfy(\.isTold)
        let isOverdispersed = scatter.map { $0.p < 0.05 } ?? false
        let needsWider = isTold && isOverdispersed
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
                .init("dispersion_p", .number(scatter?.p)),
                .init(
                    "negative_binomial_interval",
                    .interval(needsWider && isMonthly ? fit?.ratioInterval() : nil)),
                .init(
                    "bootstrap_interval",
                    .interval(
                        needsWider && isDaily
                            ? bootstrap.ratioInterval(side.days, base: baseSide.days) : nil)),
            ], n: counted.count,
            missing: answer.unplaced(in: times) + side.open + baseSide.open,
            confidence: counted.confidence, sources: answer.uses(of: counted))
        let warning = scatter.flatMap { isOverdispersed ? Self.finding($0.index, $0.p) : nil }
        findings =
            [warning].compactMap { $0 } + answer.straddlingFinding(times)
            + LaunchAnswer.dayFinding(sides.flatMap { $0.open > 0 ? $0.launches : [] })
        definition = Self.definition(by: bootstrap)
    }

    private static func definition(by bootstrap: BlockBootstrap) -> String {
        "dispersion of the monthly counts within the two; where its test rejects at 5 %, the"
            + " 95 % interval of the negative binomial model (monthly counts, one dispersion,"
            + " maximum likelihood) and of a circular block bootstrap of days (blocks of"
            + " \(bootstrap.blockLength), \(bootstrap.replicates) replicates, seed"
            + " \(bootstrap.seed), percentiles)"
    }

    /// The statistics of the periods and their degrees of freedom add up.
    private static func dispersion(
        _ groups: [[Int]]
    ) throws(StatisticsError) -> (index: Double, p: Double)? {
        var (statistic, degrees) = (0.0, 0.0)
        for counts in groups {
            guard let test = try DispersionTest(counts: counts) else { continue }
            statistic += test.statistic
            degrees += Double(test.periods - 1)
        }
        guard degrees > 0 else { return nil }
        return (
            statistic / degrees, ChiSquared(degreesOfFreedom: degrees).upperTail(statistic)
        )
    }

    private static func finding(_ index: Double, _ p: Double) -> Diagnostic {
        let shownIndex = (index * 100).rounded() / 100
        let shownP = p < 0.0001 ? "below 0.0001" : "\((p * 10000).rounded() / 10000)"
        return Diagnostic(
            .warning, .overdispersed,
            message: "the counts of the months scatter more than independent events do (index"
                + " \(shownIndex), p \(shownP)): the exact interval is too narrow")
    }
}
